import { beforeEach, expect, test } from 'vitest';
import { aShelf } from '../../../test/support/documents.js';
import { aContact, aProperty, aResident } from '../../../test/support/factories.js';
import { anOrder, textFile } from '../../../test/support/imports.js';
import { openBoards } from '../../../test/support/notices.js';
import type { Tx } from '../core/database/database.js';
import { importFile } from '../integrations/import-file.js';

const boards = await openBoards();
let board: Awaited<ReturnType<typeof boards.aBoard>>;
let resident: Awaited<ReturnType<typeof aResident>>;

beforeEach(async () => {
  board = await boards.aBoard();
  resident = await aResident(boards.db.direct, board.source.id, { propertyId: board.property.id });
});

const read = async (path: string, { session } = resident) => (await boards.app.call(session, `GET ${path}`)).body;

const inSource = <T>(run: (sql: Tx) => Promise<T>) =>
  boards.db.database.transaction({ sources: [board.source.id] }, run);

async function take(sql: Tx, text: string, values: Parameters<typeof anOrder>[1] = {}) {
  const { errors, created, updated } = await importFile(sql, textFile(text), anOrder(board.source.id, values));
  expect([errors, created + updated]).toEqual([0, 1]);
}

test('a house that is offline is named nowhere, and again once it is online', async () => {
  const shelf = await aShelf(boards.db, boards.app, board.source);
  const own = { audience: { contacts: [resident.contact.id] } };
  const about = await shelf.put({ propertyId: board.property.id }, own);
  const both = { audience: { contacts: [resident.contact.id], properties: [board.property.id] } };
  const notice = await board.post('Schlüssel', both);
  const houses = async (...more: string[]) =>
    Promise.all([`/notices/${notice}`, `/documents/${about}`, ...more].map(async (path) => (await read(path)).house));
  const put = (online: boolean) => board.manage(`PUT /properties/${board.property.id}/online`, { online });
  const { name } = board.property;
  expect(await houses()).toEqual([name, name]);

  const version = async () =>
    (
      await boards.db.direct<{ sequence: number; stamp: Date }[]>`
        select sequence, updated_at as stamp from notices where id = ${notice}`
    )[0] ?? { sequence: 0, stamp: 0 };
  const before = await version();
  await put(false);
  expect(await houses()).toEqual([null, null]);
  const after = await version();
  // Calendars take what is newer by both.
  expect([after.sequence, after.stamp > before.stamp]).toEqual([before.sequence + 1, true]);
  const later = await shelf.put({ propertyId: board.property.id }, own);
  expect(await houses(`/documents/${later}`)).toEqual([null, null, null]);
  expect(JSON.stringify(await read('/notices'))).not.toContain(name);

  await boards.db.direct`update properties set name = 'Lindenhof' where id = ${board.property.id}`;
  expect(await houses()).toEqual([null, null]);
  await put(true);
  expect(await houses(`/documents/${later}`)).toEqual(['Lindenhof', 'Lindenhof', 'Lindenhof']);
});

test('a house that is named by an id in capital letters is the same house', async () => {
  const shelf = await aShelf(boards.db, boards.app, board.source);
  const id = board.property.id.toUpperCase();
  const document = await shelf.put({ propertyId: id }, { audience: { properties: [id] } });
  const notice = await board.post('Wasser', { audience: { properties: [id] } });
  const houses = async () =>
    Promise.all(
      [`/notices/${notice.toUpperCase()}`, `/documents/${document}`].map(async (path) => (await read(path)).house),
    );
  expect(await houses()).toEqual([board.property.name, board.property.name]);
  await boards.db.direct`update properties set name = 'Lindenhof' where id = ${board.property.id}`;
  expect(await houses()).toEqual(['Lindenhof', 'Lindenhof']);
});

test('what is released while its house is renamed by an import bears the new name', async () => {
  await inSource((sql) => take(sql, 'Objektnummer;Bezeichnung;Anschrift\n77;Haus Alt;-\n'));
  const [house] = await boards.db.direct<{ id: string }[]>`
    select id from properties where source_id = ${board.source.id} and external_id = '77'`;
  const { session } = await aResident(boards.db.direct, board.source.id, { propertyId: house?.id ?? '' });
  let posting: Promise<string> | undefined;
  await inSource(async (sql) => {
    await take(sql, 'Objektnummer;Bezeichnung;Anschrift\n77;Haus Neu;-\n');
    let posted = false;
    posting = board.post('Wasser', { audience: { properties: [house?.id] } });
    void posting.finally(() => {
      posted = true;
    });
    const waits = async () =>
      (
        await boards.db.direct`
          select from pg_locks where locktype = 'advisory' and not granted
            and database = (select oid from pg_database where datname = current_database())`
      ).count > 0;
    await expect.poll(async () => posted || (await waits())).toBe(true);
  });
  expect((await read(`/notices/${await posting}`, { ...resident, session })).house).toBe('Haus Neu');
});

test('an import of contracts says the house to whom it made one of its people, and no longer to whom it was wrong of', async () => {
  const { direct } = boards.db;
  const shelf = await aShelf(boards.db, boards.app, board.source);
  const { id, name } = board.property;
  const other = await aProperty(direct, board.source.id);
  const stranger = await aResident(direct, board.source.id, { propertyId: other.id });
  await direct`update properties set external_id = '88' where id = ${id}`;
  await direct`update contacts set external_id = 'K1', name = 'Neu' where id = ${stranger.contact.id}`;
  const right = await aContact(direct, board.source.id, { name: 'Richtig' });
  await direct`update contacts set external_id = 'K2' where id = ${right.id}`;
  const toOne = { audience: { contacts: [stranger.contact.id] } };
  const document = await shelf.put({ propertyId: id }, toOne);
  const notice = await board.post('An einen', { audience: { properties: [id], contacts: [stranger.contact.id] } });
  const houses = () =>
    Promise.all(
      [`/documents/${document}`, `/notices/${notice}`].map(async (path) => (await read(path, stranger)).house),
    );
  const contract = (contact: string) =>
    inSource((sql) =>
      take(
        sql,
        `Vertragsnummer;Objektnummer;Einheit;Art;Kontakt;Anschrift;Kontaktnummer;Beginn;Ende\n88-H;88;-;Objektvertrag;${contact};01.01.2020;-\n`,
      ),
    );
  expect(await houses()).toEqual([null, null]);

  await contract('Neu;-;K1');
  expect(await houses()).toEqual([name, name]);
  await contract('Richtig;-;K2');
  expect(await houses()).toEqual([null, null]);
});

test('an import of contact persons says the house to whom it made one of those in charge there', async () => {
  const { direct } = boards.db;
  const shelf = await aShelf(boards.db, boards.app, board.source);
  const { id: property, name } = board.property;
  const other = await aProperty(direct, board.source.id);
  const firm = await aResident(direct, board.source.id, { propertyId: other.id });
  await direct`update contacts set name = 'Liftwerk' where id = ${firm.contact.id}`;
  const document = await shelf.put({ propertyId: property }, { audience: { contacts: [firm.contact.id] } });
  const house = async () => (await read(`/documents/${document}`, firm)).house;
  expect(await house()).toBe(null);

  const table = 'Kategorie;Kontakt;von;bis;sichtbar für\nAufzug;Liftwerk;01.01.2020;;Mieter, Eigentümer\n';
  await inSource((sql) => take(sql, table, { property }));
  expect(await house()).toBe(name);
});

test('an import of contact persons says the house to whom it made look after it, who reads the list again', async () => {
  const { direct } = boards.db;
  const other = await aProperty(direct, board.source.id);
  const caretaker = await aResident(direct, board.source.id, { propertyId: other.id });
  await direct`update contacts set name = 'Hausmeister Krause' where id = ${caretaker.contact.id}`;
  const { id, name } = board.property;
  const notice = await board.post('An ihn', { audience: { properties: [id], contacts: [caretaker.contact.id] } });
  const listed = (etag = '') =>
    boards.app.call(caretaker.session, 'GET /notices', undefined, { 'if-none-match': etag });
  const before = await listed();
  expect(before.body.items).toMatchObject([{ id: notice, house: null }]);

  const table = 'Kategorie;Kontakt;von;bis;sichtbar für\nHausmeister;Hausmeister Krause;-;-;Mieter\n';
  await inSource((sql) => take(sql, table, { property: id }));
  const after = await listed(before.headers.get('etag') ?? '');
  expect(after.body.items).toMatchObject([{ id: notice, house: name }]);
});

test('a notice that is released to a second house tells the readers of both, and leaves the lists of others', async () => {
  const { direct } = boards.db;
  const [second, third] = [await aProperty(direct, board.source.id), await aProperty(direct, board.source.id)];
  const readers = [
    resident,
    await aResident(direct, board.source.id, { propertyId: second.id }),
    await aResident(direct, board.source.id, { propertyId: third.id }),
  ];
  const id = await board.post('Baumschnitt');
  const ask = (etags: readonly string[]) =>
    Promise.all(
      readers.map(({ session }, at) =>
        boards.app.call(session, 'GET /notices', undefined, { 'if-none-match': etags[at] ?? '' }),
      ),
    );
  const known = (await ask([])).map(({ headers }) => headers.get('etag') ?? '');

  await board.release(id, { audience: { properties: [second.id] } });
  expect((await ask(known)).map(({ status }) => status)).toEqual([200, 200, 304]);
});

test('a notice that is revoked in one house leaves the lists of others as they are', async () => {
  const other = await aProperty(boards.db.direct, board.source.id);
  const neighbour = await aResident(boards.db.direct, board.source.id, { propertyId: other.id });
  const id = await board.post('Nur hier');
  const asked = (etag: string) =>
    boards.app.call(neighbour.session, 'GET /notices', undefined, { 'if-none-match': etag });
  const known = (await asked('')).headers.get('etag') ?? '';
  await board.manage(`POST /notices/${id}/revoke`);

  expect((await asked(known)).status).toBe(304);
  expect(await board.titles(resident.session)).toEqual([]);
  await board.release(id);
  expect((await read(`/notices/${id}`)).house).toBe(board.property.name);
});
