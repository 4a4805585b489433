import type { ManagedDocument, ManagedDocumentCategory } from '@p24/sdk/manage';
import { userEvent } from 'vitest/browser';
import type { ManageDocuments } from '../src/documents/manage-documents.js';
import '../src/register/p24-manage-documents.js';
import { anId } from './documents.js';
import { type Answer, fakeServer, problem } from './fake-server.js';
import { erika, html, mount, signedInOn, signInRoutes, until } from './support.js';

/** Id of the data source that is managed. */
export const source = erika.memberships[0]?.sourceId ?? '';
const manager = {
  ...erika,
  memberships: erika.memberships.map((one) => ({ ...one, role: 'manager' as const, contactId: null })),
};
/** Its only house. */
export const property = {
  id: anId('p', 1),
  name: 'Lindenallee 4',
  address: null,
  units: 9,
  contacts: 6,
  coming: 1,
  online: true,
};
const category = (number: number, name: string, more: Partial<ManagedDocumentCategory> = {}) => ({
  ...{ id: anId('c', number), name, parentId: null, system: null, count: 0 },
  ...more,
});
const categories = [
  category(1, 'Abrechnungen', { system: 'statement', count: 2 }),
  category(2, 'Protokolle', { parentId: anId('c', 1) }),
];

const file = (name: string) => ({
  id: anId('f', 1),
  name,
  type: 'application/pdf',
  size: 412_000,
  url: '/file',
});

/** A document as the server answers with it. */
export const aDocument = (number: number, more: Partial<ManagedDocument> = {}): ManagedDocument => ({
  ...{ id: anId('d', number), title: `Abrechnung ${number}`, category: { id: anId('c', 1), name: 'Abrechnungen' } },
  ...{ datedOn: '2025-03-31', state: 'draft', visibleFrom: null, createdAt: '2026-11-01T08:00:00.000Z', version: 1 },
  ...{ file: file('scan.pdf'), counts: { released: 0, notified: 0, read: 0 }, recipients: [], refiled: 0 },
  audience: { all: false, properties: [], more: 0, contacts: 0 },
  ...{ propertyId: null, ticketId: null, releases: [] },
  versions: [{ no: 1, file: file('scan.pdf'), createdAt: '2026-11-01T08:00:00.000Z', releasedAt: null }],
  ...more,
});

/** A desk over a server that keeps these documents, and what the server was told. */
export function deskWith(documents: ManagedDocument[], routes: Record<string, Answer> = {}) {
  const told: Record<string, unknown[]> = {};
  let stored = 0;
  const base = `/manage/${source}`;
  const keep = (name: string, answer: (body: never) => unknown) => async (request: Request) => {
    const body = await request.json();
    told[name] = [...(told[name] ?? []), body];
    return answer(body as never);
  };
  const server = fakeServer({
    ...signInRoutes,
    'GET /me': manager,
    [`GET ${base}/documents`]: () => ({ items: documents, nextCursor: null }),
    [`GET ${base}/documents/:id`]: (_: Request, { id }: Record<string, string>) =>
      documents.find((one) => one.id === id) ?? problem(404, 'not-found'),
    [`GET ${base}/document-categories`]: { items: categories },
    [`GET ${base}/properties`]: { items: [property], nextCursor: null },
    [`POST ${base}/files`]: (request: Request) => {
      const { type, size } = file('');
      return { id: anId('f', ++stored), type, size, name: new URL(request.url).searchParams.get('name') };
    },
    [`POST ${base}/documents`]: keep('create', (body: ManagedDocument) => aDocument(9, { title: body.title })),
    [`GET ${base}/documents/:id/audience`]: { items: [], nextCursor: null },
    [`POST ${base}/documents/audience`]: keep('count', () => ({
      contacts: 6,
      signedUp: 4,
      mailable: 4,
      mailableLater: 0,
      mails: 4,
      later: 0,
      names: [],
    })),
    [`POST ${base}/documents/releases`]: keep('release', () => ({ items: documents })),
    [`POST ${base}/documents/revoke`]: keep('revoke', () => ({ items: documents })),
    [`POST ${base}/documents/:id/versions`]: keep('version', () => ({ ...documents[0], version: 2 })),
    [`PUT ${base}/documents/:id`]: keep('update', (body: object) => ({ ...documents[0], ...body })),
    [`POST ${base}/document-categories`]: keep('category', () => category(3, 'Neu')),
    ...Object.fromEntries(Object.entries(routes).map(([route, answer]) => [route.replace(' ', ` ${base}`), answer])),
  });
  const { baseUrl } = signedInOn(server);
  const desk = mount<ManageDocuments>(html`<p24-manage-documents base-url=${baseUrl}></p24-manage-documents>`);
  return { server, desk, told, root: () => desk.shadowRoot as ShadowRoot };
}

/** All that the desk says. */
export const text = (desk: ManageDocuments) => desk.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
/** The button with these words that is to be seen. */
export const button = (desk: ManageDocuments, words: string, within = '') =>
  [...(desk.shadowRoot?.querySelectorAll<HTMLElement>(`${within} button`) ?? [])].find(
    (one) =>
      (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').includes(words) &&
      one.offsetParent,
  );
/** Presses the button with these words once it is there. */
export const press = async (desk: ManageDocuments, words: string, within = '') =>
  userEvent.click(await until(() => button(desk, words, within)));
