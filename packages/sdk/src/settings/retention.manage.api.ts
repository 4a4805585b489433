import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { InSource } from '../core/schemas.js';

export const RetentionKind = z.enum([
  ...(['audit', 'consents', 'consumption', 'conversations', 'deliveries', 'documents', 'drafts', 'sign-ins'] as const),
  ...(['submissions', 'tickets'] as const),
]);
export type RetentionKind = z.infer<typeof RetentionKind>;

/** For how long a data source keeps one kind of record. */
export const RetentionPeriod = z
  .object({
    kind: RetentionKind,
    days: z.int().describe('Days for which it is kept.'),
    least: z.int().describe('Days that it must be kept.'),
    most: z.int().describe('Days after which it must go.'),
    due: z.int().describe('How many the next night would remove.'),
  })
  .meta({ id: 'RetentionPeriod' });
export type RetentionPeriod = z.infer<typeof RetentionPeriod>;

const All = z.object({ items: z.array(RetentionPeriod) });

export const retentionManageApi = defineApi({
  retention: {
    route: 'GET /manage/:source/retention',
    summary: 'List for how long each kind of record is kept, and how many the next night would remove.',
    access: 'manager',
    params: InSource,
    result: All,
  },
  saveRetention: {
    route: 'PUT /manage/:source/retention',
    summary: 'Say for how long kinds of records are kept, within what the law asks for.',
    access: 'admin',
    params: InSource,
    body: z.object({
      periods: z.partialRecord(RetentionKind, z.int().min(1).max(36_500)).describe('Days by kind.'),
    }),
    result: All,
  },
});
