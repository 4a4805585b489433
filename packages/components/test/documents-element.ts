import type { Document } from '@p24/sdk';
import '../src/register/p24-documents.js';
import type { Documents } from '../src/documents/documents.js';
import { aCategory, aDocument, anId } from './documents.js';
import { type Answer, fakeServer } from './fake-server.js';
import { html, mount, signedInOn, signInRoutes } from './support.js';

export const own = aCategory(9, { name: 'Steuer', private: true, count: 0 });
export const shared = [aCategory(1, { name: 'Abrechnungen', count: 2 }), aCategory(2, { name: 'Verträge', count: 1 })];
/** Three documents, the first unread. */
export const three = [
  aDocument(3, { title: 'Heizkosten 2025', read: false }),
  aDocument(2, { title: 'Betriebskosten 2025' }),
  aDocument(1, { title: 'Mietvertrag', category: { id: anId('c', 2), name: 'Verträge', private: false }, version: 2 }),
];

/** All there are, on one page. */
export const page = (items: readonly Document[]) => ({ items, nextCursor: null });

/** The element of documents on a server with these routes. */
export function elementWith(
  routes: Record<string, Answer> = {},
  markup: Partial<{ preview: boolean; item: string }> = {},
) {
  const server = fakeServer({
    ...signInRoutes,
    'GET /documents': page(three),
    'GET /document-categories': { items: [...shared, own] },
    ...routes,
  });
  const { baseUrl } = signedInOn(server);
  const element = mount<Documents>(html`<p24-documents base-url=${baseUrl}></p24-documents>`);
  return { server, element: Object.assign(element, markup), root: () => element.shadowRoot as ShadowRoot };
}

export const text = (element: Element) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
/** The titles of the documents, as they stand. */
export const titles = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll('[part=title]') ?? [])].map((title) => title.textContent?.trim());
