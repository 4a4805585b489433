import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Id, Instant, line, Phone } from '../core/schemas.js';

export const PhoneKind = z.enum(['mobile', 'home', 'work']).meta({ id: 'PhoneKind' });
export type PhoneKind = z.infer<typeof PhoneKind>;

/** What somebody says about themselves to one managing company; null or empty where they say nothing. */
export const OwnDetails = z
  .object({
    displayName: line(80).nullable().describe('How the person wants to be called.'),
    salutation: z.enum(['ms', 'mr']).nullable(),
    phones: z.array(z.object({ kind: PhoneKind, value: Phone })).max(4),
    availability: line(120).nullable().describe('When the person is best reached.'),
    position: line(80).nullable().describe('What somebody of the staff does there; for them alone.'),
  })
  .meta({ id: 'OwnDetails' });
export type OwnDetails = z.infer<typeof OwnDetails>;

const Known = z.object({ value: z.string(), label: z.string().nullable() });

/** What one managing company knows of somebody. */
export const PersonalDetails = z
  .object({
    membershipId: Id,
    sourceId: Id,
    sourceName: z.string(),
    staff: z.boolean().describe('Whether the person works there.'),
    known: z
      .object({ name: z.string(), email: z.string().nullable(), phones: z.array(Known), addresses: z.array(Known) })
      .describe('As the company has it, from its property software or noted by hand; only the company changes it.'),
    own: OwnDetails.describe('As the person says it; no import changes it.'),
    changedAt: Instant.nullable().describe('When the person last said so.'),
  })
  .meta({ id: 'PersonalDetails' });
export type PersonalDetails = z.infer<typeof PersonalDetails>;

export const detailsApi = defineApi({
  details: {
    route: 'GET /me/details',
    summary: 'List what each managing company knows of the signed-in person, and what they say about themselves.',
    access: 'signed-in',
    result: z.object({ items: z.array(PersonalDetails) }),
  },
  saveDetails: {
    route: 'PUT /me/details/:membership',
    summary: 'Say something about oneself to one managing company, whose managers see it.',
    access: 'signed-in',
    params: z.object({ membership: Id }),
    body: OwnDetails,
    result: PersonalDetails,
  },
});
