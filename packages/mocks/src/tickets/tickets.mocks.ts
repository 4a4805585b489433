import { ticketsApi } from '@p24/sdk/api';
import { isHere } from '../contracts.js';
import { mockApi } from '../core/mock-api.js';
import { matches, pageOf } from '../core/pages.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { contacts } from '../world.js';
import { exposureOf, isOpen, placeOf, summaryOf, ticketFor } from './seen.js';
import type { MockTicket } from './tickets.data.js';

/** The tickets of whoever is signed in. */
export const ticketsMocks = (portal: Portal) => {
  const { world } = portal;
  const seenBy = (contactId: string) =>
    world.tickets.filter((ticket) => ticket.contactId === contactId && exposureOf(portal, ticket) !== 'hidden');

  function find(contactId: string, id: string): MockTicket {
    const ticket = seenBy(contactId).find((one) => one.id === id);
    if (!ticket) throw new MockProblem('not-found');
    return ticket;
  }

  return mockApi(portal.base, ticketsApi, portal.resident, {
    list({ query }, { caller }) {
      if (!isHere(world, caller, query)) return { items: [], nextCursor: null };
      const found = seenBy(caller)
        .filter((ticket) => matches(query.search, String(ticket.number), ticket.title, placeOf(ticket)))
        .map((ticket) => summaryOf(portal, ticket, caller))
        .filter(({ status }) => query.open === undefined || query.open === isOpen(status))
        .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
      return pageOf(found, query);
    },

    get: ({ params }, { caller }) => ticketFor(portal, find(caller, params.id), caller),

    comment({ params, body }, { caller }) {
      const ticket = find(caller, params.id);
      const { id, text, attachments } = body;
      if (ticket.events.some((event) => event.id === id)) return ticketFor(portal, ticket, caller);
      const { canComment, canAttach } = ticketFor(portal, ticket, caller);
      if (!canComment) throw new MockProblem('comments-closed');
      if (attachments.length > 0 && !canAttach) throw new MockProblem('attachments-closed');
      if (attachments.some((file) => !world.files.has(file))) throw new MockProblem('unknown-file');
      const name = contacts.find((contact) => contact.id === caller)?.name ?? null;
      ticket.events.push({
        ...{ id, kind: 'comment', at: world.now().toISOString(), internal: false, text, from: null, to: null },
        ...{ author: { kind: 'resident', name }, attachments },
      });
      portal.announce({ feature: 'tickets', id: ticket.id });
      return ticketFor(portal, ticket, caller);
    },

    markRead({ params: { id } }, { caller }) {
      find(caller, id);
      const readAt = world.now().toISOString();
      world.ticketReads.set(`${caller}:${id}`, readAt);
      return { id, readAt };
    },
  });
};
