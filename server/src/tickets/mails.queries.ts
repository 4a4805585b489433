import type { TicketStatus } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import { exposed, located } from './exposure.queries.js';

/**
 * The people who take part in a ticket and see it, with their addresses, and those who act for them where tickets were
 * granted; each once, by themselves before on behalf of somebody.
 */
export const listRecipients = (sql: Tx, sourceId: string, ticketId: string) => sql<
  { personId: string; contactId: string; delegateId: string | null; email: string }[]
>`
  with seeing as (
    select p.id, p.contact_id, p.email
    from tickets t
    join ticket_people tp on tp.source_id = t.source_id and tp.ticket_id = t.id
    join people p on p.source_id = tp.source_id and p.id = tp.person_id
    ${exposed(sql)}
    where t.source_id = ${sourceId} and t.id = ${ticketId} and x.exposure = 'shown'
  ),
  told as (
    select id as person_id, contact_id, null::uuid as delegate_id, email from seeing where email is not null
    union all
    select a.id, d.contact_id, d.id, a.email
    from seeing
    join live_delegates d on d.source_id = ${sourceId} and d.for_person_id = seeing.id and 'tickets' = any (d.grants)
    join people a on a.source_id = d.source_id and a.id = d.person_id
    where a.email is not null
  )
  select distinct on (person_id) person_id as "personId", contact_id as "contactId", delegate_id as "delegateId", email
  from told order by person_id, delegate_id nulls first`;

/** The address and language of the manager who sees to a ticket; undefined when nobody does or it is not known. */
export async function findAssignee(sql: Tx, sourceId: string, ticketId: string) {
  const [found] = await sql<{ membershipId: string; email: string; locale: 'de' | 'en' }[]>`
    select m.id as "membershipId", m.email, m.locale
    from tickets t join memberships m on m.source_id = t.source_id and m.id = t.assignee_id
    where t.source_id = ${sourceId} and t.id = ${ticketId} and m.state = 'active' and m.email is not null`;
  return found;
}

/** Whether a mail about a ticket may go out to a contact (who must see all of it) or, without one, to a manager. */
export async function mayTell(
  sql: Tx,
  { sourceId, ticketId, contactId }: { sourceId: string; ticketId: string; contactId: string | null },
): Promise<boolean> {
  const found = contactId
    ? await sql`
        select from tickets t
        join ticket_people tp on tp.source_id = t.source_id and tp.ticket_id = t.id
        join people p on p.source_id = tp.source_id and p.id = tp.person_id and p.contact_id = ${contactId}
        ${exposed(sql)}
        where t.source_id = ${sourceId} and t.id = ${ticketId} and x.exposure = 'shown'`
    : await sql`select from tickets where source_id = ${sourceId} and id = ${ticketId}`;
  return found.count > 0;
}

/** What a mail tells of a ticket and of the event that it is about. */
export interface MailedTicket {
  number: number;
  title: string;
  place: string | null;
  text: string;
  author: string | null;
  /** The status now; null where residents do not see it. */
  status: TicketStatus | null;
}

export async function findForMail(
  sql: Tx,
  { sourceId, ticketId, eventId }: { sourceId: string; ticketId: string; eventId: string },
) {
  const [found] = await sql<MailedTicket[]>`
    select t.number, t.title, l.place, e.body as text, e.author_name as author,
      case when not exists (
        select from settings where source_id = t.source_id and key = 'tickets' and value->'showStatus' = 'false'
      ) then t.status end as status
    from tickets t
    join ticket_events e on e.source_id = t.source_id and e.ticket_id = t.id and e.id = ${eventId}
    ${located(sql)}
    where t.source_id = ${sourceId} and t.id = ${ticketId}`;
  return found;
}
