import type { Tx } from '../core/database/database.js';

/** Something that happens to a ticket. */
export interface NewEvent {
  sourceId: string;
  id: string;
  ticketId: string;
  kind: string;
  author: 'resident' | 'manager';
  personId?: string;
  membershipId?: string;
  authorName: string | null;
  internal: boolean;
  text: string;
  from: string | null;
  to: string | null;
  attached: number;
  now: Date;
}

/** A file of an event. */
export interface EventFile {
  eventId: string;
  id: string;
  name: string;
  type: string;
  size: number;
}

/** Writes an event with the next number of its ticket, which the caller holds, and notes when the ticket changed. */
export async function insertEvent(sql: Tx, event: NewEvent): Promise<void> {
  const { sourceId, ticketId, now } = event;
  await sql`
    insert into ticket_events (source_id, id, created_at, ticket_id, no, kind, author, person_id, membership_id,
      author_name, internal, body, from_value, to_value, attached)
    select ${sourceId}, ${event.id}, ${now}, ${ticketId}, coalesce(max(no), 0) + 1, ${event.kind}, ${event.author},
      ${event.personId ?? null}, ${event.membershipId ?? null}, ${event.authorName}, ${event.internal}, ${event.text},
      ${event.from}, ${event.to}, ${event.attached}
    from ticket_events where source_id = ${sourceId} and ticket_id = ${ticketId}`;
  await sql`
    update tickets set changed_at = greatest(changed_at, ${now})
    where source_id = ${sourceId} and id = ${ticketId}`;
}

/** Whether a comment's id is free, holds the same comment by the same person, or another one. */
export async function compareComment(
  sql: Tx,
  comment: { sourceId: string; id: string; ticketId: string; by: string; internal: boolean; text: string },
  files: readonly string[],
): Promise<'free' | 'same' | 'other'> {
  const { sourceId, id, ticketId, by, internal, text } = comment;
  const [found] = await sql<{ same: boolean }[]>`
    select e.ticket_id = ${ticketId} and e.kind = 'comment' and ${by} in (e.person_id, e.membership_id)
      and e.internal = ${internal} and e.body = ${text} and (
        select coalesce(array_agg(a.file_id order by a.file_id), '{}') from attachments a
        where a.source_id = e.source_id and a.item_kind = 'ticket-event' and a.item_id = e.id
      ) = (select coalesce(array_agg(distinct f order by f), '{}') from unnest(${files as string[]}::uuid[]) f) as same
    from ticket_events e where e.source_id = ${sourceId} and e.id = ${id}`;
  if (!found) return 'free';
  return found.same ? 'same' : 'other';
}

/** The files of events, in their order. */
export const listFiles = (sql: Tx, sourceId: string, events: readonly string[]) => sql<EventFile[]>`
  select a.item_id as "eventId", f.id, f.name, f.type, f.size
  from attachments a
  join files f on f.source_id = a.source_id and f.id = a.file_id
  where a.source_id = ${sourceId} and a.item_kind = 'ticket-event' and a.item_id = any (${events as string[]}::uuid[])
  order by a.item_id, a.position, f.id`;

/** Attaches stored files to an event, in the order given. */
export const attach = (sql: Tx, sourceId: string, eventId: string, files: readonly string[]) => sql`
  insert into attachments (source_id, item_kind, item_id, file_id, position)
  select ${sourceId}, 'ticket-event', ${eventId}, file.id, file.position
  from unnest(${files as string[]}::uuid[]) with ordinality as file (id, position)`;

/** Records that an account opened a ticket now, as a resident (`ticket`) or as a manager (`managed-ticket`). */
export async function markRead(
  sql: Tx,
  read: { sourceId: string; accountId: string; kind: 'ticket' | 'managed-ticket'; id: string; now: Date },
): Promise<string> {
  const [row] = await sql<[{ at: string }]>`
    insert into reads (source_id, account_id, kind, item_id, at)
    values (${read.sourceId}, ${read.accountId}, ${read.kind}, ${read.id}, ${read.now})
    on conflict (source_id, account_id, kind, item_id) do update set at = greatest(reads.at, excluded.at)
    returning at`;
  return row.at;
}
