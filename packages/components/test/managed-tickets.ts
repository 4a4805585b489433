import type { ManagedTicket, ManagedTicketEvent } from '@p24/sdk/manage';
import '../src/register/p24-manage-tickets.js';
import type { ManageTickets } from '../src/tickets/manage-tickets.js';
import { type Answer, fakeServer } from './fake-server.js';
import { erika, html, mount, signedInOn, signInRoutes } from './support.js';

/** Id of the data source that is managed. */
export const source = erika.memberships[0]?.sourceId ?? '';
/** Who manages it. */
export const manager = {
  ...erika,
  memberships: erika.memberships.map((one) => ({ ...one, role: 'manager' as const, contactId: null })),
};

/** An id that tells which it is. */
export const anId = (number: number) => `019ac000-0000-7000-8000-${String(number).padStart(12, '0')}`;
/** A manager. */
export const petra = { id: anId(51), name: 'Petra Lindner' };
const person = { personId: anId(61), name: 'Erika Muster' };

/** An entry of its history. */
export const anEvent = (number: number, values: Partial<ManagedTicketEvent> = {}): ManagedTicketEvent => ({
  ...{ id: anId(1000 + number), kind: 'comment', at: '2026-03-04T09:00:00.000Z', internal: false },
  ...{ author: { kind: 'resident', id: person.personId, name: person.name, own: false }, text: `Eintrag ${number}` },
  ...{ from: null, to: null, attachments: [] },
  ...values,
});

const byPetra = { kind: 'manager', id: petra.id, name: petra.name, own: true } as const;
/** A ticket as managers read it. */
export const aTicket = (values: Partial<ManagedTicket> = {}): ManagedTicket => ({
  ...{ id: anId(1), number: 1, kind: 'request', title: 'Wasserhahn tropft', template: null, place: 'Wohnung 3' },
  ...{ status: 'new', priority: 'high', assignee: null, dueOn: '2020-01-01', initiator: person, released: true },
  ...{ createdAt: '2026-03-04T09:00:00.000Z', changedAt: '2026-03-05T09:00:00.000Z', comments: 1, attachments: 0 },
  ...{ unread: false, people: [person], submissionId: null, visibility: 'shown' },
  participation: { comments: 'initiator', attachments: 'initiator' },
  events: [
    anEvent(1, { kind: 'created', text: 'Es tropft.' }),
    anEvent(2, { author: byPetra, internal: true, text: 'Schon der dritte.' }),
    anEvent(3, { author: byPetra, kind: 'assignee', internal: true, text: '', to: petra.name }),
  ],
  ...values,
});

/** The managers' element over a server that answers so, with this ticket open or with the list. */
export function deskWith(routes: Record<string, Answer>, item: string | null) {
  const server = fakeServer({
    ...signInRoutes,
    'GET /me': manager,
    'POST /auth/sign-in': { ...signInRoutes['POST /auth/sign-in'], me: manager },
    [`GET /manage/${source}/tickets`]: { items: [], nextCursor: null },
    [`GET /manage/${source}/ticket-assignees`]: { items: [] },
    [`GET /manage/${source}/ticket-templates`]: { items: [] },
    ...routes,
  });
  const { baseUrl } = signedInOn(server);
  const element = mount<ManageTickets>(html`<p24-manage-tickets base-url=${baseUrl}></p24-manage-tickets>`);
  element.item = item;
  const one = <T extends HTMLElement = HTMLElement>(selector: string) => element.shadowRoot?.querySelector<T>(selector);
  const text = () => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
  return { server, element, one, text };
}
