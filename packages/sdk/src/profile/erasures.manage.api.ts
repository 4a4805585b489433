import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Day, Id, InSource, InSourceById, Instant, text } from '../core/schemas.js';
import { ErasureChannel, ErasureShare, ErasureState } from './erasures.api.js';

/** A request for erasure, as those see it who carry it out. */
export const ManagedErasure = z
  .object({
    id: Id,
    number: z.string(),
    person: z.string().nullable().describe('Name of the person; null once it is erased.'),
    channel: ErasureChannel,
    askedAt: Instant.describe('When it came in.'),
    dueOn: Day.describe('Until when it has to be answered (Art. 12 Abs. 3 DSGVO).'),
    daysLeft: z.int().describe('Days until then; negative once it is late.'),
    state: ErasureState,
    decidedAt: Instant.nullable(),
    answer: z.string().nullable(),
    byMail: z.boolean().describe('Whether the person is answered by mail; else the letter is for them.'),
    letterUrl: z
      .url()
      .nullable()
      .describe('Signed link to the confirmation or answer as a letter; null once it is not known any more to whom.'),
  })
  .meta({ id: 'ManagedErasure' });
export type ManagedErasure = z.infer<typeof ManagedErasure>;

/** The same with what goes and what stays: of an open one what it would be, of one carried out what it was. */
export const ErasureCase = ManagedErasure.extend({ shares: z.array(ErasureShare) }).meta({ id: 'ErasureCase' });
export type ErasureCase = z.infer<typeof ErasureCase>;

const decided = { 'erasure-decided': 409 };

export const erasuresManageApi = defineApi({
  list: {
    route: 'GET /manage/:source/erasures',
    summary: 'List requests for erasure: open ones first by their deadline, then the newest, 200 at most.',
    access: 'admin',
    params: InSource,
    result: z.object({ items: z.array(ManagedErasure) }),
  },
  record: {
    route: 'POST /manage/:source/erasures',
    summary: 'Write down a request that came by letter, phone, mail or in person; the month counts from its day.',
    access: 'admin',
    params: InSource,
    body: z.object({
      person: Id,
      channel: ErasureChannel.exclude(['portal']),
      receivedOn: Day.describe('When it came in: today at the latest, within a year.'),
    }),
    result: ErasureCase,
    status: 201,
    problems: { 'erasure-open': 409 },
  },
  letter: {
    route: 'GET /manage/:source/erasures/:id/letter',
    summary: 'Download the confirmation of a request, or the answer to it, as a letter for a window envelope.',
    access: 'admin',
    params: InSourceById,
    download: 'application/pdf',
    linked: true,
  },
  read: {
    route: 'GET /manage/:source/erasures/:id',
    summary: 'Show exactly what a request would erase and what would be kept, counted by kind.',
    access: 'admin',
    params: InSourceById,
    result: ErasureCase,
  },
  carryOut: {
    route: 'POST /manage/:source/erasures/:id/completion',
    summary: 'Erase the data of the person who asked for it, and tell them by mail.',
    access: 'admin',
    params: InSourceById,
    result: ErasureCase,
    proven: true,
    problems: { ...decided, 'demo-person': 409 },
  },
  refuse: {
    route: 'POST /manage/:source/erasures/:id/refusal',
    summary: 'Refuse a request with a reason, which the person is told by mail.',
    access: 'admin',
    params: InSourceById,
    body: z.object({ reason: text(2000) }),
    result: ErasureCase,
    problems: decided,
  },
  withdraw: {
    route: 'POST /manage/:source/erasures/:id/withdrawal',
    summary: 'Write down that somebody took back a request that did not come through the portal.',
    access: 'admin',
    params: InSourceById,
    result: ErasureCase,
    problems: { ...decided, 'erasure-in-portal': 409 },
  },
});
