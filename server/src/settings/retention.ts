import '../core/outbox/retention.js';
import { RetentionKind, type RetentionPeriod } from '@p24/sdk/api';
import * as z from 'zod';
import { audit, bySystem } from '../audit/audit.port.js';
import type { Tx } from '../core/database/database.js';
import { scheduleJob } from '../core/outbox/scheduled.js';
import { type Retained, retained } from '../core/retention.js';
import { findPeriods, listSources } from './retention.queries.js';

const Chosen = z.partialRecord(RetentionKind, z.int()).catch({});

/** For how many days a data source keeps each kind; what was chosen before the bounds moved is moved into them. */
async function periodsOf(sql: Tx, sourceId: string): Promise<{ kind: Retained; days: number }[]> {
  const chosen = Chosen.parse(await findPeriods(sql, sourceId)) as Readonly<Record<string, number>>;
  return retained().map((kind) => {
    const days = chosen[kind.kind] ?? kind.days;
    return { kind, days: Math.min(Math.max(days, kind.least), kind.most) };
  });
}

/** All periods of a data source with how many the next night would remove. */
export async function showPeriods(sql: Tx, sourceId: string): Promise<{ items: RetentionPeriod[] }> {
  const items: RetentionPeriod[] = [];
  for (const { kind, days } of await periodsOf(sql, sourceId)) {
    const { least, most } = kind;
    const due = await kind.count(sql, sourceId, days);
    items.push({ kind: RetentionKind.parse(kind.kind), days, least, most, due });
  }
  return { items };
}

/** Removes what is out of time in a data source, and notes how many of which kind. */
async function tidy(sql: Tx, sourceId: string): Promise<void> {
  const details: Record<string, number> = {};
  for (const { kind, days } of await periodsOf(sql, sourceId)) {
    const removed = await kind.remove(sql, sourceId, days);
    if (removed > 0) details[kind.kind] = removed;
  }
  if (Object.keys(details).length > 0)
    await audit(sql, bySystem, { action: 'retention.run', source: sourceId, details });
}

/** Removes what is out of time in all data sources, as the owner of the tables. */
export async function tidyAll(sql: Tx): Promise<void> {
  for (const { id } of await listSources(sql)) await tidy(sql, id);
}

scheduleJob({ name: 'retention', cron: '11 3 * * *', run: tidyAll });
