import type { ManagedNotice } from '@p24/sdk/manage';
import { vi } from 'vitest';
import type { ManageNotices } from '../src/notices/manage-notices.js';
import { type FakeServer, fakeServer, problem } from './fake-server.js';
import { erika, html, mount, signedInOn, signInRoutes, until } from './support.js';

/** The company whose notices these are. */
export const source = '019ac000-0000-7000-8000-00000000000a';
const general = { id: '019ac000-0000-7000-8000-0000000000f1', sourceId: source, name: 'Allgemein', system: 'general' };
/** A house of it. */
export const property = {
  id: '019ac000-0000-7000-8000-0000000000a1',
  name: 'Lindenallee 4',
  address: null,
  units: 9,
  contacts: 6,
};

const manager = {
  ...erika,
  memberships: erika.memberships.map((one) => ({
    ...one,
    sourceId: source,
    role: 'manager' as const,
    contactId: null,
  })),
};

/** A notice of the company, a draft unless said otherwise. */
export const aNotice = (more: Partial<ManagedNotice> = {}): ManagedNotice => ({
  id: '019ac000-0000-7000-8000-0000000000b1',
  title: 'Der Aufzug steht still',
  type: 'warning',
  category: { id: general.id, name: general.name },
  state: 'draft',
  visibleFrom: null,
  visibleUntil: null,
  createdAt: '2026-11-01T08:00:00.000Z',
  counts: { released: 0, notified: 0, read: 0 },
  audience: { all: false, properties: [], more: 0, contacts: 0 },
  html: '<p>Bis Freitag.</p>',
  link: null,
  startsAt: null,
  endsAt: null,
  attachments: [],
  releases: [],
  ...more,
});

/** Since when the house has a notice that was released. */
export const since = '2026-11-22T10:00:00.000Z';
const parts = [
  {
    id: property.id,
    name: property.name,
    groups: [],
    contacts: 6,
    readable: 4,
    visibleFrom: since,
    visibleUntil: null,
  },
];
const aMember = (name: string, signedUp: boolean) => ({
  ...{ id: `019ac000-0000-7000-8000-0000000000${signedUp ? 'c1' : 'c2'}`, name, signedUp, visibleFrom: since },
  ...(signedUp ? { mail: 'sent', mailedAt: since } : { mail: null, mailedAt: null }),
});

/** A server that keeps one notice, and what it was told to do with it. */
export function serverWith(notices: ManagedNotice[], lostAnswers = 0) {
  const told: { create: unknown[]; update: unknown[]; release: { id: string; audience: unknown }[] } = {
    create: [],
    update: [],
    release: [],
  };
  let [one = aNotice()] = notices;
  const server = fakeServer({
    ...signInRoutes,
    'GET /me': manager,
    [`GET /manage/${source}/notices`]: () => ({ items: notices, nextCursor: null }),
    [`GET /manage/${source}/notice-categories`]: { items: [general] },
    [`GET /manage/${source}/properties`]: { items: [property], nextCursor: null },
    [`GET /manage/${source}/recipients`]: { items: [], nextCursor: null },
    [`GET /manage/${source}/notices/${one.id}`]: () => one,
    [`POST /manage/${source}/notices`]: async (request: Request) => {
      told.create.push(await request.json());
      return one;
    },
    [`PUT /manage/${source}/notices/${one.id}`]: async (request: Request) => {
      told.update.push(await request.json());
      return one;
    },
    [`GET /manage/${source}/notices/${one.id}/audience`]: { items: parts, nextCursor: null },
    [`GET /manage/${source}/notices/${one.id}/audience/${property.id}`]: (request: Request) =>
      new URL(request.url).searchParams.get('cursor')
        ? { items: [aMember('Weber, Otto', false)], nextCursor: null }
        : { items: [aMember('Brühl, Mario', true)], nextCursor: 'more' },
    [`POST /manage/${source}/notices/audience`]: {
      contacts: 6,
      signedUp: 4,
      mailable: 3,
      mailableLater: 1,
      mails: 4,
      later: 1,
      names: ['Brühl, Mario'],
    },
    [`POST /manage/${source}/notices/${one.id}/releases`]: async (request: Request) => {
      told.release.push((await request.json()) as { id: string; audience: unknown });
      if (told.release.length <= lostAnswers) return problem(500, 'internal');
      one = aNotice({
        state: 'released',
        visibleFrom: '2026-11-22T10:00:00.000Z',
        counts: { released: 6, notified: 0, read: 0 },
      });
      return one;
    },
    [`POST /manage/${source}/notices/${one.id}/revoke`]: () => {
      one = aNotice({ state: 'revoked' });
      return one;
    },
  });
  return { server, told };
}

/** The desk over a server, once it has loaded. */
export async function deskOn(server: FakeServer): Promise<ManageNotices> {
  const desk = mount<ManageNotices>(
    html`<p24-manage-notices base-url=${signedInOn(server).baseUrl}></p24-manage-notices>`,
  );
  await until(() => desk.shadowRoot?.querySelector('[part=base]') && !desk.shadowRoot.querySelector('[part=skeleton]'));
  return desk;
}

/** All that is there inside the desk. */
export const all = (desk: ManageNotices, selector: string) => [
  ...(desk.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
/** What the desk says, in one line. */
export const text = (desk: ManageNotices) =>
  desk.shadowRoot?.querySelector('[part=base]')?.textContent?.replace(/\s+/g, ' ') ?? '';
/** The button with this word, once it can be seen. */
export const button = (desk: ManageNotices, name: string) =>
  until(
    () => all(desk, 'button').find((one) => one.textContent?.trim() === name && one.checkVisibility()) as HTMLElement,
  );
/** The editor of the text: a large part of its own, loaded when the form is opened. */
export const editor = (desk: ManageNotices) =>
  vi.waitFor(() => all(desk, '[contenteditable=true]')[0] ?? Promise.reject(new Error('No editor yet')), 15_000);
