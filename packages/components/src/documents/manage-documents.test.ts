import type { ManagedDocument, ManagedDocumentCategory } from '@p24/sdk/manage';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { anId } from '../../test/documents.js';
import { type Answer, fakeServer, problem } from '../../test/fake-server.js';
import { erika, expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-manage-documents.js';
import type { ManageDocuments } from './manage-documents.js';
import { titleOf } from './managed-upload.js';

// Without it uploads go through fetch, before which the fake server stands.
beforeEach(() => void vi.stubGlobal('XMLHttpRequest', undefined));
afterEach(() => void vi.unstubAllGlobals());

const source = erika.memberships[0]?.sourceId ?? '';
const manager = {
  ...erika,
  memberships: erika.memberships.map((one) => ({ ...one, role: 'manager' as const, contactId: null })),
};
const property = { id: anId('p', 1), name: 'Lindenallee 4', address: null, units: 9, contacts: 6, online: true };
const category = (number: number, name: string, more: Partial<ManagedDocumentCategory> = {}) => ({
  ...{ id: anId('c', number), name, parentId: null, system: null, count: 0 },
  ...more,
});
const categories = [
  category(1, 'Abrechnungen', { system: 'statement', count: 2 }),
  category(2, 'Protokolle', { parentId: anId('c', 1) }),
];

const file = (name: string) => ({ id: anId('f', 1), name, type: 'application/pdf', size: 412_000, url: '/file' });

const aDocument = (number: number, more: Partial<ManagedDocument> = {}): ManagedDocument => ({
  ...{ id: anId('d', number), title: `Abrechnung ${number}`, category: { id: anId('c', 1), name: 'Abrechnungen' } },
  ...{ datedOn: '2025-03-31', state: 'draft', visibleFrom: null, createdAt: '2026-11-01T08:00:00.000Z', version: 1 },
  ...{ file: file('scan.pdf'), counts: { released: 0, notified: 0, read: 0 }, recipients: [], refiled: 0 },
  ...{ propertyId: null, ticketId: null, releases: [] },
  versions: [{ no: 1, file: file('scan.pdf'), createdAt: '2026-11-01T08:00:00.000Z', releasedAt: null }],
  ...more,
});

/** A desk over a server that keeps these documents, and what the server was told. */
function deskWith(documents: ManagedDocument[], routes: Record<string, Answer> = {}) {
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

const text = (desk: ManageDocuments) => desk.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
const button = (desk: ManageDocuments, words: string, within = '') =>
  [...(desk.shadowRoot?.querySelectorAll<HTMLElement>(`${within} button`) ?? [])].find(
    (one) =>
      (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').includes(words) &&
      one.offsetParent,
  );
const press = async (desk: ManageDocuments, words: string, within = '') =>
  userEvent.click(await until(() => button(desk, words, within)));

const choose = (input: HTMLInputElement, ...names: string[]) => {
  const carrier = new DataTransfer();
  for (const name of names) carrier.items.add(new File(['%PDF-1.4'], name, { type: 'application/pdf' }));
  input.files = carrier.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

test('the list tells of each document where it lies, its state, and how far it got', async () => {
  const released = aDocument(2, {
    state: 'released',
    refiled: 2,
    counts: { released: 12, notified: 7, read: 4 },
  });
  const { desk, root } = deskWith([released, aDocument(1)]);
  await until(() => root().querySelectorAll('[part=document]').length === 2);
  expect(text(desk)).toMatch(/Abrechnung 2 Abrechnungen · 412.kB\s*31. März 2025\s*Freigegeben/);
  expect(text(desk)).toMatch(/12 freigegeben 7 benachrichtigt 4 gelesen 2 in privater Kategorie/);
  expect(text(desk)).toContain('Entwurf');
  await expectAccessible(desk);
});

test('several files become documents with titles of their own, released together by one order', async () => {
  const { desk, told, root } = deskWith([]);
  await press(desk, 'Dokumente hochladen');
  choose(
    await until(() => root().querySelector<HTMLInputElement>('input[type=file]')),
    'Heizkosten_2025.pdf',
    'Plan.pdf',
  );
  const titles = await until(() => {
    const found = [...root().querySelectorAll<HTMLInputElement>('input[name^=title-]')];
    return found.length === 2 && found;
  });
  expect((titles as HTMLInputElement[]).map(({ value }) => value)).toEqual(['Heizkosten 2025', 'Plan']);
  await expectAccessible(desk);
  await press(desk, 'Speichern und freigeben');
  await until(() => root().querySelector('.release[open]'));
  expect(told.create).toMatchObject([
    { title: 'Heizkosten 2025', categoryId: anId('c', 1), datedOn: null },
    { title: 'Plan' },
  ]);

  await userEvent.click(await until(() => root().querySelector<HTMLElement>('.pick-row input')));
  await userEvent.click(await until(() => root().querySelector<HTMLElement>('.groups input')));
  await until(() => text(desk).includes('6 Kontakte sehen es, davon 4 mit Zugang zum Portal.'));
  await expectAccessible(desk);
  await press(desk, 'An 6 Kontakte freigeben', '.release');
  await until(() => text(desk).includes('Freigegeben: 6 Kontakte sehen es jetzt.'));
  expect(told.release).toMatchObject([
    { documents: [anId('d', 9), anId('d', 9)], audience: { properties: [property.id], groups: ['tenant'] } },
  ]);
});

test('a document without a title is not taken in, and the field says so', async () => {
  const { desk, told, root } = deskWith([]);
  await press(desk, 'Dokumente hochladen');
  await press(desk, 'Als Entwurf speichern');
  await until(() => text(desk).includes('Bitte wählen Sie zuerst Dateien aus.'));
  choose(await until(() => root().querySelector<HTMLInputElement>('input[type=file]')), 'a.pdf');
  const title = await until(() => root().querySelector<HTMLInputElement>('input[name^=title-]'));
  await userEvent.clear(title);
  await press(desk, 'Als Entwurf speichern');
  await until(() => text(desk).includes('Bitte geben Sie jedem Dokument einen Titel.'));
  expect(root().activeElement).toBe(title);
  expect(told.create).toBeUndefined();
  await expectAccessible(desk);
});

test('the menu of one document has what fits its state', async () => {
  const { desk, told, root } = deskWith([aDocument(2, { state: 'released' }), aDocument(1)]);
  const words = () => [...root().querySelectorAll('[role=menuitem]')].map((one) => one.textContent);
  (await until(() => root().querySelector<HTMLElement>('[aria-label="Aktionen für „Abrechnung 1“"]')))?.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => words().length === 1);
  await userEvent.keyboard('{Escape}');
  root().querySelector<HTMLElement>('[aria-label="Aktionen für „Abrechnung 2“"]')?.focus();
  await userEvent.keyboard('{ArrowUp}');
  await until(() => words().length === 2 && root().activeElement?.textContent === 'Zurückziehen');
  await expectAccessible(desk);
  await userEvent.keyboard('{Enter}');
  await press(desk, 'Zurückziehen', '.confirm');
  await until(() => root().querySelector('.toast'));
  expect(told.revoke).toEqual([{ documents: [anId('d', 2)] }]);
});

test('many are revoked by keyboard after a question', async () => {
  const both = [aDocument(2, { state: 'released' }), aDocument(1, { state: 'released' })];
  const { desk, told, root } = deskWith(both);
  const boxes = await until(() => {
    const found = root().querySelectorAll<HTMLInputElement>('.line input');
    return found.length === 2 && found;
  });
  for (const box of boxes as NodeListOf<HTMLInputElement>) {
    box.focus();
    await userEvent.keyboard(' ');
  }
  (await until(() => button(desk, 'Zurückziehen', '.selection')))?.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => text(desk).includes('2 Dokumente zurückziehen?'));
  await expectAccessible(desk);
  await press(desk, 'Zurückziehen', '.confirm');
  await until(() => text(desk).includes('Niemand sieht es mehr.'));
  expect(told.revoke).toEqual([{ documents: [anId('d', 2), anId('d', 1)] }]);
});

test('an open document shows its releases and takes another title and a new version', async () => {
  const audience = { all: true, properties: [], contacts: [], groups: ['owner' as const] };
  const order = { id: anId('r', 1), audience, releasedAt: '2025-04-02T09:00:00.000Z', by: 'Petra Lindner' };
  const times = { visibleFrom: order.releasedAt, visibleUntil: null, notify: true, revokedAt: null };
  const { desk, told, root } = deskWith([aDocument(1, { state: 'released', releases: [{ ...order, ...times }] })]);
  await press(desk, 'Abrechnung 1');
  await until(() => text(desk).includes('von Petra Lindner, an alle (Wohnungseigentümer)'));
  await expectAccessible(desk);
  await userEvent.fill(await until(() => root().querySelector<HTMLInputElement>('#title')), 'Besser');
  await press(desk, 'Speichern');
  await until(() => text(desk).includes('Gespeichert.'));
  expect(told.update).toMatchObject([{ title: 'Besser', datedOn: '2025-03-31', fileId: anId('f', 1) }]);

  choose(await until(() => root().querySelector<HTMLInputElement>('input[type=file]')), 'neu.pdf');
  await until(() => text(desk).includes('Die neue Fassung ist da.'));
  expect(told.version).toEqual([{ fileId: anId('f', 1) }]);
});

test('categories are made within others; one that exists says so', async () => {
  const { server, desk, told, root } = deskWith([]);
  await press(desk, 'Kategorien');
  const name = await until(() => root().querySelector<HTMLInputElement>('#new-name'));
  await expectAccessible(desk);
  await userEvent.fill(name, 'Einladungen');
  await userEvent.selectOptions(root().querySelector('#parent') as HTMLSelectElement, 'Abrechnungen');
  await press(desk, 'Neue Kategorie');
  await until(() => text(desk).includes('Gespeichert.'));
  expect(told.category).toEqual([{ name: 'Einladungen', parentId: anId('c', 1) }]);

  server.answer({ [`POST /manage/${source}/document-categories`]: () => problem(409, 'category-exists') });
  await userEvent.fill(name, 'Protokolle');
  await press(desk, 'Neue Kategorie');
  await until(() => text(desk).includes('Eine Kategorie mit diesem Namen gibt es dort schon.'));
  expect(name.value).toBe('Protokolle');
});

test('an empty list says what to do, a failing one offers to try again', async () => {
  const { desk } = deskWith([]);
  await until(() => text(desk).includes('Laden Sie die ersten hoch'));
  await expectAccessible(desk);

  const failing = deskWith([], { 'GET /documents': () => problem(500, 'internal') });
  await until(() => failing.root().querySelector('[part=problem] button'), 8000);
  await expectAccessible(failing.desk);
});

test('residents are told that this is not for them', async () => {
  const { baseUrl } = signedInOn(fakeServer(signInRoutes));
  const desk = mount<ManageDocuments>(html`<p24-manage-documents base-url=${baseUrl}></p24-manage-documents>`);
  await until(() => text(desk).includes('Dieser Bereich ist für die Hausverwaltung.'));
  await expectAccessible(desk);
});

test('a file name becomes a title that people can read', () => {
  expect(['Heizkosten_2025.PDF', 'Plan v1.2.pdf', 'ohne'].map(titleOf)).toEqual([
    'Heizkosten 2025',
    'Plan v1.2',
    'ohne',
  ]);
});
