import type { Tx } from '../core/database/database.js';

/** The documents of an order that the contact sees now, by title. */
export async function findOrdered(
  sql: Tx,
  { sourceId, contactId, orderId }: { sourceId: string; contactId: string; orderId: string },
): Promise<{ title: string; house: string | null }[]> {
  return sql<{ title: string; house: string | null }[]>`
    select d.title, d.house
    from releases r
    join feed f on f.source_id = r.source_id and f.contact_id = ${contactId} and f.kind = r.item_kind
      and f.item_id = r.item_id
    join documents d on d.source_id = r.source_id and d.id = r.item_id
    where r.source_id = ${sourceId} and r.order_id = ${orderId} and r.item_kind = 'document' and r.revoked_at is null
      and f.visible_from <= now() and (f.visible_until is null or f.visible_until > now())
    order by d.title collate "de-x-icu", d.id`;
}
