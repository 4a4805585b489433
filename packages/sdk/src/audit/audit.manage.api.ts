import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Day, Id, InSource, Instant, Paging, page, Search } from '../core/schemas.js';
import { auditActions, auditAreas } from './audit-actions.js';

/** Something that was done in a data source. */
export const ManagedAuditEntry = z
  .object({
    id: Id,
    number: z.int().describe('Its place in the chain; no number is left out.'),
    at: Instant,
    action: z.enum(auditActions),
    actor: z
      .object({
        kind: z.enum(['manager', 'person', 'key', 'system', 'nobody']),
        id: Id.nullable(),
        name: z.string().nullable().describe('Null once the access is gone.'),
      })
      .nullable()
      .describe('Null once the time to keep it is over.'),
    person: z.object({ id: Id.nullable(), name: z.string().nullable() }).nullable().describe('Whom it concerns.'),
    target: z
      .object({
        kind: z.string(),
        id: Id.nullable(),
        name: z
          .string()
          .nullable()
          .describe('Its title as it is now, or the number of a ticket; null once it is gone.'),
      })
      .nullable()
      .describe('What it was done to.'),
    address: z.string().nullable().describe('The network it came from.'),
    properties: z.array(z.string()).describe('Names, as they are now, of the properties that a release went to.'),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    emptied: z.boolean().describe('Its time is over: what, when and its place in the chain are all that is left.'),
  })
  .meta({ id: 'ManagedAuditEntry' });
export type ManagedAuditEntry = z.infer<typeof ManagedAuditEntry>;

/** Whether the log is as it was written. */
export const AuditChain = z
  .object({
    entries: z.int(),
    head: z.string().nullable().describe('Hash of the newest link, in hex: noted elsewhere it proves the whole log.'),
    brokenAt: z.int().nullable().describe('Number of the first link that does not hold.'),
    reason: z.enum(['missing', 'changed', 'emptied', 'unlinked', 'cut-off', 'unsealed', 'headless']).nullable(),
    checkedAt: Instant,
  })
  .meta({ id: 'AuditChain' });
export type AuditChain = z.infer<typeof AuditChain>;

const Filter = z.object({
  area: z.enum(auditAreas).optional(),
  search: Search.optional().describe('Names of who did it or whom it concerns.'),
  person: Id.optional().describe('A person or manager who did it or whom it concerns.'),
  target: Id.optional(),
  from: Day.optional().describe('First day, where the data source is.'),
  until: Day.optional().describe('Last day.'),
});

export const auditManageApi = defineApi({
  list: {
    route: 'GET /manage/:source/audit',
    summary: 'List who did what to whom, when and from where, newest first.',
    access: 'manager',
    params: InSource,
    query: Paging.extend(Filter.shape),
    result: page(ManagedAuditEntry),
    problems: { 'invalid-cursor': 400 },
  },
  chain: {
    route: 'GET /manage/:source/audit/chain',
    summary: 'Recompute the whole log and tell whether anything in it was changed.',
    access: 'manager',
    params: InSource,
    result: AuditChain,
  },
  download: {
    route: 'GET /manage/:source/audit/entries.csv',
    summary: 'Save the log, or what is looked for in it, as a table: the newest 50,000 entries with their hashes.',
    access: 'manager',
    params: InSource,
    query: Filter,
    download: 'text/csv',
  },
});
