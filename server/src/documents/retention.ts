import type { Tx } from '../core/database/database.js';
import { byCondition, retain } from '../core/retention.js';

/** Documents whose last release has been over for so long; what was never released is still being worked on. */
const over = (sql: Tx, sourceId: string, days: number) => sql`
  documents d where d.source_id = ${sourceId} and (
    select max(coalesce(least(r.revoked_at, r.visible_until), 'infinity')) from releases r
    where r.source_id = ${sourceId} and r.item_kind = 'document' and r.item_id = d.id
  ) < now() - ${days}::int * interval '1 day'`;

const remove = (sql: Tx, sourceId: string, days: number) => sql`
  with old as materialized (select d.id from ${over(sql, sourceId, days)}),
  files as (
    delete from attachments
    where source_id = ${sourceId} and item_kind = 'document' and item_id in (select id from old)
  ), marks as (
    delete from reads where source_id = ${sourceId} and kind = 'document' and item_id in (select id from old)
  )
  delete from documents where source_id = ${sourceId} and id in (select id from old)`;

const withdraw = (sql: Tx, sourceId: string) => sql`
  delete from releases r where r.source_id = ${sourceId} and r.item_kind = 'document'
    and not exists (select from documents d where d.source_id = ${sourceId} and d.id = r.item_id)`;

const rule = byCondition(over, remove);

// Vouchers are kept for eight years and books for ten, letters for six (§ 147 Abs. 3 AO, § 257 Abs. 4 HGB); the database
// itself lets a released version go no sooner than these six years after its last release has ended.
retain({
  ...{ kind: 'documents', days: 3650, least: 2190, most: 4380, ...rule },
  async remove(sql, sourceId, days) {
    const removed = await rule.remove(sql, sourceId, days);
    if (removed > 0) await withdraw(sql, sourceId);
    return removed;
  },
});
