import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Id, Instant, Paging, page } from '../core/schemas.js';
import { auditActions } from './audit-actions.js';

/** Who did something, as the person it concerns may know. */
export const AuditActor = z.enum(['myself', 'manager', 'person', 'key', 'system', 'nobody']);

/** Something that was done with the caller's account or in their name. */
export const OwnAuditEntry = z
  .object({
    id: Id,
    sourceId: Id,
    sourceName: z.string(),
    at: Instant,
    action: z.enum(auditActions),
    by: AuditActor.describe('`nobody`: somebody who could not show who they are.'),
    byName: z.string().nullable().describe('Of a manager.'),
    address: z.string().nullable().describe('The network it came from: the last part of an address is never kept.'),
  })
  .meta({ id: 'OwnAuditEntry' });
export type OwnAuditEntry = z.infer<typeof OwnAuditEntry>;

export const auditApi = defineApi({
  own: {
    route: 'GET /me/audit',
    summary: "List what happened with the signed-in person's access, and who looked at the portal as them.",
    access: 'signed-in',
    query: Paging,
    result: page(OwnAuditEntry),
    problems: { 'invalid-cursor': 400 },
  },
});
