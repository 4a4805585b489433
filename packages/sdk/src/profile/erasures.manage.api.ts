import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Day, Id, InSource, InSourceById, Instant, text } from '../core/schemas.js';
import { ErasureShare, ErasureState } from './erasures.api.js';

/** A request for erasure, as those see it who carry it out. */
export const ManagedErasure = z
  .object({
    id: Id,
    number: z.string(),
    person: z.string().nullable().describe('Name of the person; null once it is erased.'),
    askedAt: Instant,
    dueOn: Day.describe('Until when it has to be answered (Art. 12 Abs. 3 DSGVO).'),
    daysLeft: z.int().describe('Days until then; negative once it is late.'),
    state: ErasureState,
    decidedAt: Instant.nullable(),
    answer: z.string().nullable(),
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
});
