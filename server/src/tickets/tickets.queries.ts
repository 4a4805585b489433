import type { TicketEvent, TicketKind, TicketStatus } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { OwnPeople, Place } from '../core/http/scope.js';
import { liesIn } from '../core/http/scope.queries.js';
import { counted, seen, visible } from './seen.queries.js';

/** A ticket as one of the caller's people sees it. */
export interface TicketRow {
  id: string;
  sourceId: string;
  number: number;
  kind: TicketKind;
  title: string;
  template: string | null;
  place: string | null;
  status: TicketStatus | null;
  internal: boolean;
  createdAt: string;
  changedAt: string | null;
  comments: number;
  attachments: number;
  unread: boolean;
}

/** The same with what decides over taking part. */
export interface TicketDetailRow extends TicketRow {
  personId: string;
  contactId: string;
  /** Whether the person belongs to the contact that the ticket is for. */
  initiator: boolean;
  mayComment: string;
  mayAttach: string;
  submissionId: string | null;
}

export interface TicketListRow extends TicketRow {
  micros: string;
}

/** An event as the person sees it. */
export interface EventRow extends Omit<TicketEvent, 'author' | 'attachments'> {
  author: 'resident' | 'manager' | 'system';
  authorName: string | null;
  own: boolean;
}

/** What a list is narrowed to. */
export interface TicketFilter {
  after: readonly [micros: string, id: string] | null;
  place: Place | null;
  open: boolean | undefined;
  search: readonly string[];
  limit: number;
}

const columns = (sql: Tx) => sql`
  seen.id, seen.source_id as "sourceId", seen.number, seen.kind, seen.title, seen.template, seen.place, seen.status,
  seen.exposure = 'internal' as internal, seen.created_at as "createdAt",
  case when seen.exposure = 'shown' and seen.show_change then c.changed_at end as "changedAt",
  c.comments, c.attachments, c.unread`;

/** One row more than asked for, so that the caller knows whether there is a next page. */
export function list(sql: Tx, own: OwnPeople, accountId: string, filter: TicketFilter) {
  const { after, place, open, search, limit } = filter;
  const only = sql`${liesIn(sql, place, { property: sql`t.property_id`, contract: sql`t.contract_id` })}
    ${search.length > 0 ? sql`and (t.number || ' ' || t.title || ' ' || k.name || ' ' || coalesce(l.place, '')) collate "und-x-icu" ilike all (${search as string[]}::text[])` : sql``}`;
  // Where the status is not shown, a ticket counts as open: the filter must not tell it.
  const openNow = sql`(seen.status is null or seen.status in ('new', 'in-progress', 'waiting'))`;
  return sql<TicketListRow[]>`
    with ${seen(sql, own, only)},
    page as (
      select * from seen
      where true
        ${after ? sql`and (created_at, id) < ('epoch'::timestamptz + ${after[0]}::bigint * interval '1 microsecond', ${after[1]}::uuid)` : sql``}
        ${open === undefined ? sql`` : sql`and ${openNow} = ${open}`}
      order by created_at desc, id desc limit ${limit + 1}
    )
    select ${columns(sql)}, (extract(epoch from seen.created_at) * 1000000)::bigint::text as micros
    from page seen ${counted(sql, accountId)}
    order by seen.created_at desc, seen.id desc`;
}

/** A ticket that one of these people sees; undefined when none does. */
export async function find(sql: Tx, own: OwnPeople, accountId: string, id: string) {
  const [found] = await sql<TicketDetailRow[]>`
    with ${seen(sql, own, sql`t.id = ${id}`)}
    select ${columns(sql)}, seen.person_id as "personId", seen.contact_id as "contactId",
      coalesce((
        select i.contact_id = seen.contact_id from people i
        where i.source_id = seen.source_id and i.id = seen.initiator_id), false) as initiator,
      seen.comments as "mayComment", seen.attachments as "mayAttach",
      -- Whoever else takes part reads the same in the first event; the receipt is its sender's.
      (select b.id from submissions b
        where b.source_id = seen.source_id and b.ticket_id = seen.id and b.person_id = any (${own.people}::uuid[])
        order by b.created_at limit 1) as "submissionId"
    from seen ${counted(sql, accountId)} limit 1`;
  return found;
}

/** What happened to a ticket as one of these people sees it, oldest first; of more than `most` the newest. */
export const listEvents = (sql: Tx, own: OwnPeople, id: string, most: number) => sql<EventRow[]>`
  with ${seen(sql, own, sql`t.id = ${id}`)},
  newest as (
    select e.*, e.person_id is not distinct from seen.person_id as own,
      -- From where a status came is told only where that one is shown, too.
      case when seen.per_status->>e.from_value = 'shown' then e.from_value end as shown_from
    from seen join ticket_events e on e.source_id = seen.source_id and e.ticket_id = seen.id
    where ${visible(sql)}
    order by e.no desc limit ${most}
  )
  select id, kind, created_at as at, author, author_name as "authorName", own and author = 'resident' as own,
    body as text, shown_from as "from", to_value as "to"
  from newest order by no`;

/** Whether one of these people sees an event, and so its files. */
export async function isEventSeen(sql: Tx, own: OwnPeople, eventId: string): Promise<boolean> {
  const ofEvent = sql`
    (t.source_id, t.id) in (select f.source_id, f.ticket_id from ticket_events f where f.id = ${eventId})`;
  const found = await sql`
    with ${seen(sql, own, ofEvent)}
    select from seen join ticket_events e on e.source_id = seen.source_id and e.ticket_id = seen.id
    where e.id = ${eventId} and ${visible(sql)}`;
  return found.count > 0;
}

/** Holds a ticket in which one of these people takes part until the transaction ends. */
export const lock = (sql: Tx, { sources, people }: OwnPeople, id: string) => sql`
  select from tickets t
  where t.id = ${id} and t.source_id = any (${sources}::uuid[]) and exists (
    select from ticket_people tp
    where tp.source_id = t.source_id and tp.ticket_id = t.id and tp.person_id = any (${people}::uuid[]))
  for update`;

/** The name of a person; null when nobody is. */
export async function findPersonName(sql: Tx, sourceId: string, id: string): Promise<string | null> {
  const [found] = await sql<{ name: string }[]>`select name from people where source_id = ${sourceId} and id = ${id}`;
  return found?.name ?? null;
}
