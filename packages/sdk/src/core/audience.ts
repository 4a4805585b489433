import * as z from 'zod';
import { Id, InSourceById, Instant, Paging, page } from './schemas.js';

/** What a contact is where it has a contract; providers have none and are reached by being named. */
export const AudienceGroup = z.enum(['tenant', 'owner', 'house-owner', 'provider']).meta({
  id: 'AudienceGroup',
  description: 'Tenants, owners of a unit, owners of a whole house, service providers.',
});
export type AudienceGroup = z.infer<typeof AudienceGroup>;

/** Who a release is for: everybody with a contract, whole properties, single contacts, or any union of them. */
export const Audience = z
  .object({
    all: z.boolean().default(false).describe('Everybody with a contract in this data source.'),
    properties: z.array(Id).max(500).default([]),
    contacts: z.array(Id).max(5000).default([]),
    groups: z
      .array(AudienceGroup)
      .max(4)
      .default([])
      .describe(
        'Narrows `all` and `properties` to these; empty: everybody with a contract. Providers are those of the data source, in a property those who are contact persons there.',
      ),
  })
  .refine((audience) => audience.all || audience.properties.length > 0 || audience.contacts.length > 0, {
    params: { code: 'audience-empty' },
  })
  .meta({ id: 'Audience' });
export type Audience = z.infer<typeof Audience>;

/** What a release would do, counted before it is done. */
export const AudienceCount = z
  .object({
    contacts: z.int().describe('Contacts who will see it.'),
    signedUp: z.int().describe('Of these, contacts with an active sign-in.'),
    mailable: z
      .int()
      .describe('Of these, contacts for whom a mail would go out at once, to them or who acts for them.'),
    mailableLater: z.int().describe('Of these, contacts for whom one would go out only once their contract begins.'),
    mails: z.int().describe('Mails that would go out at once: one to each person, to a couple two.'),
    later: z.int().describe('Of these, contacts who will see it only once their contract begins.'),
    names: z.array(z.string()).describe('The first ten names.'),
  })
  .meta({ id: 'AudienceCount' });
export type AudienceCount = z.infer<typeof AudienceCount>;

/** How far a released item got. */
export const ReleaseCounts = z
  .object({ released: z.int(), notified: z.int(), read: z.int() })
  .describe('Contacts it is released to, that a mail was sent to, and by any of whose accounts it was opened.');
export type ReleaseCounts = z.infer<typeof ReleaseCounts>;

/** A release that was made. */
export const Release = z
  .object({
    id: Id,
    audience: z.object({
      all: z.boolean(),
      properties: z.array(Id),
      contacts: z.array(Id),
      groups: z.array(AudienceGroup),
    }),
    releasedAt: Instant.describe('When it was ordered.'),
    by: z.string().nullable().describe('Name of the manager who ordered it.'),
    visibleFrom: Instant,
    visibleUntil: Instant.nullable(),
    notify: z.boolean(),
    revokedAt: Instant.nullable(),
  })
  .meta({ id: 'Release' });
export type Release = z.infer<typeof Release>;

/** Whom an item is released to, short enough for a list. */
export const AudienceNames = z
  .object({
    all: z.boolean(),
    properties: z.array(z.string()).describe('Names of the first two properties.'),
    more: z.int().describe('How many properties there are beside these.'),
    contacts: z.int().describe('How many contacts were named one by one.'),
  })
  .meta({ id: 'AudienceNames' });
export type AudienceNames = z.infer<typeof AudienceNames>;

const PartId = z.union([z.enum(['all', 'contacts']), Id]).describe('A property, or one of two words.');

/** A part of whom an item is released to: everybody, one property, or all contacts that were named one by one. */
export const AudiencePart = z
  .object({
    id: PartId,
    name: z.string().nullable().describe('Of the property.'),
    groups: z.array(AudienceGroup).describe('Narrowed to these; empty: everybody with a contract.'),
    contacts: z.int().describe('Contacts who see the item through this part, or will once their contract begins.'),
    readable: z
      .int()
      .describe('Of these, contacts who can read it: with an active sign-in, and a contract that has begun.'),
    visibleFrom: Instant,
    visibleUntil: Instant.nullable(),
  })
  .meta({ id: 'AudiencePart' });
export type AudiencePart = z.infer<typeof AudiencePart>;

/** What became of the mail that tells somebody of a release. */
export const MailState = z.enum(['sent', 'waiting', 'failed', 'declined']).meta({
  id: 'MailState',
  description:
    'Handed over; not yet due or on its way; refused by the mail server for good; not wanted by who would get it.',
});
export type MailState = z.infer<typeof MailState>;

/** A contact who sees an item through a part of its audience. */
export const AudienceMember = z
  .object({
    id: Id,
    name: z.string(),
    signedUp: z.boolean().describe('Whether it has an active sign-in.'),
    mail: MailState.nullable().describe('Null where none was to go out.'),
    mailedAt: Instant.nullable().describe('When it was handed over.'),
    visibleFrom: Instant.describe('When it began, or will begin, to see the item.'),
  })
  .meta({ id: 'AudienceMember' });
export type AudienceMember = z.infer<typeof AudienceMember>;

/** What the operations share that tell whom an item is released to. */
export const audienceParts = {
  access: 'manager',
  params: InSourceById,
  query: Paging,
  result: page(AudiencePart),
  problems: { 'invalid-cursor': 400 },
} as const;

/** What the operations share that name whom a part of the audience reaches. */
export const audienceMembers = {
  access: 'manager',
  params: InSourceById.extend({ part: PartId }),
  query: Paging,
  result: page(AudienceMember),
  problems: { 'invalid-cursor': 400 },
} as const;
