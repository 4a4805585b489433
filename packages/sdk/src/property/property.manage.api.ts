import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { foundPage, Id, InSource, InSourceById, Paging, page, Search, Similar } from '../core/schemas.js';

export const ManagedProperty = z
  .object({
    id: Id,
    name: z.string(),
    address: z.string().nullable(),
    online: z.boolean().describe('Residents see nothing of a property that is offline.'),
    units: z.int(),
    contacts: z.int().describe('Contacts with a current contract.'),
    coming: z.int().describe('Further contacts, whose contract begins later.'),
  })
  .meta({ id: 'ManagedProperty' });
export type ManagedProperty = z.infer<typeof ManagedProperty>;

export const ManagedUnit = z.object({ id: Id, name: z.string() }).meta({ id: 'ManagedUnit' });
export type ManagedUnit = z.infer<typeof ManagedUnit>;

export const propertyManageApi = defineApi({
  list: {
    route: 'GET /manage/:source/properties',
    summary: 'List the properties of a data source, by name.',
    access: 'manager',
    params: InSource,
    query: Paging.extend(Similar.shape).extend({ search: Search.optional() }),
    result: foundPage(ManagedProperty),
    problems: { 'invalid-cursor': 400 },
  },
  units: {
    route: 'GET /manage/:source/properties/:id/units',
    summary: 'List the units of a property, by name.',
    access: 'manager',
    params: InSourceById,
    query: Paging,
    result: page(ManagedUnit),
    problems: { 'invalid-cursor': 400 },
  },
  setOnline: {
    route: 'PUT /manage/:source/properties/:id/online',
    summary: 'Put a property online, or offline with all that its residents see of it.',
    access: 'manager',
    params: InSourceById,
    body: z.object({ online: z.boolean() }),
    result: z.object({ id: Id, online: z.boolean() }),
  },
});
