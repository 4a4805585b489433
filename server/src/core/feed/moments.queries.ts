import type { Tx } from '../database/database.js';
import { namedContacts } from './feed.queries.js';

/** A moment that has come; without a feature so much changes then that everything is to be read again. */
export interface Moment {
  sourceId: string;
  /** As PostgreSQL writes it, to the microsecond. */
  at: string;
  feature: string | null;
  itemKind: string | null;
  itemId: string | null;
}

/**
 * Takes moments that have come, over all data sources, so that no other process takes them. A quarter of a second late:
 * the clocks of those who will be asked may be behind the database's.
 */
export const takeDue = (sql: Tx, limit: number) =>
  sql<Moment[]>`
    with due as materialized (
      select source_id, id from moments where at <= now() - interval '250 milliseconds'
      order by at limit ${limit} for update skip locked
    )
    delete from moments m using due where m.source_id = due.source_id and m.id = due.id
    returning m.source_id as "sourceId", m.at::text as at, m.feature, m.item_kind as "itemKind", m.item_id as "itemId"`;

/** The contacts for whom an item begins or ends at a moment. */
export const findConcerned = (sql: Tx, { sourceId, at, itemKind, itemId }: Moment) =>
  sql<{ contactId: string }[]>`
    select contact_id as "contactId" from feed
    where source_id = ${sourceId} and kind = ${itemKind} and item_id = ${itemId}
      and (visible_from = ${at}::timestamptz or visible_until = ${at}::timestamptz)
    limit ${namedContacts}`;
