import type { ManagedTicket, Ticket, TicketSummary } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import { fileLink, type LinkContext } from '../core/files/file-links.js';
import type { Caller } from '../core/http/caller.js';
import { problem } from '../core/http/problem.js';
import { ownPeople, readPeople } from '../core/http/scope.js';
import { listFiles } from './events.queries.js';
import * as managed from './tickets.manage.queries.js';
import * as tickets from './tickets.queries.js';

/** The most events that a ticket is shown with: to residents, to managers. */
const most = { resident: 500, manager: 1000 };

type Showing = LinkContext & { sql: Tx };

/** A ticket as residents' lists show it. */
export const basics = ({ micros: _, ...row }: tickets.TicketListRow): TicketSummary => row;

/** Whether a resident may take part in this way: by the ticket's setting, and until the shown status ends it. */
export function mayTakePart({ initiator, status }: tickets.TicketDetailRow, setting: string): boolean {
  if (status === 'closed' || status === 'rejected') return false;
  return setting === 'participants' || (setting === 'initiator' && initiator);
}

/** The links to the files of events, by event. */
async function linksOf(context: Showing, sourceId: string, events: readonly { id: string }[]) {
  const files = await listFiles(
    context.sql,
    sourceId,
    events.map(({ id }) => id),
  );
  return (eventId: string) =>
    files
      .filter((file) => file.eventId === eventId)
      .map((file) => fileLink(context, { ...file, sourceId, itemKind: 'ticket-event', itemId: eventId }));
}

/** A ticket as one of the caller's people sees it, else as somebody does for whom the caller acts, who reads alone. */
async function requireSeen(sql: Tx, caller: Caller, id: string) {
  const own = ownPeople(caller);
  const mine = await tickets.find(sql, own, caller.accountId, id);
  if (mine) return { row: mine, people: own, acting: false };
  const people = await readPeople(sql, caller);
  const row = people.people.length > own.people.length && (await tickets.find(sql, people, caller.accountId, id));
  if (!row) throw problem('not-found');
  return { row, people, acting: true };
}

/** A ticket as the caller sees it; one that none of the caller's people sees does not exist (`not-found`). */
export async function showTicket(context: Showing & { caller: Caller }, id: string): Promise<Ticket> {
  const { sql, caller } = context;
  const { row, people, acting } = await requireSeen(sql, caller, id);
  const { personId, contactId, initiator, mayComment, mayAttach, submissionId, ...summary } = row;
  const events = await tickets.listEvents(sql, people, id, most.resident);
  const links = await linksOf(context, row.sourceId, events);
  const canComment = !acting && mayTakePart(row, mayComment);
  return {
    ...summary,
    // The receipt is its sender's.
    submissionId: acting ? null : submissionId,
    canComment,
    canAttach: canComment && mayTakePart(row, mayAttach),
    events: events.map(({ author: kind, authorName: name, own: byCaller, ...event }) => ({
      ...event,
      author: { kind, name, own: byCaller && !acting },
      attachments: links(event.id),
    })),
  };
}

/** A ticket of the data source with all its history (`not-found` when there is none). */
export async function showManaged(
  context: Showing & { caller: Caller; source: { id: string; sourceId: string } },
  id: string,
): Promise<ManagedTicket> {
  const { sql, caller } = context;
  const { sourceId, id: membershipId } = context.source;
  const [row, events] = await Promise.all([
    managed.find(sql, sourceId, caller.accountId, id),
    managed.listEvents(sql, { sourceId, id, membershipId, most: most.manager }),
  ]);
  if (!row) throw problem('not-found');
  const { mayComment, mayAttach, ...summary } = row;
  const links = row.attachments > 0 ? await linksOf(context, sourceId, events) : () => [];
  return {
    ...summary,
    participation: { comments: mayComment, attachments: mayAttach },
    events: events.map(({ author: kind, authorId, authorName: name, own, ...event }) => ({
      ...event,
      author: { kind, id: authorId, name, own },
      attachments: links(event.id),
    })),
  };
}
