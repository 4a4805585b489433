import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { ById, Day, Id, Instant } from '../core/schemas.js';

/** What of somebody's data a share is about. */
export const ErasurePart = z
  .enum([
    ...(['access', 'contact', 'contracts', 'consents', 'requests', 'conversations'] as const),
    ...(['documents', 'consumption', 'own', 'proofs'] as const),
  ])
  .meta({ id: 'ErasurePart', description: '`own`: marks, drafts and shelves that somebody keeps for themselves.' });
export type ErasurePart = z.infer<typeof ErasurePart>;

/** Why something has to be kept although its erasure was asked for (Art. 17 Abs. 1 lit. a and Abs. 3 DSGVO). */
export const KeepReason = z.enum(['contract', 'bookkeeping', 'claims', 'metering', 'proof', 'others']).meta({
  id: 'KeepReason',
  description: [
    '`contract`: it is needed while a contract runs. `bookkeeping`: § 147 AO, § 257 HGB. `claims`: §§ 195, 199 BGB.',
    '`metering`: § 6b HeizkostenV, § 556 Abs. 3 BGB. `proof`: Art. 5 Abs. 2, Art. 7 Abs. 1 DSGVO.',
    '`others`: it is somebody else’s, too.',
  ].join(' '),
});
export type KeepReason = z.infer<typeof KeepReason>;

/** How much of one part goes, or stays for one reason. */
export const ErasureShare = z
  .object({
    part: ErasurePart,
    name: z.string().describe('What it is called, in the language of the request.'),
    count: z.int().describe('Records.'),
    reason: KeepReason.nullable().describe('Why they stay; null: they go.'),
    why: z.string().nullable().describe('The reason in words, with its paragraph, in the language of the request.'),
    until: Day.nullable().describe('The day at whose end the last of them may go; null where that is not known yet.'),
  })
  .meta({ id: 'ErasureShare' });
export type ErasureShare = z.infer<typeof ErasureShare>;

export const ErasureState = z
  .enum(['open', 'withdrawn', 'done', 'refused'])
  .meta({ id: 'ErasureState', description: 'Where a request for erasure stands.' });
export type ErasureState = z.infer<typeof ErasureState>;

export const ErasureChannel = z
  .enum(['portal', 'letter', 'phone', 'mail', 'visit'])
  .meta({ id: 'ErasureChannel', description: 'How a request for erasure came in.' });
export type ErasureChannel = z.infer<typeof ErasureChannel>;

/** A request for erasure, as the person who made it sees it (Art. 17 DSGVO). */
export const Erasure = z
  .object({
    id: Id,
    number: z.string().describe('What people call it by.'),
    sourceId: Id,
    sourceName: z.string(),
    askedAt: Instant.describe('When it came in.'),
    dueOn: Day.describe('Until when it has to be answered (Art. 12 Abs. 3 DSGVO).'),
    state: ErasureState,
    decidedAt: Instant.nullable(),
    answer: z.string().nullable().describe('Why it was refused.'),
    pdfUrl: z.url().describe('Signed link to the receipt as a PDF.'),
  })
  .meta({ id: 'Erasure' });
export type Erasure = z.infer<typeof Erasure>;

/** What of somebody's data in one data source would go, and what would stay. */
export const ErasureOutlook = z
  .object({ sourceId: Id, sourceName: z.string(), shares: z.array(ErasureShare) })
  .meta({ id: 'ErasureOutlook' });
export type ErasureOutlook = z.infer<typeof ErasureOutlook>;

const Erasures = z.object({ items: z.array(Erasure) });

export const erasuresApi = defineApi({
  erasures: {
    route: 'GET /me/erasures',
    summary: 'List the requests for erasure of the signed-in person, newest first.',
    access: 'resident',
    result: Erasures,
  },
  outlook: {
    route: 'GET /me/erasures/outlook',
    summary: 'Say beforehand what an erasure would take away, and what has to be kept, why and until when.',
    access: 'resident',
    result: z.object({ items: z.array(ErasureOutlook) }),
  },
  requestErasure: {
    route: 'POST /me/erasures',
    summary: 'Ask for erasure in one data source or in all of them; one that is open already stays the only one.',
    access: 'resident',
    body: z.object({ source: Id.optional().describe('Absent: all that the person is in.') }),
    result: Erasures,
    proven: true,
    status: 201,
  },
  withdrawErasure: {
    route: 'POST /me/erasures/:id/withdrawal',
    summary: 'Take a request for erasure back that has not been carried out.',
    access: 'resident',
    params: ById,
    result: Erasure,
    problems: { 'erasure-decided': 409 },
  },
  receipt: {
    route: 'GET /me/erasures/:id/receipt',
    summary: 'Download the dated receipt of a request as a PDF.',
    access: 'resident',
    params: ById,
    download: 'application/pdf',
    linked: true,
  },
});
