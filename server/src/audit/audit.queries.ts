import type { ManagedAuditEntry, OwnAuditEntry } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';

/** What the log is narrowed to; `names` are patterns in lower case. */
export interface Filter {
  actions: readonly string[] | null;
  names: readonly string[];
  person: string | undefined;
  target: string | undefined;
  from: string | undefined;
  until: string | undefined;
}

type After = readonly [micros: string, id: string] | null;
export type ManagedRow = Omit<ManagedAuditEntry, 'details'> & {
  details: ManagedAuditEntry['details'] | null;
  micros: string;
  hash: string;
};

const micros = (sql: Tx) => sql`(extract(epoch from a.at) * 1000000)::bigint::text as micros`;

const before = (sql: Tx, after: After) =>
  after
    ? sql`and (a.at, a.id) < ('epoch'::timestamptz + ${after[0]}::bigint * interval '1 microsecond', ${after[1]}::uuid)`
    : sql``;

/** People and managers by id, and the accounts that they sign in with: either may have acted or been concerned. */
const concerning = (sql: Tx, sourceId: string, person: string) => sql`and (
  a.person_id = ${person} or a.actor_id = ${person}
  or exists (select from memberships m where m.source_id = ${sourceId} and (m.person_id = ${person} or m.id = ${person})
    and (m.account_id = a.actor_id or m.account_id = a.account_id or m.id = a.person_id)))`;

const named = (sql: Tx, sourceId: string, names: readonly string[]) => sql`and (
  a.person_id in (select p.id from people p where p.source_id = ${sourceId} and p.search collate "C" like all (${names as string[]}::text[]))
  or exists (select from memberships m where m.source_id = ${sourceId} and lower(m.name) like all (${names as string[]}::text[])
    and (m.account_id = a.actor_id or m.account_id = a.account_id or m.id = a.person_id)))`;

const narrowed = (sql: Tx, sourceId: string, { actions, names, person, target, from, until }: Filter) => sql`
  ${actions ? sql`and a.action = any (${actions as string[]}::text[])` : sql``}
  ${names.length > 0 ? named(sql, sourceId, names) : sql``}
  ${person ? concerning(sql, sourceId, person) : sql``}
  ${target ? sql`and a.target_id = ${target}` : sql``}
  ${from ? sql`and a.at >= (select timezone(time_zone, ${from}::date::timestamp) from sources where id = ${sourceId})` : sql``}
  ${until ? sql`and a.at < (select timezone(time_zone, (${until}::date + 1)::timestamp) from sources where id = ${sourceId})` : sql``}`;

/** What managers call the target of an entry today: the log keeps its id alone, and of tickets no words at all. */
const targetName = (sql: Tx) => sql`case a.target_kind
  when 'notice' then (select title from notices n where n.source_id = a.source_id and n.id = a.target_id)
  when 'document' then (select title from documents d where d.source_id = a.source_id and d.id = a.target_id)
  when 'ticket' then (select number::text from tickets t where t.source_id = a.source_id and t.id = a.target_id)
  when 'tickets' then (select name from ticket_templates k where k.source_id = a.source_id and k.id = a.target_id)
  when 'import' then (select report->>'fileName' from imports i where i.source_id = a.source_id and i.id = a.target_id)
  when 'property' then (select name from properties o where o.source_id = a.source_id and o.id = a.target_id)
  when 'form' then (select v.definition->'title'->>'de' from forms f
    join form_versions v on v.source_id = f.source_id and v.form_id = f.id and v.no = f.version
    where f.source_id = a.source_id and f.id = a.target_id)
  end`;

/** The names of the properties whose ids a release left in the details. */
const propertyNames = (sql: Tx) => sql`(
  select coalesce(jsonb_agg(o.name order by o.name), '[]') from properties o
  where o.source_id = a.source_id and o.id = any (string_to_array(a.details->>'propertyIds', ', ')::uuid[]))`;

/** Entries of a data source, newest first; one row more than asked for. */
export const list = (
  sql: Tx,
  sourceId: string,
  { after, limit, ...filter }: Filter & { after: After; limit: number },
) => sql<ManagedRow[]>`
  with page as materialized (
    select a.* from audit a
    where a.source_id = ${sourceId} and a.seq is not null ${narrowed(sql, sourceId, filter)} ${before(sql, after)}
    order by a.at desc, a.id desc limit ${limit + 1}
  )
  select a.id, a.seq::int as number, a.at, a.action, a.address, a.details, a.emptied_at is not null as emptied,
    encode(a.hash, 'hex') as hash, ${micros(sql)},
    case when a.actor_kind is not null then jsonb_build_object('kind', a.actor_kind, 'id', a.actor_id, 'name', coalesce(
      (select m.name from memberships m where m.source_id = a.source_id and m.account_id = a.actor_id
        order by m.role in ('manager', 'admin') desc limit 1),
      (select k.name from api_keys k where k.source_id = a.source_id and k.id = a.actor_id))) end as actor,
    case when a.person_id is not null or a.account_id is not null then jsonb_build_object('id', a.person_id, 'name', coalesce(
      (select p.name from people p where p.source_id = a.source_id and p.id = a.person_id),
      (select m.name from memberships m where m.source_id = a.source_id
        and (m.id = a.person_id or m.account_id = a.account_id) order by m.id = a.person_id desc limit 1))) end as person,
    case when a.target_kind is not null then jsonb_build_object('kind', a.target_kind, 'id', a.target_id,
      'name', ${targetName(sql)}) end as target,
    ${propertyNames(sql)} as properties
  from page a order by a.at desc, a.id desc`;

/** Whose entries are read: the account and, in each of its data sources, the person or membership. */
export interface Oneself {
  accountId: string;
  sources: readonly string[];
  people: readonly string[];
}

/**
 * What happened with somebody's account or to them as a person, newest first. What was noted in several data sources for
 * the account is there once.
 */
export const listOwn = (
  sql: Tx,
  { accountId, sources, people }: Oneself,
  { after, limit }: { after: After; limit: number },
) => sql<(OwnAuditEntry & { micros: string })[]>`
  select a.id, a.source_id as "sourceId", o.name as "sourceName", a.at, a.action, ${micros(sql)},
    case when a.actor_id = ${accountId} then 'myself' else a.actor_kind end as by,
    case when a.actor_kind = 'manager' then (select m.name from memberships m
      where m.source_id = a.source_id and m.account_id = a.actor_id and m.role in ('manager', 'admin') limit 1) end as "byName",
    case when a.actor_kind <> 'manager' or a.actor_id = ${accountId} then a.address end as address
  from audit a join sources o on o.id = a.source_id
  where a.source_id = any (${sources as string[]}::uuid[]) and a.seq is not null and a.actor_kind is not null
    and (a.account_id = ${accountId} or a.person_id = any (${people as string[]}::uuid[]))
    and not (a.account_id = ${accountId} and exists (select from audit twin
      where twin.source_id = any (${sources as string[]}::uuid[]) and twin.source_id < a.source_id
        and twin.account_id = a.account_id and twin.at = a.at and twin.action = a.action))
    ${before(sql, after)}
  order by a.at desc, a.id desc limit ${limit + 1}`;
