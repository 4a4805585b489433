import type { Visibility } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';

/** What a ticket takes over from its template. */
export interface TemplateRow {
  id: string;
  comments: string;
  attachments: string;
}

/** A ticket that is to be written with its first event. */
export interface NewTicket {
  sourceId: string;
  id: string;
  eventId: string;
  kind: string;
  template: TemplateRow | null;
  title: string;
  text: string;
  priority: string;
  contractId: string | null;
  released: boolean;
  /** The person it is for; all people of the same contact take part. */
  initiatorId: string | null;
  /** Who opens it: the initiator, or a manager by membership. */
  author: { kind: 'resident' } | { kind: 'manager'; membershipId: string; name: string };
  files: readonly string[];
  now: Date;
}

/** Gives a data source the templates that it lacks by key. */
export async function insertSystemTemplates(
  sql: Tx,
  sourceId: string,
  templates: readonly { id: string; system: string; name: string }[],
  visibility: Visibility,
): Promise<void> {
  await sql`
    insert into ticket_templates (source_id, id, name, system, visibility)
    select ${sourceId}, t.id, t.name, t.system, ${sql.json(visibility)}
    from unnest(${templates.map(({ id }) => id)}::uuid[], ${templates.map(({ name }) => name)}::text[],
      ${templates.map(({ system }) => system)}::text[]) as t (id, name, system)
    on conflict (source_id, system) do nothing`;
}

/** The template with this id or, without one, with this key; undefined when there is none. */
export async function findTemplate(
  sql: Tx,
  sourceId: string,
  { id, system }: { id: string | null; system: string | null },
) {
  const [found] = await sql<TemplateRow[]>`
    select id, comments, attachments from ticket_templates
    where source_id = ${sourceId} and ${id === null ? sql`system = ${system}` : sql`id = ${id}`}`;
  return found;
}

/**
 * Writes a ticket with its number, the people who take part, its first event and that event's files, in one statement.
 * The counter's row is held until the transaction ends: numbers have no gaps, also when it fails.
 */
export async function insertTicket(sql: Tx, ticket: NewTicket): Promise<{ number: number }> {
  const { sourceId, id, eventId, template, author, initiatorId, now } = ticket;
  const files = [...new Set(ticket.files)];
  const manager = author.kind === 'manager' ? author : null;
  const [opened] = await sql<[{ number: number }]>`
    with counted as (
      insert into counters (source_id, series, value) values (${sourceId}, 'ticket', 1)
      on conflict (source_id, series) do update set value = counters.value + 1
      returning value
    ), opened as (
      insert into tickets (source_id, id, created_at, changed_at, number, kind, template_id, title, priority,
        contract_id, property_id, initiator_id, released, comments, attachments)
      select ${sourceId}, ${id}, ${now}, ${now}, counted.value, ${ticket.kind}, ${template?.id ?? null}, ${ticket.title},
        ${ticket.priority}, ${ticket.contractId},
        (select property_id from contracts where source_id = ${sourceId} and id = ${ticket.contractId}),
        ${initiatorId}, ${ticket.released}, ${template?.comments ?? 'initiator'}, ${template?.attachments ?? 'initiator'}
      from counted
      returning number
    ), taking_part as (
      insert into ticket_people (source_id, ticket_id, person_id)
      select p.source_id, ${id}, p.id
      from people i
      join people p on p.source_id = i.source_id and p.contact_id = i.contact_id
      where i.source_id = ${sourceId} and i.id = ${initiatorId}
    ), begun as (
      insert into ticket_events (source_id, id, created_at, ticket_id, no, kind, author, person_id, membership_id,
        author_name, body, attached)
      values (${sourceId}, ${eventId}, ${now}, ${id}, 1, 'created', ${author.kind},
        ${manager ? null : initiatorId}, ${manager?.membershipId ?? null},
        coalesce(${manager?.name ?? null}, (select name from people where source_id = ${sourceId} and id = ${initiatorId})),
        ${ticket.text}, ${files.length})
    ), attached as (
      insert into attachments (source_id, item_kind, item_id, file_id, position)
      select ${sourceId}, 'ticket-event', ${eventId}, file.id, file.position
      from unnest(${files}::uuid[]) with ordinality as file (id, position)
    )
    select number from opened`;
  return opened;
}

/** Lets one order at a time open a ticket of this id. */
export const lockId = (sql: Tx, sourceId: string, id: string) => sql`
  select pg_advisory_xact_lock(hashtextextended(${`ticket ${sourceId} ${id}`}, 0))`;

/** Whether a ticket's id is free, holds the same order of the same manager, or another ticket. */
export async function compareTicket(
  sql: Tx,
  order: { sourceId: string; id: string; title: string; text: string; membershipId: string },
): Promise<'free' | 'same' | 'other'> {
  const { sourceId, id, text, membershipId } = order;
  const [found] = await sql<{ same: boolean }[]>`
    select exists (
      select from ticket_events e
      where e.source_id = t.source_id and e.ticket_id = t.id and e.no = 1 and e.membership_id = ${membershipId}
        and e.body = ${text} and ${order.title} in (t.title, (
          select f.from_value from ticket_events f
          where f.source_id = t.source_id and f.ticket_id = t.id and f.kind = 'title' order by f.no limit 1))) as same
    from tickets t where t.source_id = ${sourceId} and t.id = ${id}`;
  if (!found) return 'free';
  return found.same ? 'same' : 'other';
}

/** The person of a contact that was there first; undefined when it has none. */
export async function findFirstPerson(sql: Tx, sourceId: string, contactId: string) {
  const [found] = await sql<{ id: string }[]>`
    select id from people where source_id = ${sourceId} and contact_id = ${contactId} order by created_at, id limit 1`;
  return found?.id;
}

/**
 * The contract that is named, where it exists and is the contact's if there is one; where none is named, the one that
 * the contact has today if it has a single one. Null otherwise.
 */
export async function findContract(
  sql: Tx,
  {
    sourceId,
    contactId,
    contractId,
    now,
  }: { sourceId: string; contactId: string | null; contractId: string | null; now: Date },
): Promise<string | null> {
  if (contactId === null && contractId === null) return null;
  const today = sql`(timezone(s.time_zone, ${now}::timestamptz))::date`;
  const found = await sql<{ id: string }[]>`
    select c.id from contracts c join sources s on s.id = c.source_id
    where c.source_id = ${sourceId}
      ${contractId ? sql`and c.id = ${contractId}` : sql`and c.starts_on <= ${today} and (c.ends_on is null or c.ends_on >= ${today})`}
      ${contactId ? sql`and exists (select from contract_parties p where p.source_id = c.source_id and p.contract_id = c.id and p.contact_id = ${contactId})` : sql``}
    limit 2`;
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
