import type { DocumentCategory } from '@p24/sdk';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { aCategory, aDocument, anId } from '../../test/documents.js';
import { elementWith, own, page, text, three, titles } from '../../test/documents-element.js';
import { fakeServer, problem } from '../../test/fake-server.js';
import { expectAccessible, html, mount, signInRoutes, tryAgain, until } from '../../test/support.js';
import type { Documents } from './documents.js';

const said = (one: Element) => (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ');
const button = (element: Element, words: string) =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])].find(
    (one) => said(one).includes(words) && one.offsetParent,
  );
const press = async (element: Element, words: string) => userEvent.click(await until(() => button(element, words)));

test('unread documents stand first, each with category, date and size as people say them', async () => {
  const { element } = elementWith();
  await until(() => titles(element).length === 3);
  expect(titles(element)).toEqual(['Heizkosten 2025', 'Betriebskosten 2025', 'Mietvertrag']);
  expect(text(element)).toMatch(/Neu für Sie.*Heizkosten 2025.*Neu.*Abrechnungen · Datum: 31. März 2025 · 412 kB/);
  expect(text(element)).toContain('Verträge · Datum: 31. März 2025 · 412 kB · Fassung 2');
  expect(text(element)).toMatch(/Alle Dokumente\s?3/);
  await expectAccessible(element);
});

test('a category narrows the list, and an own one can be filled, renamed and deleted from there', async () => {
  const { server, element } = elementWith();
  await press(element, 'Verträge');
  await until(() => server.requests.some((request) => request.includes(`category=${anId('c', 2)}`)));

  server.answer({ 'GET /documents': page([]) });
  await press(element, 'Steuer');
  await until(() => text(element).includes('Hier liegt noch nichts'));
  expect(button(element, 'Umbenennen')).toBeTruthy();
  await expectAccessible(element);
});

test('a document opens by its signed link in a new tab, and is read from then on', async () => {
  const { server, element, root } = elementWith();
  const link = await until(() => root().querySelector<HTMLAnchorElement>('[part=title]'));
  expect([link.target, link.rel]).toEqual(['_blank', 'noopener']);
  expect(link.href).toBe(`${server.baseUrl}/api/v1/documents/${anId('d', 3)}/content?signature=x`);

  const opened: string[] = [];
  element.addEventListener('p24-document-opened', ({ document }) => opened.push(document.id));
  link.addEventListener('click', (event) => event.preventDefault());
  await userEvent.click(link);
  expect(opened).toEqual([anId('d', 3)]);
  await until(() => !root().querySelector('.row[part~=unread]'));
  expect(text(element)).not.toContain('Neu für Sie');
  expect(root().activeElement?.textContent).toBe(link.textContent);
});

test('a page that takes over keeps the document from opening', async () => {
  const { element, root } = elementWith();
  const asked: (string | null)[] = [];
  element.addEventListener('p24-navigate', (event) => {
    event.preventDefault();
    asked.push(event.item);
  });
  await userEvent.click(await until(() => root().querySelector<HTMLElement>('[part=title]')));
  expect(asked).toEqual([anId('d', 3)]);
  expect(root().querySelector('.row[part~=unread]')).toBeTruthy();
});

test('a document opens inside a page of the same origin that wants so, and the focus comes back', async () => {
  const shown = aDocument(3, { title: 'Heizkosten 2025' });
  const here = { ...shown, file: { ...shown.file, url: `${location.origin}/favicon.ico` } };
  const { element, root } = elementWith({ 'GET /documents': page([here]) }, { preview: true });
  await userEvent.click(await until(() => root().querySelector<HTMLElement>('[part=title]')));
  const frame = await until(() => root().querySelector<HTMLIFrameElement>('dialog[open] iframe'));
  expect([frame.title, frame.src]).toEqual(['Heizkosten 2025', `${location.origin}/favicon.ico`]);
  await userEvent.keyboard('{Escape}');
  await until(() => element.item === null && !root().querySelector('dialog[open]'));
  expect(root().activeElement).toBe(root().querySelector('[part=title]'));
});

test('a picture that the address names is shown in its place, with a name for who cannot see it', async () => {
  const shown = aDocument(3, { title: 'Lageplan' });
  const picture = { ...shown.file, type: 'image/png', url: `${location.origin}/favicon.ico` };
  const { element, root } = elementWith(
    { 'GET /documents': page([{ ...shown, file: picture }]) },
    { preview: true, item: shown.id },
  );
  const image = await until(() => root().querySelector<HTMLImageElement>('dialog[open] img'));
  expect(image.alt).toBe('Lageplan');
  await expectAccessible(element);
});

test('a document is filed by keyboard alone, and the step is taken back', async () => {
  const bodies: unknown[] = [];
  const file = async (request: Request) => {
    bodies.push(await request.json());
    return three[0];
  };
  const { element, root } = elementWith({ 'PATCH /documents/:id': file });
  (await until(() => root().querySelector<HTMLElement>('[part=move]'))).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => root().querySelector('dialog[open] input[type=radio]'));
  await expectAccessible(element);
  await userEvent.keyboard('{Enter}');
  await until(() => text(element).includes('Verschoben in „Steuer“'));
  await press(element, 'Rückgängig');
  await until(() => bodies.length === 2);
  expect(bodies).toEqual([{ categoryId: own.id }, { categoryId: null }]);
});

test('whoever has no category yet finds no button at each document, and is asked for a name alone', async () => {
  const { element, root } = elementWith({ 'GET /document-categories': { items: [] } });
  await press(element, 'Mehrere auswählen');
  expect(root().querySelector('[part=move]')?.checkVisibility()).toBe(false);
  (await until(() => root().querySelector<HTMLElement>('[part=list] input'))).click();
  await press(element, 'Verschieben');
  await until(() => text(element).includes('Wie soll die neue Kategorie heißen?'));
  expect(root().querySelector('dialog[open] input[type=radio]')).toBeNull();
  await expectAccessible(element);
});

test('a new category needs a name; one that exists says so beside the field', async () => {
  const { server, element, root } = elementWith({
    'POST /document-categories': () => problem(409, 'category-exists'),
  });
  await press(element, 'Neue Kategorie');
  const field = await until(() => root().querySelector<HTMLInputElement>('dialog[open] input'));
  await userEvent.keyboard('{Enter}');
  await until(() => text(element).includes('Bitte geben Sie einen Namen ein.'));
  expect(root().activeElement).toBe(field);
  await userEvent.type(field, 'Steuer{Enter}');
  await until(() => text(element).includes('Eine Kategorie mit diesem Namen haben Sie schon.'));
  server.answer({
    'POST /document-categories': (): DocumentCategory => aCategory(10, { name: 'Auto', private: true }),
  });
  await userEvent.fill(field, 'Auto');
  await userEvent.keyboard('{Enter}');
  await until(() => text(element).includes('Die Kategorie „Auto“ ist angelegt.'));
  expect(root().querySelector('dialog[open]')).toBeNull();
});

test('a deleted category comes back with what lay in it', async () => {
  const made: unknown[] = [];
  const { element } = elementWith({
    'DELETE /document-categories/:id': undefined,
    'POST /document-categories': async (request: Request) => {
      made.push(await request.json());
      return own;
    },
  });
  await press(element, 'Steuer');
  await press(element, 'Kategorie löschen');
  await until(() => text(element).includes('Die Kategorie „Steuer“ ist gelöscht.'));
  expect(element.category).toBe('');
  await press(element, 'Rückgängig');
  await until(() => text(element).includes('„Steuer“ ist wieder da'));
  expect(made).toMatchObject([{ name: 'Steuer', documents: three.map(({ id }) => id) }]);
});

test('several are picked by keyboard and saved as one archive whose size is told', async () => {
  const asked: unknown[] = [];
  const { server, element, root } = elementWith({
    'POST /document-archives': async (request: Request) => {
      asked.push(await request.json());
      return { url: '/archive.zip', files: 2, size: 824_500 };
    },
  });
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  await press(element, 'Mehrere auswählen');
  const boxes = await until(() => root().querySelectorAll<HTMLInputElement>('.pick:not([hidden]) input'));
  boxes[0]?.focus();
  await userEvent.keyboard(' ');
  boxes[1]?.focus();
  await userEvent.keyboard(' ');
  await until(() => text(element).includes('2 Dokumente ausgewählt'));
  await expectAccessible(element);
  await press(element, 'Herunterladen (824 kB)');
  await until(() => text(element).includes('Das Archiv (Dokumente: 2, 825 kB) wird heruntergeladen.'));
  expect(asked).toEqual([{ ids: [anId('d', 3), anId('d', 2)] }]);
  expect(saved.mock.contexts[0]).toHaveProperty('href', `${server.baseUrl}/archive.zip`);
});

test('what is searched and not found can be left by one button', async () => {
  const answer = (request: Request) => page(request.url.includes('search=') ? [] : three);
  const { element, root } = elementWith({ 'GET /documents': answer });
  const field = await until(() => root().querySelector<HTMLInputElement>('[part=search]'));
  await userEvent.type(field, 'Aufzug');
  await until(() => text(element).includes('Dazu wurde nichts gefunden'));
  await expectAccessible(element);
  await press(element, 'Alle Dokumente zeigen');
  await until(() => titles(element).length === 3);
  expect(root().activeElement).toBe(field);
});

test('what is only similar to the words that were searched is shown as such', async () => {
  const similar = { items: three.slice(0, 1), nextCursor: null, similar: true };
  const answer = (request: Request) => (request.url.includes('similar=true') ? Response.json(similar) : page(three));
  const { element, root } = elementWith({ 'GET /documents': answer });
  await userEvent.type(await until(() => root().querySelector<HTMLInputElement>('[part=search]')), 'Abrechnug');
  await until(() => text(element).includes('Nichts mit „Abrechnug“ gefunden. Ähnlich:'));
  expect(root().querySelector('[role=status]:not(.sr)')?.textContent).toContain('Ähnlich');
  expect(titles(element)).toHaveLength(1);
  await expectAccessible(element);
  await userEvent.clear(root().querySelector('[part=search]') as HTMLInputElement);
  await until(() => titles(element).length === 3);
  expect(text(element)).not.toContain('Ähnlich');
});

test('who misses a document is led to ask for it, with the words that were searched', async () => {
  const { server, element, root } = elementWith();
  await until(() => titles(element).length === 3);
  const ask = () => root().querySelector<HTMLElement>('[part=ask]');
  const asked: unknown[] = [];
  element.addEventListener('p24-navigate', (event) => {
    event.preventDefault();
    if (event.view === 'question') asked.push(event.detail.text);
  });
  ask()?.click();
  server.answer({ 'GET /documents': page([]) });
  await userEvent.fill(root().querySelector('input[type=search]') as HTMLInputElement, 'Hausgeld 2027');
  await until(() => text(element).includes('Dazu wurde nichts gefunden'));
  ask()?.click();
  expect(asked).toEqual(['Mir fehlt ein Dokument', 'Mir fehlt ein Dokument: Hausgeld 2027']);
  await expectAccessible(element);
});

test('a thousand documents are all there for the browser’s own search', async () => {
  const many = Array.from({ length: 1000 }, (_, index) => aDocument(1000 - index));
  const answer = (request: Request) => {
    const { searchParams } = new URL(request.url);
    const start = Number(searchParams.get('cursor') ?? 0);
    const end = start + Number(searchParams.get('limit'));
    return { items: many.slice(start, end), nextCursor: end < many.length ? String(end) : null };
  };
  const { server, element, root } = elementWith({ 'GET /documents': answer });
  await until(() => titles(element).length === 1000, 5000);
  expect(titles(element).at(-1)).toBe('Abrechnung 1');
  expect(server.requests.filter((request) => request.startsWith('GET /documents?'))).toHaveLength(3);
  expect(root().querySelectorAll('.chunk')).toHaveLength(10);
});

test('what was released meanwhile comes by itself', async () => {
  const { server, element } = elementWith();
  await until(() => server.requests.includes('GET /events') && titles(element).length === 3);
  server.answer({ 'GET /documents': page([aDocument(4, { title: 'Ganz neu', read: false }), ...three]) });
  server.hint('documents', anId('d', 4));
  await until(() => titles(element)[0] === 'Ganz neu');
});

test('an empty shelf says what will stand there', async () => {
  const { element } = elementWith({ 'GET /documents': page([]), 'GET /document-categories': { items: [] } });
  await until(() => text(element).includes('Noch keine Dokumente'));
  await expectAccessible(element);
});

test('a problem is told and goes away by trying again', async () => {
  const { server, element } = elementWith({ 'GET /documents': () => problem(500, 'internal') });
  const retry = await until(() => element.shadowRoot?.querySelector<HTMLElement>('[part=problem] button'));
  await expectAccessible(element);
  await tryAgain(retry, () => server.answer({ 'GET /documents': page(three) }));
  await until(() => titles(element).length === 3);
});

test('without a network what was shown stays, marked as the last known state', async () => {
  const { server, element } = elementWith();
  await until(() => titles(element).length === 3);
  server.offline(true);
  element.category = anId('c', 2);
  await until(() => text(element).includes('Das ist der letzte bekannte Stand.'), 8000);
  expect(titles(element)).toHaveLength(3);
  await expectAccessible(element);
});

test('nobody signed in sees the way to the sign-in', async () => {
  const server = fakeServer({ ...signInRoutes, 'GET /me': () => problem(401, 'unauthenticated') });
  const element = mount<Documents>(html`<p24-documents base-url=${server.baseUrl}></p24-documents>`);
  await until(() => element.shadowRoot?.querySelector('[part=signed-out]'));
  await expectAccessible(element);
});
