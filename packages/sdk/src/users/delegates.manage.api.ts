import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Day, Id, InSourceById } from '../core/schemas.js';
import { Grant } from './delegates.api.js';

/** One person who acts for another, as managers see it. */
export const ManagedDelegate = z
  .object({
    id: Id,
    personId: Id.describe('Who acts.'),
    personName: z.string(),
    forPersonId: Id,
    forPersonName: z.string(),
    grants: z.array(Grant),
    endsOn: Day.nullable().describe('Last day; null: until it is ended.'),
    live: z.boolean().describe('Whether the last day is still to come.'),
  })
  .meta({ id: 'ManagedDelegate' });
export type ManagedDelegate = z.infer<typeof ManagedDelegate>;

const terms = {
  grants: z.array(Grant).min(1).max(Grant.options.length),
  endsOn: Day.nullable().default(null).describe('Last day, today or later; null: until it is ended.'),
};

export const delegatesManageApi = defineApi({
  delegates: {
    route: 'GET /manage/:source/people/:id/delegates',
    summary: 'List who acts for a person, and for whom the person acts.',
    access: 'manager',
    params: InSourceById,
    result: z.object({ actingFor: z.array(ManagedDelegate), actsFor: z.array(ManagedDelegate) }),
  },
  appointDelegate: {
    route: 'POST /manage/:source/people/:id/delegates',
    summary: 'Let somebody see what is granted of a person, and be informed along; the person is told by mail.',
    access: 'manager',
    params: InSourceById,
    body: z.object({ personId: Id.describe('Who is to act for the person.'), ...terms }),
    result: ManagedDelegate,
    status: 201,
    problems: { 'unknown-person': 422, 'acts-already': 409 },
  },
  changeDelegate: {
    route: 'PUT /manage/:source/delegates/:id',
    summary: 'Change what somebody who acts for a person sees, and until when.',
    access: 'manager',
    params: InSourceById,
    body: z.object(terms),
    result: ManagedDelegate,
  },
  endDelegate: {
    route: 'POST /manage/:source/delegates/:id/end',
    summary: 'End at once that somebody acts for a person.',
    access: 'manager',
    params: InSourceById,
  },
});
