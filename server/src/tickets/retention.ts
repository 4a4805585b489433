import type { Tx } from '../core/database/database.js';
import { byCondition, retain } from '../core/retention.js';

const settled = (sql: Tx, sourceId: string, days: number) => sql`
  tickets t where t.source_id = ${sourceId} and t.status in ('done', 'closed', 'rejected')
    and t.changed_at < now() - ${days}::int * interval '1 day'`;

/** With everything that was said and sent; documents that were filed of it stay, as documents. */
const remove = (sql: Tx, sourceId: string, days: number) => sql`
  with old as materialized (select t.id from ${settled(sql, sourceId, days)}),
  files as (
    delete from attachments a using ticket_events e
    where a.source_id = ${sourceId} and a.item_kind = 'ticket-event' and a.item_id = e.id
      and e.source_id = ${sourceId} and e.ticket_id in (select id from old)
  ), marks as (
    delete from reads where source_id = ${sourceId} and kind = 'ticket' and item_id in (select id from old)
  )
  delete from tickets where source_id = ${sourceId} and id in (select id from old)`;

// What was settled is kept until claims of it are out of time, counted from the end of the year (§§ 195, 199 BGB).
retain({ kind: 'tickets', days: 1460, least: 1095, most: 3650, ...byCondition(settled, remove) });
