import type { Tx } from '../core/database/database.js';
import { byCondition, retain } from '../core/retention.js';

// Nobody goes on with a form after months; what was sent in is no draft.
retain({
  ...{ kind: 'drafts', days: 90, least: 30, most: 365 },
  ...byCondition(
    (sql, sourceId, days) =>
      sql`drafts where source_id = ${sourceId} and saved_at < now() - ${days}::int * interval '1 day'`,
    (sql, sourceId, days) =>
      sql`delete from drafts where source_id = ${sourceId} and saved_at < now() - ${days}::int * interval '1 day'`,
  ),
});

const sentIn = (sql: Tx, sourceId: string, days: number) => sql`
  submissions s where s.source_id = ${sourceId} and s.ticket_id is null
    and s.created_at < now() - ${days}::int * interval '1 day'`;

const remove = (sql: Tx, sourceId: string, days: number) => sql`
  with old as materialized (select s.id from ${sentIn(sql, sourceId, days)}),
  files as (
    delete from attachments
    where source_id = ${sourceId} and item_kind = 'submission' and item_id in (select id from old)
  )
  delete from submissions where source_id = ${sourceId} and id in (select id from old)`;

// Until claims are out of time (§§ 195, 199 BGB). One that became a ticket stays as long as that does, and a night more.
retain({ kind: 'submissions', days: 1460, least: 1095, most: 3650, ...byCondition(sentIn, remove) });
