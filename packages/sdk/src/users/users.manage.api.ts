import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Day, Id, InSource, Instant, Paging, page, Search } from '../core/schemas.js';

/** A contact as pickers of recipients show it. */
export const Recipient = z
  .object({
    id: Id,
    name: z.string(),
    address: z.string().nullable(),
    contracts: z.int().describe('Current contracts.'),
    status: z.enum(['none', 'pending', 'active', 'locked', 'expired', 'error']).describe('Of the sign-in.'),
    validFrom: Day.nullable(),
    validUntil: Day.nullable(),
    lastOnline: Instant.nullable(),
    delegate: z.boolean().describe('Whether somebody else is informed along with this contact.'),
  })
  .meta({ id: 'Recipient' });
export type Recipient = z.infer<typeof Recipient>;

/** Where the sign-in of a person stands; `none`: there never was one. */
export const SignInState = z
  .enum(['active', 'locked', 'expired', 'pending', 'error', 'none'])
  .meta({ id: 'SignInState', description: 'Where the sign-in of a person stands; `none`: there never was one.' });
export type SignInState = z.infer<typeof SignInState>;

const PerState = z.object({
  active: z.int(),
  locked: z.int(),
  expired: z.int(),
  pending: z.int(),
  error: z.int(),
  none: z.int(),
});

/** How many people there are, each counted once. */
export const PeopleCounts = z
  .object({
    tenants: PerState.describe('People with a current tenancy and no current ownership.'),
    owners: PerState.describe('People with a current ownership of a unit or a house.'),
    others: PerState.describe('People of all other contacts, such as service providers and former tenants.'),
    managers: PerState,
  })
  .meta({ id: 'PeopleCounts', description: 'People by what they are and where their sign-in stands.' });
export type PeopleCounts = z.infer<typeof PeopleCounts>;

export const usersManageApi = defineApi({
  recipients: {
    route: 'GET /manage/:source/recipients',
    summary: 'List the contacts that something can be released to, by name.',
    access: 'manager',
    params: InSource,
    query: Paging.extend({ search: Search.optional(), property: Id.optional() }),
    result: page(Recipient),
    problems: { 'invalid-cursor': 400 },
  },
  counts: {
    route: 'GET /manage/:source/people-counts',
    summary: 'Count the people of a data source by what they are and where their sign-in stands.',
    access: 'manager',
    params: InSource,
    result: PeopleCounts,
  },
});
