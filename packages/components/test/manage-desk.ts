import type { Page } from '@p24/sdk';
import type {
  AccessChange,
  ManagedDocumentSummary,
  ManagedPerson,
  ManagedTicketSummary,
  PeopleCounts,
  SignInState,
} from '@p24/sdk/manage';
import { userEvent } from 'vitest/browser';
import '../src/register/p24-manage-users.js';
import type { ManageUsers } from '../src/users/manage-users.js';
import { fakeServer } from './fake-server.js';
import { erika, html, mount, signedInOn, signInRoutes, until } from './support.js';

const manager = {
  ...erika,
  memberships: erika.memberships.map((one) => ({ ...one, role: 'admin' as const, contactId: null })),
};
/** The data source that is managed. */
export const sourceId = erika.memberships[0]?.sourceId ?? '';
const none = { active: 0, pending: 0, locked: 0, expired: 0, error: 0, none: 0 };

const nobody = { people: 0, email: 0, invited: 0, activated: 0, recent: 0 };

const weights = { email: 40, contract: 20, documents: 15, 'contact-person': 15, notices: 10 };

/** Somebody of the list. */
export const person = (number: number, state: SignInState, more: Partial<ManagedPerson> = {}): ManagedPerson => ({
  ...{ id: `019ac000-0000-7000-8000-0000000001${number}0`, contactId: null },
  ...{ name: `Person ${number}`, listedAs: more.name ?? `Person ${number}` },
  ...{ email: `person${number}@beispiel.de`, address: 'Lindenstraße 7', group: 'tenants', state },
  ...{ invitedAt: null, invitedUntil: null, letterAt: null, lastOnline: null, profile: 100, lacks: [], ...more },
});

/** What somebody of the list asked for. */
export const openTicket: ManagedTicketSummary = {
  ...{ id: '019ac000-0000-7000-8000-0000000000c9', number: 9, kind: 'request', title: 'Heizung bleibt kalt' },
  ...{ template: null, place: null, status: 'new', priority: 'normal', assignee: null, dueOn: null, initiator: null },
  ...{ released: true, createdAt: '2026-03-04T09:15:00.000Z', changedAt: '2026-03-04T09:15:00.000Z' },
  ...{ comments: 0, attachments: 0, unread: true },
};

/** What was released to somebody of the list. */
export const statement: ManagedDocumentSummary = {
  ...{ id: '019ac000-0000-7000-8000-0000000000d1', title: 'Abrechnung 2025', datedOn: '2026-06-12', state: 'released' },
  ...{ category: { id: openTicket.id, name: 'Abrechnungen' }, visibleFrom: openTicket.createdAt, version: 1 },
  ...{ createdAt: openTicket.createdAt, recipients: ['Ilse Alt'], refiled: 0 },
  file: { id: openTicket.id, name: 'a.pdf', type: 'application/pdf', size: 1, url: '/file' },
  counts: { released: 1, notified: 0, read: 0 },
  audience: { all: false, properties: [], more: 0, contacts: 1 },
};

/** The page of some people that a request asks for. */
export function pageOf(people: readonly ManagedPerson[], request: Request): Page<ManagedPerson> {
  const query = new URL(request.url).searchParams;
  const found = people.filter(
    ({ state, name }) =>
      (!query.get('state') || state === query.get('state')) && name.includes(query.get('search') ?? ''),
  );
  const from = Number(query.get('cursor') ?? 0);
  const until = from + Number(query.get('limit'));
  return { items: found.slice(from, until), nextCursor: until < found.length ? String(until) : null };
}

/** A desk over some people, with what the server was asked for. */
export async function desk(people: ManagedPerson[], more: Record<string, unknown> = {}) {
  const orders: { path: string; people: string[]; preview: boolean }[] = [];
  const counts = (): PeopleCounts => {
    const tenants = { ...none };
    for (const { state } of people) tenants[state]++;
    return { tenants, owners: none, others: none, managers: { ...none, active: 1 } };
  };
  const order = (to: SignInState) => async (request: Request) => {
    const body = (await request.json()) as { people: string[]; preview: boolean };
    orders.push({ path: new URL(request.url).pathname.split(`${sourceId}/`)[1] ?? '', ...body });
    const chosen = people.filter(({ id }) => body.people.includes(id));
    const reached = chosen.filter(({ email }) => email !== null);
    if (!body.preview) for (const one of reached) one.state = to;
    const withoutAddress = chosen.filter(({ email }) => email === null).map(({ id, name }) => ({ id, name }));
    const reversible = to === 'pending' || body.preview ? [] : reached.map(({ id }) => id);
    return { changed: reached.length, withoutAddress, skipped: [], reversible } satisfies AccessChange;
  };
  const server = signedInOn(
    fakeServer({
      ...signInRoutes,
      'GET /me': manager,
      'POST /auth/sign-in': { ...signInRoutes['POST /auth/sign-in'], me: manager },
      [`GET /manage/${sourceId}/people-counts`]: counts,
      [`GET /manage/${sourceId}/people`]: (request: Request) => pageOf(people, request),
      [`GET /manage/${sourceId}/people-funnel`]: { items: [], nextCursor: null, total: nobody, others: nobody },
      [`GET /manage/${sourceId}/portraits`]: { items: [] },
      [`GET /manage/${sourceId}/profile-check`]: { weights, standard: weights },
      [`POST /manage/${sourceId}/access/unlock`]: order('active'),
      [`POST /manage/${sourceId}/invitations`]: order('pending'),
      [`POST /manage/${sourceId}/access/lock`]: order('locked'),
      ...more,
    }),
  );
  const element = mount<ManageUsers>(html`<p24-manage-users base-url=${server.baseUrl}></p24-manage-users>`);
  const root = () => element.shadowRoot as ShadowRoot;
  const find = <T extends HTMLElement>(selector: string) =>
    until(() => root().querySelector<T>(selector)) as Promise<T>;
  const button = (text: string) =>
    until(() =>
      [...root().querySelectorAll('button')].find((one) => one.textContent?.trim() === text),
    ) as Promise<HTMLElement>;
  /** Does what stands in the menu that phones have beside the search, by keyboard. */
  const act = async (text: string) => {
    (await find('.rest [part=menu-button]')).focus();
    await userEvent.keyboard('{Enter}');
    const lines = () => [...root().querySelectorAll<HTMLElement>('.menu:popover-open [role=menuitem]')];
    (await until(() => lines().find((one) => one.textContent === text)))?.focus();
    await userEvent.keyboard('{Enter}');
  };
  const shown = () => [...root().querySelectorAll('[part=person] b')].map((one) => one.textContent);
  return { element, server, orders, root, find, button, act, shown };
}
