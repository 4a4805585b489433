import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { anId } from '../../test/documents.js';
import { fakeServer, problem } from '../../test/fake-server.js';
import { aDocument, button, deskWith, press, property, source, text } from '../../test/managed-documents.js';
import { expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import type { ManageDocuments } from './manage-documents.js';
import { titleOf } from './managed-upload.js';

// Without it uploads go through fetch, before which the fake server stands.
beforeEach(() => void vi.stubGlobal('XMLHttpRequest', undefined));
afterEach(() => void vi.unstubAllGlobals());

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
    audience: { all: false, properties: ['Holzplatz 5', 'Lindenallee 4'], more: 1, contacts: 1 },
  });
  const single = { all: false, properties: [], more: 0, contacts: 1 };
  const letter = aDocument(3, { state: 'released', audience: single, recipients: ['Mario Brühl'] });
  const forAll = aDocument(4, { state: 'released', audience: { ...single, all: true } });
  const { desk, root } = deskWith([released, letter, forAll, aDocument(1)]);
  await until(() => root().querySelectorAll('[part=document]').length === 4);
  expect([...root().querySelectorAll('[part=recipients]')].map(({ textContent }) => textContent)).toEqual([
    'an Holzplatz 5, Lindenallee 4 und 1 weiteres Haus, 1 einzelner Kontakt',
    'an Mario Brühl',
    'an alle',
  ]);
  expect(text(desk)).toMatch(/1 einzelner Kontakt Abrechnungen · 412.kB\s*31. März 2025\s*Freigegeben/);
  expect(text(desk)).toMatch(/an 12 freigegeben E-Mail an 7 von 4 gelesen 2 in privater Kategorie/);
  expect(text(desk)).toContain('Entwurf');
  await expectAccessible(desk);
});

test('what is only similar to the words that were searched is shown as such', async () => {
  const similar = (request: Request) => ['search=', 'similar=true'].every((part) => request.url.includes(part));
  const { desk, root } = deskWith([], {
    'GET /documents': (request: Request) => ({
      items: similar(request) ? [aDocument(1)] : [aDocument(2), aDocument(1)],
      ...{ nextCursor: null, similar: similar(request) },
    }),
  });
  const field = await until(() => root().querySelector<HTMLInputElement>('.tools input[type=search]'));
  await userEvent.type(field, 'Brüll');
  await until(() => text(desk).includes('Nichts mit „Brüll“ gefunden. Ähnlich:'));
  expect(root().querySelectorAll('[part=document]')).toHaveLength(1);
  const said = [...root().querySelectorAll('[role=status]:not(.sr)')].map(({ textContent }) => textContent);
  expect(said).toContain('Nichts mit „Brüll“ gefunden. Ähnlich:');
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
  await press(desk, 'Speichern und freigeben');
  const categories = () => [...root().querySelectorAll<HTMLSelectElement>('select[name^=category-]')];
  await until(() => root().activeElement === categories()[0]);
  expect(text(desk)).toMatch(/Bitte wählen Sie eine Kategorie\./);
  expect(told.create).toBeUndefined();
  await expectAccessible(desk);
  for (const one of categories()) one.value = anId('c', 1);
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
  await until(() => text(desk).includes('Freigegeben an 6 Kontakte.'));
  expect(told.release).toMatchObject([
    { documents: [anId('d', 9), anId('d', 9)], audience: { properties: [property.id], groups: ['tenant'] } },
  ]);
});

test('the release of a single document begins with contacts, and a search leads to what it finds among the others', async () => {
  const josefine = { id: anId('k', 1), name: 'Hartwich, Josefine', address: null, contracts: 1, status: 'active' };
  const rows = (items: object[]) => ({ items, nextCursor: null });
  const asked = (request: Request) => new URL(request.url).searchParams.get('search') ?? '';
  const { desk, told, root } = deskWith([aDocument(1)], {
    'GET /recipients': (request: Request) =>
      rows('hartwich, josefine'.includes(asked(request).toLowerCase()) ? [josefine] : []),
    'GET /properties': (request: Request) =>
      rows('lindenallee 4'.includes(asked(request).toLowerCase()) ? [property] : []),
  });
  await until(() => root().querySelector('[part=document]'));
  root().querySelector<HTMLElement>('[aria-label="Aktionen für „Abrechnung 1“"]')?.click();
  await press(desk, 'Freigeben', '[role=menu]');
  await until(() => root().querySelector('.pick-row')?.textContent?.includes('Hartwich'));
  const type = async (words: string) => {
    const field = root().querySelector<HTMLInputElement>('.picker input[type=search]');
    if (field) await userEvent.fill(field, words);
  };
  await type('linden');
  await until(() => root().querySelector('.missed')?.textContent?.includes('Kein Kontakt mit „linden“.'));
  await press(desk, 'Haus: Lindenallee 4', '.missed');
  await until(() =>
    root().querySelector('.pick-row')?.textContent?.includes('9 Einheiten, 6 Kontakte und 1 künftiger'),
  );
  expect(root().querySelector<HTMLInputElement>('.pick-row input')?.checked).toBe(true);
  await type('hartw');
  await until(() => root().querySelector('.missed')?.textContent?.includes('Kein Haus mit „hartw“.'));
  await expectAccessible(desk);
  await press(desk, 'Stattdessen nur Kontakt: Hartwich, Josefine', '.missed');
  await until(() => root().querySelector<HTMLInputElement>('.pick-row input')?.checked);
  expect(root().querySelector('.picker .hint')?.textContent).toBe('1 ausgewählt');
  await press(desk, 'An 6 Kontakte freigeben', '.release');
  await until(() => told.release);
  expect(told.release).toMatchObject([{ audience: { properties: [], contacts: [josefine.id] } }]);
});

test('whom a search finds for a slip of the keys is chosen by keyboard, and said to be similar', async () => {
  const josefine = { id: anId('k', 1), name: 'Hartwich, Josefine', address: null, contracts: 1, status: 'active' };
  const searched = (request: Request) => new URL(request.url).searchParams.get('search');
  const { desk, root } = deskWith([aDocument(1)], {
    'GET /recipients': (request: Request) => ({ items: [josefine], nextCursor: null, similar: !!searched(request) }),
    'GET /properties': (request: Request) => ({
      items: [property],
      nextCursor: null,
      similar: searched(request) !== 'Hartwig',
    }),
  });
  await until(() => root().querySelector('[part=document]'));
  root().querySelector<HTMLElement>('[aria-label="Aktionen für „Abrechnung 1“"]')?.click();
  await press(desk, 'Freigeben', '[role=menu]');
  const field = await until(() => root().querySelector<HTMLInputElement>('.picker input[type=search]'));
  const says = (words: string) =>
    until(() => root().querySelector('.picker [role=status]')?.textContent?.replace(/\s+/g, ' ').trim() === words);
  await userEvent.fill(field, 'Hartwik');
  await says('Kein Kontakt mit „Hartwik“. Ähnlich:');
  await userEvent.fill(field, 'Hartwig');
  await says('Kein Kontakt mit „Hartwig“. Haus: Lindenallee 4 Ähnlich:');
  await expectAccessible(desk);
  field.focus();
  await userEvent.keyboard('{Tab}{Tab}{Tab} ');
  const box = await until(() => root().querySelector<HTMLInputElement>('.pick-row input:checked'));
  expect(root().activeElement).toBe(box);
  await until(() => text(desk).includes('1 ausgewählt'));
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
  await until(() => text(desk).includes('von Petra Lindner, an alle (Eigentümer einer Wohnung)'));
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
  await press(desk, 'Neue Kategorie');
  await until(() => root().querySelector('#new-error')?.textContent?.includes('Bitte geben Sie der Kategorie einen'));
  expect([root().activeElement, name.ariaInvalid]).toEqual([name, 'true']);
  await expectAccessible(desk);
  await userEvent.fill(name, 'Einladungen');
  await userEvent.selectOptions(root().querySelector('#parent') as HTMLSelectElement, 'Abrechnungen');
  await press(desk, 'Neue Kategorie');
  await until(() => text(desk).includes('Gespeichert.'));
  expect(told.category).toEqual([{ name: 'Einladungen', parentId: anId('c', 1) }]);
  expect(name.ariaInvalid).toBeNull();

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
