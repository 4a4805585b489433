import type { Exposure, ManagedTicketEvent, ManagedTicketSummary, Participation, TicketCounts } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { Sought } from '../core/search.js';
import { exposed, located } from './exposure.queries.js';

export interface ManagedListRow extends ManagedTicketSummary {
  micros: string;
}

export interface ManagedDetailRow extends ManagedTicketSummary {
  submissionId: string | null;
  mayComment: Participation;
  mayAttach: Participation;
  visibility: Exposure;
  people: { personId: string; name: string }[];
}

/** An event as managers see it. */
export interface ManagedEventRow extends Omit<ManagedTicketEvent, 'author' | 'attachments'> {
  author: 'resident' | 'manager' | 'system';
  authorId: string | null;
  authorName: string | null;
  own: boolean;
}

/** A ticket that is being changed, as it is now. */
export interface HeldTicket {
  title: string;
  status: string;
  priority: string;
  assigneeId: string | null;
  assignee: string | null;
  dueOn: string | null;
  templateId: string | null;
  template: string | null;
  released: boolean;
  comments: Participation;
  attachments: Participation;
  initiatorId: string | null;
}

/** What a list is narrowed to. */
export interface ManagedFilter {
  after: readonly [micros: string, id: string] | null;
  search: Sought;
  open: boolean | undefined;
  status: string | undefined;
  priority: string | undefined;
  /** A membership; null for tickets that nobody sees to. */
  assignee: string | null | undefined;
  property: string | undefined;
  /** Somebody who takes part. */
  person: string | undefined;
  template: string | undefined;
  overdue: boolean | undefined;
  today: boolean | undefined;
  limit: number;
  now: Date;
}

const openNow = (sql: Tx) => sql`t.status in ('new', 'in-progress', 'waiting')`;

const columns = (sql: Tx, accountId: string) => sql`
  t.id, t.number, t.kind, t.title, t.status, t.priority, t.released, t.due_on as "dueOn", l.place,
  case when k.id is not null then jsonb_build_object('id', k.id, 'name', k.name) end as template,
  case when m.id is not null then jsonb_build_object('id', m.id, 'name', m.name) end as assignee,
  case when i.id is not null then jsonb_build_object('personId', i.id, 'name', i.name) end as initiator,
  t.created_at as "createdAt", t.changed_at as "changedAt", e.comments, e.attachments,
  e.told > coalesce((
    select at from reads r
    where r.source_id = t.source_id and r.account_id = ${accountId} and r.kind = 'managed-ticket' and r.item_id = t.id
  ), '-infinity') as unread`;

const joined = (sql: Tx) => sql`
  left join ticket_templates k on k.source_id = t.source_id and k.id = t.template_id
  left join memberships m on m.source_id = t.source_id and m.id = t.assignee_id
  left join people i on i.source_id = t.source_id and i.id = t.initiator_id
  ${located(sql)}
  cross join lateral (
    select count(*) filter (where kind = 'comment')::int as comments, coalesce(sum(attached), 0)::int as attachments,
      coalesce(max(created_at) filter (where author = 'resident'), '-infinity') as told
    from ticket_events where source_id = t.source_id and ticket_id = t.id
  ) e`;

function conditions(
  sql: Tx,
  { after, search, open, status, priority, assignee, property, person, template, overdue, today, now }: ManagedFilter,
) {
  const zone = sql`(select time_zone from sources where id = t.source_id)`;
  const day = sql`(timezone(${zone}, ${now}::timestamptz))::date`;
  const late = sql`coalesce(t.due_on < ${day} and ${openNow(sql)}, false)`;
  const said = sql`t.number || ' ' || t.title || ' ' || coalesce(l.place, '') || ' ' || coalesce((
    select name from people i where i.source_id = t.source_id and i.id = t.initiator_id), '')`;
  return sql`
    ${after ? sql`and (t.changed_at, t.id) < ('epoch'::timestamptz + ${after[0]}::bigint * interval '1 microsecond', ${after[1]}::uuid)` : sql``}
    ${open === undefined ? sql`` : sql`and ${openNow(sql)} = ${open}`}
    ${status ? sql`and t.status = ${status}` : sql``}
    ${priority ? sql`and t.priority = ${priority}` : sql``}
    ${assignee === undefined ? sql`` : sql`and t.assignee_id is not distinct from ${assignee}::uuid`}
    ${property ? sql`and t.property_id = ${property}` : sql``}
    ${
      person
        ? sql`and exists (select from ticket_people tp
            where tp.source_id = t.source_id and tp.ticket_id = t.id and tp.person_id = ${person})`
        : sql``
    }
    ${template ? sql`and t.template_id = ${template}` : sql``}
    ${overdue === undefined ? sql`` : sql`and ${late} = ${overdue}`}
    ${today === undefined ? sql`` : sql`and (t.created_at >= timezone(${zone}, ${day}::timestamp)) = ${today}`}
    ${search.patterns.length > 0 ? sql`and (${said}) collate "und-x-icu" ${search.similar ? sql`~*` : sql`ilike`} all (${search.patterns as string[]}::text[])` : sql``}`;
}

/** One row more than asked for, so that the caller knows whether there is a next page. */
export const list = (sql: Tx, sourceId: string, accountId: string, filter: ManagedFilter) => sql<ManagedListRow[]>`
  with page as (
    select t.source_id, t.id from tickets t ${filter.search.patterns.length > 0 ? located(sql) : sql``}
    where t.source_id = ${sourceId} ${conditions(sql, filter)}
    order by t.changed_at desc, t.id desc limit ${filter.limit + 1}
  )
  select ${columns(sql, accountId)}, (extract(epoch from t.changed_at) * 1000000)::bigint::text as micros
  from page join tickets t on t.source_id = page.source_id and t.id = page.id
  ${joined(sql)}
  order by t.changed_at desc, t.id desc`;

/** Counts tickets; `membershipId` is that of the manager who asks. */
export async function count(sql: Tx, sourceId: string, membershipId: string, now: Date): Promise<TicketCounts> {
  const [counted] = await sql<[TicketCounts]>`
    with here as (select (timezone(time_zone, ${now}::timestamptz))::date as today, time_zone from sources where id = ${sourceId})
    select
      jsonb_build_object(
        'new', count(*) filter (where t.status = 'new'), 'in-progress', count(*) filter (where t.status = 'in-progress'),
        'waiting', count(*) filter (where t.status = 'waiting'), 'done', count(*) filter (where t.status = 'done'),
        'closed', count(*) filter (where t.status = 'closed'), 'rejected', count(*) filter (where t.status = 'rejected')
      ) as "byStatus",
      (count(*) filter (where ${openNow(sql)} and t.due_on < here.today))::int as overdue,
      (count(*) filter (where ${openNow(sql)} and t.assignee_id is null))::int as unassigned,
      (count(*) filter (where ${openNow(sql)} and t.assignee_id = ${membershipId}))::int as mine,
      (count(*) filter (where t.created_at >= timezone(here.time_zone, here.today::timestamp)))::int as today
    from here left join tickets t on t.source_id = ${sourceId}
    group by here.today, here.time_zone`;
  return counted;
}

export async function find(sql: Tx, sourceId: string, accountId: string, id: string) {
  const [found] = await sql<ManagedDetailRow[]>`
    select ${columns(sql, accountId)}, t.comments as "mayComment", t.attachments as "mayAttach",
      (select b.id from submissions b where b.source_id = t.source_id and b.ticket_id = t.id
        order by b.created_at limit 1) as "submissionId",
      (select coalesce(jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.name) order by p.name, p.id), '[]')
        from ticket_people tp join people p on p.source_id = tp.source_id and p.id = tp.person_id
        where tp.source_id = t.source_id and tp.ticket_id = t.id) as people,
      coalesce((
        select x.exposure from people p ${exposed(sql)}
        where p.source_id = t.source_id and p.id = t.initiator_id), 'hidden') as visibility
    from tickets t ${joined(sql)}
    where t.source_id = ${sourceId} and t.id = ${id}`;
  return found;
}

/** All that happened to a ticket, oldest first; of more than `most` the newest. */
export const listEvents = (
  sql: Tx,
  { sourceId, id, membershipId, most }: { sourceId: string; id: string; membershipId: string; most: number },
) => sql<ManagedEventRow[]>`
  select newest.id, kind, newest.created_at as at, author, coalesce(newest.person_id, m.person_id, m.id) as "authorId",
    author_name as "authorName", internal, body as text,
    membership_id is not distinct from ${membershipId} as own, from_value as "from", to_value as "to"
  from (
    select * from ticket_events where source_id = ${sourceId} and ticket_id = ${id} order by no desc limit ${most}
  ) newest
  left join memberships m on m.source_id = newest.source_id and m.id = newest.membership_id
  order by no`;

/** Holds a ticket until the transaction ends; undefined when there is none. */
export async function hold(sql: Tx, sourceId: string, id: string) {
  const [found] = await sql<HeldTicket[]>`
    select t.title, t.status, t.priority, t.assignee_id as "assigneeId", t.due_on as "dueOn", t.released,
      t.template_id as "templateId", t.comments, t.attachments, t.initiator_id as "initiatorId",
      (select name from memberships m where m.source_id = t.source_id and m.id = t.assignee_id) as assignee,
      (select name from ticket_templates k where k.source_id = t.source_id and k.id = t.template_id) as template
    from tickets t where t.source_id = ${sourceId} and t.id = ${id} for update`;
  return found;
}

/** Writes what a ticket is from now on. */
export const update = (sql: Tx, sourceId: string, id: string, ticket: HeldTicket) => sql`
  update tickets set title = ${ticket.title}, status = ${ticket.status}, priority = ${ticket.priority},
    assignee_id = ${ticket.assigneeId}, due_on = ${ticket.dueOn}, template_id = ${ticket.templateId},
    released = ${ticket.released}, comments = ${ticket.comments}, attachments = ${ticket.attachments}
  where source_id = ${sourceId} and id = ${id}`;

/** The managers of a data source who can sign in, by name. */
export const listAssignees = (sql: Tx, sourceId: string) => sql<{ id: string; name: string }[]>`
  select id, name from memberships
  where source_id = ${sourceId} and role in ('manager', 'admin') and state = 'active'
  order by name collate "de-x-icu", id limit 500`;

/** The name of a manager who can see to tickets; undefined when this membership is none. */
export async function findAssignee(sql: Tx, sourceId: string, id: string) {
  const [found] = await sql<{ name: string }[]>`
    select name from memberships
    where source_id = ${sourceId} and id = ${id} and role in ('manager', 'admin') and state = 'active'`;
  return found?.name;
}

/** Those of the files that managers may attach, in the order given: not what residents uploaded for themselves. */
export const listAttachable = (sql: Tx, sourceId: string, accountId: string, files: readonly string[]) => sql<
  { id: string; name: string; type: string; size: number }[]
>`
  select id, name, type, size from files
  where source_id = ${sourceId} and state = 'stored' and id = any (${files as string[]}::uuid[])
    and (account_id is null or account_id = ${accountId})
  order by array_position(${files as string[]}::uuid[], id)`;

/** Whether an event belongs to one of these data sources. */
export async function isManaged(sql: Tx, sources: readonly string[], eventId: string): Promise<boolean> {
  const found = await sql`
    select from ticket_events where source_id = any (${sources as string[]}::uuid[]) and id = ${eventId}`;
  return found.count > 0;
}
