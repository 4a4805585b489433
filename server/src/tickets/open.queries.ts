import type { Visibility } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';

/** What a ticket takes over from its template. */
export interface TemplateRow {
  id: string;
  name: string;
  comments: string;
  attachments: string;
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
    select id, name, comments, attachments from ticket_templates
    where source_id = ${sourceId} and ${id === null ? sql`system = ${system}` : sql`id = ${id}`}`;
  return found;
}

/** Whether the ticket with an order's id came from the same order of the same manager. */
export async function isSameTicket(
  sql: Tx,
  order: { sourceId: string; id: string; title: string; text: string; membershipId: string },
): Promise<boolean> {
  const { sourceId, id, text, membershipId } = order;
  const [found] = await sql<{ same: boolean }[]>`
    select exists (
      select from ticket_events e
      where e.source_id = t.source_id and e.ticket_id = t.id and e.no = 1 and e.membership_id = ${membershipId}
        and e.body = ${text} and ${order.title} in (t.title, (
          select f.from_value from ticket_events f
          where f.source_id = t.source_id and f.ticket_id = t.id and f.kind = 'title' order by f.no limit 1))) as same
    from tickets t where t.source_id = ${sourceId} and t.id = ${id}`;
  return found?.same ?? false;
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
