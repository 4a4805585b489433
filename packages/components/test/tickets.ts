import type { Ticket, TicketEvent, TicketSummary } from '@p24/sdk';
import type { Tickets } from '../src/tickets/tickets.js';
import { type Answer, fakeServer } from './fake-server.js';
import { erika, html, mount, signedInOn, signInRoutes } from './support.js';

export const idOf = (number: number) => `019ac000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const summary = (number: number, values: Partial<TicketSummary> = {}): TicketSummary => ({
  ...{ id: idOf(number), sourceId: erika.memberships[0]?.sourceId ?? '', number, kind: 'request' },
  ...{ title: `Wasserhahn ${number}`, template: 'Schadensmeldung', place: 'Wohnung 3, Gartenstraße 12' },
  ...{ status: 'in-progress', internal: false, unread: false, comments: 1, attachments: 0 },
  ...{ createdAt: '2026-03-04T09:00:00.000Z', changedAt: '2026-03-05T09:00:00.000Z' },
  ...values,
});

export const event = (number: number, values: Partial<TicketEvent> = {}): TicketEvent => ({
  ...{ id: idOf(1000 + number), kind: 'comment', at: '2026-03-04T09:00:00.000Z', text: `Eintrag ${number}` },
  ...{ author: { kind: 'resident', name: 'Erika Muster', own: true }, from: null, to: null, attachments: [] },
  ...values,
});

export const manager = { kind: 'manager', name: 'Petra Lindner', own: false } as const;

export const ticket = (values: Partial<Ticket> = {}): Ticket => ({
  ...summary(1),
  ...{ submissionId: null, canComment: true, canAttach: true },
  events: [
    event(1, { kind: 'created', text: 'Es tropft.\nSeit gestern.' }),
    event(2, { author: manager, text: 'Wir kommen.' }),
    event(3, { author: manager, kind: 'status', text: '', from: 'new', to: 'in-progress' }),
  ],
  ...values,
});

export const listed = (...items: TicketSummary[]) => ({ items, nextCursor: null });

/** The element before a server with some tickets, with `item` open. */
export function elementWith(routes: Record<string, Answer>, item: string | null = null) {
  const server = fakeServer({
    ...signInRoutes,
    'GET /tickets': listed(summary(2, { unread: true, status: 'done' }), summary(1)),
    'GET /tickets/:id': ticket(),
    'POST /tickets/:id/read': { id: idOf(1), readAt: '2026-03-06T09:00:00.000Z' },
    ...routes,
  });
  const { baseUrl } = signedInOn(server);
  const element = mount<Tickets>(html`<p24-tickets base-url=${baseUrl} item=${item ?? ''}></p24-tickets>`);
  if (item === null) element.item = null;
  const one = <T extends HTMLElement = HTMLElement>(selector: string) => element.shadowRoot?.querySelector<T>(selector);
  const text = () => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
  return { server, element, one, text };
}
