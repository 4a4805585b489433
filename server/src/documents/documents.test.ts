import { v7 as uuid } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import { openShelves, pdfBytes } from '../../../test/support/documents.js';
import {
  aContact,
  aContract,
  aMembership,
  anAccount,
  aProperty,
  aResident,
  aSession,
} from '../../../test/support/factories.js';

const shelves = await openShelves();
let shelf: Awaited<ReturnType<typeof shelves.aShelf>>;

beforeEach(async () => {
  shelves.app.at(null);
  shelf = await shelves.aShelf();
});

const resident = () => aResident(shelves.db.direct, shelf.source.id, { propertyId: shelf.property.id });
const call: typeof shelves.app.call = (...all) => shelves.app.call(...all);

/** Opens a link as a browser does: with nothing but the link. */
async function open(url: string, headers: Record<string, string> = {}) {
  const response = await shelves.app.app.request(url, { headers: { host: 'localhost', ...headers } });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

test('a document comes back as it was filed and released, with who released it', async () => {
  const { session } = await resident();
  const id = await shelf.put({
    title: 'Betriebskosten 2025',
    category: 'statement',
    name: 'scan0001.PDF',
    datedOn: '2026-03-31',
  });

  const { body } = await call(session, `GET /documents/${id}`);
  expect(body).toMatchObject({
    ...{ id, sourceId: shelf.source.id, title: 'Betriebskosten 2025', datedOn: '2026-03-31', version: 1, read: false },
    category: { name: 'Abrechnungen', private: false },
    file: { name: 'Betriebskosten 2025.pdf', type: 'application/pdf', size: pdfBytes().length },
    ticketId: null,
  });
  const [member] = await shelves.db.direct`select name from memberships where id = ${shelf.manager.membership.id}`;
  expect(body.releasedBy).toBe(member?.name);
  expect((await call(session, 'GET /documents')).body.items).toEqual([body]);
});

test('pages go on where the last one ended, newest first', async () => {
  const { session } = await resident();
  for (const hour of [10, 11, 12]) await shelf.put(`Um ${hour}`, { visibleFrom: `2026-05-01T${hour}:00:00Z` });

  const { body } = await call(session, 'GET /documents?limit=2');
  expect(body.items.map(({ title }: { title: string }) => title)).toEqual(['Um 12', 'Um 11']);
  expect(await shelf.titles(session, `?limit=2&cursor=${body.nextCursor}`)).toEqual(['Um 10']);
});

test.each(['x', 'W10', 'WyIxIl0'])('the cursor %s is refused as invalid', async (cursor) => {
  const { session } = await resident();
  expect(await call(session, `GET /documents?cursor=${cursor}`)).toMatchObject({
    status: 400,
    body: { code: 'invalid-cursor' },
  });
});

test('search finds all words in titles and categories, whatever their case', async () => {
  const { session } = await resident();
  await shelf.put('Heizkosten Abrechnung 2024');
  await shelf.put('ÜBERGABEPROTOKOLL');
  expect(await shelf.titles(session, '?search=abrechnung%20heiz')).toEqual(['Heizkosten Abrechnung 2024']);
  expect(await shelf.titles(session, '?search=übergabe')).toEqual(['ÜBERGABEPROTOKOLL']);
  expect(await shelf.titles(session, '?search=abrechnungen%20übergabe')).toEqual(['ÜBERGABEPROTOKOLL']);
  expect(await shelf.titles(session, '?search=%25')).toEqual([]);
});

test('a document is listed once to a person with two contacts, and to nobody else', async () => {
  const { direct } = shelves.db;
  const account = await anAccount(direct);
  for (let each = 0; each < 2; each++) {
    const contact = await aContact(direct, shelf.source.id);
    await aContract(direct, shelf.source.id, { propertyId: shelf.property.id, contacts: [contact.id] });
    await aMembership(direct, shelf.source.id, { accountId: account.id, personId: contact.personId });
  }
  const session = await aSession(direct, account.id);
  const id = await shelf.put('Einmal');
  const stranger = await aResident(direct, shelf.source.id);

  expect(await shelf.titles(session)).toEqual(['Einmal']);
  const { body } = await call(session, 'GET /document-categories');
  expect(body.items).toMatchObject([{ name: 'Abrechnungen', count: 1 }]);
  expect(await shelf.titles(stranger.session)).toEqual([]);
  for (const route of [`GET /documents/${id}`, `GET /documents/${id}/content`, `POST /documents/${id}/read`]) {
    expect((await call(stranger.session, route)).status).toBe(404);
  }
});

test('the link opens the file without a token, in parts too, and counts as reading', async () => {
  const { session } = await resident();
  const id = await shelf.put('Hausordnung');
  const { body } = await call(session, `GET /documents/${id}`);

  const whole = await open(body.file.url);
  expect(whole.status).toBe(200);
  expect(whole.bytes.toString()).toBe(pdfBytes());
  expect(whole.headers.get('content-disposition')).toContain('inline; filename="Hausordnung.pdf"');
  const part = await open(body.file.url, { range: 'bytes=0-7' });
  expect([part.status, part.bytes.toString()]).toEqual([206, '%PDF-1.4']);
  expect((await open(body.file.url, { range: 'bytes=999999-' })).status).toBe(416);

  expect((await call(session, `GET /documents/${id}`)).body.read).toBe(true);
  expect(await shelf.titles(session, '?unread=true')).toEqual([]);
});

test('a revoked document is gone at once, for links that were made before too', async () => {
  const { session } = await resident();
  const [gone, stays] = [await shelf.put('Falsch'), await shelf.put('Richtig')];
  const { url } = (await call(session, `GET /documents/${gone}`)).body.file;
  const archive = (await call(session, 'POST /document-archives', { ids: [gone, stays] })).body;
  const alone = (await call(session, 'POST /document-archives', { ids: [gone] })).body;

  await shelf.manage('POST /documents/revoke', { documents: [gone] });

  expect((await open(url)).status).toBe(404);
  expect((await call(session, `GET /documents/${gone}`)).status).toBe(404);
  expect((await open(alone.url)).status).toBe(404);
  expect((await open(archive.url)).bytes.includes('Falsch.pdf')).toBe(false);
  expect(await shelf.titles(session)).toEqual(['Richtig']);
});

test('a list that nothing has changed is answered with 304 until a document comes', async () => {
  const { session } = await resident();
  await shelf.put('Eins');
  const first = await call(session, 'GET /documents');
  const same = () => call(session, 'GET /documents', undefined, { 'if-none-match': first.headers.get('etag') ?? '' });
  expect((await same()).status).toBe(304);
  await shelf.put('Zwei');
  expect((await same()).status).toBe(200);
});

test('a document that is to be seen later is not seen before', async () => {
  const { session } = await resident();
  await shelf.put('Morgen', { visibleFrom: '2030-01-02T08:00:00Z' });
  shelves.app.at('2030-01-02T07:59:59Z');
  await shelves.db.direct`update sessions set idle_until = '2040-01-01', ends_at = '2040-01-01'`;
  expect(await shelf.titles(session)).toEqual([]);
  shelves.app.at('2030-01-02T08:00:00Z');
  expect(await shelf.titles(session)).toEqual(['Morgen']);
});

test('a list can be narrowed to a property of the person, by what the person is there', async () => {
  const { direct } = shelves.db;
  const { session, contact } = await resident();
  const other = await aContract(direct, shelf.source.id, {
    propertyId: (await aResident(direct, shelf.source.id)).propertyId,
    contacts: [contact.id],
    kind: 'ownership',
  });
  await shelf.put('Für Eigentümer', { audience: { all: true, groups: ['owner'] } });
  await shelf.put('Für alle', { audience: { all: true } });

  expect(await shelf.titles(session)).toEqual(['Für alle', 'Für Eigentümer']);
  expect(await shelf.titles(session, `?property=${shelf.property.id}`)).toEqual(['Für alle']);
  expect(await shelf.titles(session, `?contract=${other.id}`)).toEqual(['Für alle', 'Für Eigentümer']);
  expect((await call(session, `GET /documents?property=${uuid()}`)).status).toBe(404);
});

test('a document for one person names its house to whoever belongs there, and to nobody else', async () => {
  const { direct } = shelves.db;
  const [house, other] = [shelf.property, await aProperty(direct, shelf.source.id)];
  const [own, stranger] = [await resident(), await aResident(direct, shelf.source.id, { propertyId: other.id })];
  const houses = async (id: string, ...readers: { session: Parameters<typeof call>[0] }[]) =>
    Promise.all(readers.map(async ({ session }) => (await call(session, `GET /documents/${id}`)).body.house));

  const id = await shelf.put({ propertyId: house.id }, { audience: { contacts: [own.contact.id] } });
  expect(await houses(id, own)).toEqual([house.name]);
  await direct`update properties set name = 'Lindenhof' where id = ${house.id}`;
  expect(await houses(id, own)).toEqual(['Lindenhof']);
  await shelf.release([id], { audience: { contacts: [stranger.contact.id] } });
  expect(await houses(id, own, stranger)).toEqual([null, null]);

  const wrong = await shelf.put({ propertyId: house.id }, { audience: { properties: [other.id] } });
  expect(await houses(wrong, stranger)).toEqual([null]);
  await direct`update documents set property_id = null where id = ${wrong}`;
  expect(await houses(wrong, stranger)).toEqual([other.name]);
});
