import type { JSONValue } from 'postgres';
import type { Tx } from './database.js';
import type { NewDelivery } from './outbox.js';

/** The channel on which a commit wakes the drainers of all processes. */
export const outboxChannel = 'p24_outbox';

/** Inserts what is not there yet by its dedupe key, wakes drainers for what is due, and counts it. */
export async function insert(sql: Tx, rows: readonly NewDelivery[]): Promise<number> {
  const [inserted] = await sql<[{ count: number }]>`
    with given as (
      select * from jsonb_to_recordset(${sql.json(rows as unknown as JSONValue)}) as t (
        "sourceId" uuid, id uuid, channel text, recipient text, template text, data jsonb, "dedupeKey" text,
        "dueAt" timestamptz, "contactId" uuid, "itemKind" text, "itemId" uuid, locale text)
    ), inserted as (
      insert into deliveries (source_id, id, channel, recipient, template, data, dedupe_key, due_at, contact_id,
        item_kind, item_id, locale)
      select "sourceId", id, channel, recipient, template, data, "dedupeKey", coalesce("dueAt", now()), "contactId",
        "itemKind", "itemId", locale
      from given
      on conflict (source_id, dedupe_key) do nothing
      returning source_id, due_at
    ), woken as (
      select pg_notify(${outboxChannel}, source_id::text)
      from (select distinct source_id from inserted where due_at <= now()) due
    )
    select (select count(*) from inserted)::int as count, (select count(*) from woken)::int as woken`;
  return inserted.count;
}

/** Cancels an item's deliveries that wait or are retried. */
export async function cancel(sql: Tx, item: { sourceId: string; itemKind: string; itemId: string }): Promise<number> {
  const cancelled = await sql`
    update deliveries set state = 'cancelled'
    where source_id = ${item.sourceId} and item_kind = ${item.itemKind} and item_id = ${item.itemId}
      and state = 'pending'`;
  return cancelled.count;
}
