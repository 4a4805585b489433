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
