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
});
