import type { Portal } from '../portal.js';
import { contacts } from '../world.js';
import type { MockTicket } from './tickets.data.js';

/** What another feature says of the ticket that it opens. */
export interface MockTicketOpening {
  contactId: string;
  submissionId: string;
  title: string;
  text: string;
  attachments: string[];
}

/** Opens a released ticket in a contact's name, as other features of the server do. */
export function openTicket(portal: Portal, { title, text, attachments, ...opening }: MockTicketOpening): MockTicket {
  const { world } = portal;
  const at = world.now().toISOString();
  const name = contacts.find(({ id }) => id === opening.contactId)?.name ?? null;
  const ticket: MockTicket = {
    ...{ id: crypto.randomUUID(), number: Math.max(0, ...world.tickets.map(({ number }) => number)) + 1, title },
    ...{ kind: 'request', templateId: world.ticketTemplates[0]?.id ?? null, status: 'new', priority: 'normal' },
    ...{ assignee: null, dueOn: null, released: true, comments: 'initiator', attachments: 'initiator' },
    ...{ createdAt: at, ...opening },
    events: [
      {
        ...{ id: crypto.randomUUID(), kind: 'created', at, internal: false, text, from: null, to: null, attachments },
        author: { kind: 'resident', name },
      },
    ],
  };
  world.tickets.push(ticket);
  portal.announce({ feature: 'tickets', id: ticket.id });
  return ticket;
}
