import type { JSONValue } from 'postgres';
import type { Statement, Tx } from '../database/database.js';
import type { ClaimedDelivery, NewDelivery, Outcome } from './outbox.js';

/** The channel on which a commit wakes the drainers of all processes. */
export const outboxChannel = 'p24_outbox';

/** Inserts what is not there yet by its dedupe key, wakes drainers for what is due, and counts what was new. */
export async function insert(sql: Tx, rows: readonly NewDelivery[]): Promise<number> {
  const [inserted] = await sql<[{ count: number }]>`
    with given as (
      select * from jsonb_to_recordset(${sql.json(rows as unknown as JSONValue)}) as t (
        "sourceId" uuid, id uuid, channel text, recipient text, template text, data jsonb, "dedupeKey" text,
        "dueAt" timestamptz, "contactId" uuid, "personId" uuid, "delegateId" uuid, "itemKind" text, "itemId" uuid,
        locale text)
    ), inserted as (
      insert into deliveries (source_id, id, channel, recipient, template, data, dedupe_key, due_at, contact_id,
        person_id, delegate_id, item_kind, item_id, locale)
      select "sourceId", id, channel, recipient, template, data, "dedupeKey", coalesce("dueAt", now()), "contactId",
        "personId", "delegateId", "itemKind", "itemId", locale
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

/** Cancels an item's deliveries that wait or are to be repeated. */
export async function cancel(sql: Tx, item: { sourceId: string; itemKind: string; itemId: string }): Promise<number> {
  const cancelled = await sql`
    update deliveries set state = 'cancelled'
    where source_id = ${item.sourceId} and item_kind = ${item.itemKind} and item_id = ${item.itemId}
      and state = 'pending'`;
  return cancelled.count;
}

/**
 * Takes due deliveries, and those of a drainer whose lease ran out, so that nobody else takes them for `leaseMs`.
 * The language is the delivery's own, else the one in which the recipient last signed in here.
 */
export const claim = (sql: Tx, sourceId: string, limit: number, leaseMs: number) => sql<ClaimedDelivery[]>`
  with due as materialized (
    select source_id, id from deliveries
    where source_id = ${sourceId} and state in ('pending', 'sending') and due_at <= now()
    order by due_at, id
    limit ${limit}
    for update skip locked
  )
  update deliveries d
  set state = 'sending', tries = d.tries + 1, due_at = now() + ${leaseMs}::int * interval '1 millisecond'
  from due
  where d.source_id = due.source_id and d.id = due.id
  returning d.source_id as "sourceId", d.id, d.channel, d.recipient, d.template, d.data, d.contact_id as "contactId",
    d.delegate_id as "delegateId", d.item_kind as "itemKind", d.item_id as "itemId", d.tries,
    (select m.id from memberships m where m.source_id = d.source_id and d.person_id in (m.person_id, m.id) limit 1)
      as "membershipId",
    coalesce(d.locale, (
      select m.locale from people p join memberships m on m.source_id = p.source_id and m.person_id = p.id
      where p.source_id = d.source_id and lower(p.email) = lower(d.recipient) and (p.contact_id = d.contact_id
        or p.id = (select person_id from delegates where source_id = d.source_id and id = d.delegate_id))
      limit 1), 'de') as locale`;

/** For whom somebody acts; null once that is over, or where something was not granted or is not any more. */
export async function findActedFor(
  sql: Tx,
  sourceId: string,
  delegateId: string,
  granted: string | null = null,
): Promise<string | null> {
  const [found] = await sql<{ name: string }[]>`
    select name from live_delegates
    where source_id = ${sourceId} and id = ${delegateId} and coalesce(${granted} = any (grants), true)`;
  return found?.name ?? null;
}

/**
 * Records how a try ended. Returns false, and changes nothing, when the lease was lost to another drainer meanwhile:
 * then that one's outcome counts.
 */
export async function settle(sql: Tx, delivery: ClaimedDelivery, outcome: Outcome): Promise<boolean> {
  const { state } = outcome;
  const retryMs = state === 'pending' ? outcome.retryInMs : null;
  const settled = await sql`
    update deliveries
    set state = ${state},
      error = ${'error' in outcome ? outcome.error : null},
      tries = tries - ${state === 'pending' && !outcome.counts ? 1 : 0},
      sent_at = case when ${state === 'sent'} then now() end,
      due_at = case when ${retryMs}::int is null then due_at else now() + ${retryMs}::int * interval '1 millisecond' end
    where source_id = ${delivery.sourceId} and id = ${delivery.id} and state = 'sending' and tries = ${delivery.tries}`;
  return settled.count === 1;
}

/** The data sources with something due: the one look across data sources that the drainer has. */
export const dueSources = (sql: Statement) => sql<{ sourceId: string }[]>`
  select due_sources as "sourceId" from due_sources()`;
