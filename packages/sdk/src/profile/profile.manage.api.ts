import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Id, InSource, InSourceById, Instant } from '../core/schemas.js';
import { OwnDetails } from './details.api.js';
import { Portrait } from './portraits.api.js';
import { ContactPurpose } from './profile.api.js';

/** What somebody says about themselves to the managers of a data source. */
export const ManagedProfile = z
  .object({
    id: Id.describe("Of the person or, of the staff, a manager's membership."),
    portrait: Portrait,
    details: OwnDetails.describe('What the person says; what the property software knows stands at the contact.'),
    changedAt: Instant.nullable(),
    contact: z
      .array(z.object({ purpose: ContactPurpose, state: z.enum(['given', 'withdrawn']), at: Instant }))
      .describe('Where the person stands on being contacted, as far as they said so.'),
  })
  .meta({ id: 'ManagedProfile' });
export type ManagedProfile = z.infer<typeof ManagedProfile>;

export const profileManageApi = defineApi({
  profile: {
    route: 'GET /manage/:source/people/:id/profile',
    summary: 'Show what somebody with an access says about themselves.',
    access: 'manager',
    params: InSourceById,
    result: ManagedProfile,
  },
  portraits: {
    route: 'GET /manage/:source/portraits',
    summary: 'List the photos and drawings of up to a hundred people, without those who show neither.',
    access: 'manager',
    params: InSource,
    query: z.object({
      people: z
        .string()
        .max(37 * 100)
        .transform((ids) => ids.split(','))
        .pipe(z.array(Id).max(100))
        .describe('Ids of people, or of memberships of the staff, with commas between.'),
    }),
    result: z.object({ items: z.array(Portrait.extend({ id: Id })) }),
  },
});
