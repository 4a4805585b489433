import * as z from 'zod';
import { Id, Instant } from './schemas.js';

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
    mailable: z.int().describe('Of these, contacts whom a mail would reach.'),
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
