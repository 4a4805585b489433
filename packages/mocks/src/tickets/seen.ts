import type { FileLink, Ticket, TicketStatus, TicketSummary } from '@p24/sdk';
import type { Exposure } from '@p24/sdk/manage';
import type { Portal } from '../portal.js';
import { contacts, properties, source } from '../world.js';
import type { MockTicket, MockTicketEvent } from './tickets.data.js';

const ended: readonly TicketStatus[] = ['done', 'closed', 'rejected'];

/** Whether a ticket in this status is open; one whose status is not shown counts as open. */
export const isOpen = (status: TicketStatus | null): boolean => status === null || !ended.includes(status);

/** What its contact sees of a ticket now; the mocked people are tenants all of them. */
export function exposureOf({ world }: Portal, ticket: MockTicket): Exposure {
  const template = world.ticketTemplates.find(({ id }) => id === ticket.templateId);
  if (!ticket.released || !ticket.contactId || !template) return 'hidden';
  return template.visibility.tenant[ticket.status];
}

/** Where a ticket is about, as people say it. */
export const placeOf = ({ contactId }: MockTicket): string | null => {
  const contact = contacts.find(({ id }) => id === contactId);
  return properties.find(({ id }) => id === contact?.propertyId)?.name ?? null;
};

/** The links to an event's files. */
export const linksOf = (portal: Portal, { id, attachments }: MockTicketEvent): FileLink[] =>
  attachments.flatMap((fileId) => {
    const file = portal.world.files.get(fileId);
    if (!file) return [];
    const { name, type, body } = file;
    return [{ id: fileId, name, type, size: body.size, url: portal.link(`/files/${fileId}?item=ticket-event.${id}`) }];
  });

/** The events that a ticket's contact sees: while it is internal none of the manager's since that began. */
function shownEvents(portal: Portal, ticket: MockTicket): MockTicketEvent[] {
  const { ticketTemplates, ticketSettings } = portal.world;
  const shown = ticketTemplates.find(({ id }) => id === ticket.templateId)?.visibility.tenant;
  const isShown = (status: string | null) => shown?.[status as TicketStatus] === 'shown';
  const began = ticket.events.findLastIndex(({ kind, from }) => kind === 'status' && isShown(from));
  const until = exposureOf(portal, ticket) === 'internal' ? began : ticket.events.length;
  return ticket.events
    .filter(({ author }, index) => index < until || author.kind === 'resident')
    .filter(({ internal, kind, to }) => {
      if (internal || !['created', 'comment', 'status'].includes(kind)) return false;
      return kind !== 'status' || (ticketSettings.showStatus && isShown(to));
    })
    .map((event) => ({ ...event, from: isShown(event.from) ? event.from : null }));
}

/** A ticket as its contact's lists show it. */
export function summaryOf(portal: Portal, ticket: MockTicket, contactId: string): TicketSummary {
  const { world } = portal;
  const { showStatus, showChange } = world.ticketSettings;
  const internal = exposureOf(portal, ticket) === 'internal';
  const events = shownEvents(portal, ticket);
  const readAt = world.ticketReads.get(`${contactId}:${ticket.id}`) ?? '';
  const { id, number, kind, title, createdAt } = ticket;
  return {
    ...{ id, sourceId: source.id, number, kind, title, createdAt, internal, place: placeOf(ticket) },
    template: world.ticketTemplates.find((one) => one.id === ticket.templateId)?.name ?? null,
    status: internal || !showStatus ? null : ticket.status,
    changedAt:
      internal || !showChange
        ? null
        : (events
            .map(({ at }) => at)
            .sort()
            .at(-1) ?? createdAt),
    comments: events.filter((event) => event.kind === 'comment').length,
    attachments: events.reduce((sum, { attachments }) => sum + attachments.length, 0),
    unread: events.some(({ author, at }) => author.kind !== 'resident' && at > readAt),
  };
}

/** A ticket as its contact sees it. */
export function ticketFor(portal: Portal, ticket: MockTicket, contactId: string): Ticket {
  const summary = summaryOf(portal, ticket, contactId);
  const open = summary.status !== 'closed' && summary.status !== 'rejected';
  const canComment = open && ticket.comments !== 'nobody';
  return {
    ...summary,
    submissionId: ticket.submissionId,
    canComment,
    canAttach: canComment && ticket.attachments !== 'nobody',
    events: shownEvents(portal, ticket).map((event) => ({
      ...{ id: event.id, kind: event.kind as 'comment', at: event.at, text: event.text },
      ...{ from: event.from as TicketStatus | null, to: event.to as TicketStatus | null },
      author: { ...event.author, own: event.author.kind === 'resident' },
      attachments: linksOf(portal, event),
    })),
  };
}
