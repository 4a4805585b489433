import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { ById, Day, Id } from '../core/schemas.js';

/** What somebody who acts for a person may be granted to see: the feature's name. */
export const Grant = z
  .enum(['notices', 'documents', 'consumption', 'property', 'tickets'])
  .meta({ id: 'Grant', description: 'What of a person somebody who acts for them may see.' });
export type Grant = z.infer<typeof Grant>;

const Acting = z.object({
  id: Id,
  sourceId: Id,
  sourceName: z.string(),
  name: z.string().describe('Of the other person.'),
  grants: z.array(Grant),
  endsOn: Day.nullable().describe('Last day; null: until it is ended.'),
});
/** One person who acts for another, as either of them sees it. */
export type Acting = z.infer<typeof Acting>;

export const delegatesApi = defineApi({
  delegates: {
    route: 'GET /me/delegates',
    summary: 'List who acts for the signed-in person, and for whom the person acts.',
    access: 'resident',
    result: z.object({
      actingForMe: z.array(Acting).describe('Whoever sees the granted things of the person, and gets the mails.'),
      iActFor: z.array(Acting),
    }),
  },
  endDelegate: {
    route: 'POST /me/delegates/:id/end',
    summary: 'End at once that somebody acts for the signed-in person, or that the person acts for somebody.',
    access: 'resident',
    params: ById,
  },
});
