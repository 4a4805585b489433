import { inflateRawSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { aContact, aManager, aMembership, aResident, aSession, aSource } from '../../../test/support/factories.js';
import { aBoard, openBoards } from '../../../test/support/notices.js';
import type { Tx } from '../core/database/database.js';
import { makeExports } from './data-exports.js';
import { leftOut, type PersonalTable, personalTables } from './own-data.tables.js';

const boards = await openBoards();
beforeEach(() => boards.db.direct`delete from rate_limits`);

interface Column {
  table: string;
  name: string;
}

const known: Readonly<Record<string, PersonalTable>> = personalTables;

/** Columns that say whose a row is: those that refer to people by a foreign key, and those that are called so. */
const personalColumns = () => boards.db.direct<Column[]>`
  select distinct c.relname as table, a.attname as name
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
  where c.relkind = 'r' and a.attname <> 'source_id' and (
    k.confrelid = any (array['accounts', 'people', 'contacts', 'memberships']::regclass[])
    or a.attname ~ '(^|_)(account|person|contact|membership|actor|initiator)_id$'
    or c.relname in ('accounts', 'people', 'contacts'))`;

test('a table with something about people is taken along, or it is said why not', async () => {
  const tables = [...new Set((await personalColumns()).map(({ table }) => table))];
  expect(tables.length).toBeGreaterThan(20);
  expect(tables.filter((table) => !known[table] && !(table in leftOut))).toEqual([]);
});

test('every column of what is a person’s own is taken along, or it is said why not', async () => {
  const columns = await boards.db.direct<Column[]>`
    select c.relname as table, a.attname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped where c.relkind = 'r'`;
  const forgotten = columns.filter(({ table, name }) => {
    const told = known[table];
    return told?.without && !told.columns.includes(name) && !told.without[name];
  });
  expect(forgotten.map(({ table, name }) => `${table}.${name}`)).toEqual([]);
});

/** The files of a ZIP archive by name, read off its central directory. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let at = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  while (at >= 0 && bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + size);
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), method === 8 ? inflateRawSync(content) : content);
    at += 46 + name + extra + comment;
  }
  return files;
}

type Session = Awaited<ReturnType<typeof aResident>>['session'];

const prove = ({ id }: Session) => boards.db.direct`update sessions set proven_at = now() where id = ${id}`;

/** What the job does each minute: as the owner of the tables, who sees all data sources. */
const work = () =>
  boards.db.direct.begin((sql) =>
    makeExports(sql as unknown as Tx, { database: boards.db.database, files: boards.app.services.files }),
  );

const open = (url: string) => boards.app.app.request(url, { headers: { host: 'localhost' } });

async function exported(session: Session): Promise<Map<string, Buffer>> {
  await prove(session);
  const { status, body } = await boards.app.call(session, 'POST /me/data-exports');
  expect(status, JSON.stringify(body)).toBe(202);
  expect(body).toMatchObject({ until: null, size: null });
  expect((await boards.app.call(session, `POST /me/data-exports/${body.id}/link`)).body.code).toBe('export-not-ready');
  await work();
  const { body: link } = await boards.app.call(session, `POST /me/data-exports/${body.id}/link`);
  const response = await open(link.url);
  expect(response.status).toBe(200);
  return unzip(Buffer.from(await response.arrayBuffer()));
}

const rowsOf = (files: Map<string, Buffer>, table: string): Record<string, unknown>[] =>
  JSON.parse(String(files.get(`daten/${table}.json`)));

test('a person gets everything of their own and nothing of the neighbour’s', async () => {
  const { app, db } = boards;
  const board = await aBoard(db, app);
  const inHouse = { propertyId: board.property.id };
  const [one, other] = [
    await aResident(db.direct, board.source.id, inHouse),
    await aResident(db.direct, board.source.id, inHouse),
  ];
  await board.post('Treppenhaus wird gestrichen');
  for (const { session, contact } of [one, other])
    await app.app.request(`http://localhost/api/v1/files?source=${board.source.id}&name=notiz.txt`, {
      method: 'POST',
      headers: {
        host: 'localhost',
        origin: 'http://localhost',
        'content-type': 'application/octet-stream',
        ...session.headers,
      },
      body: `Von ${contact.name}`,
    });
  const files = await exported(one.session);

  expect([...files.keys()].filter((name) => name.startsWith('daten/'))).toHaveLength(
    Object.keys(personalTables).length,
  );
  expect(rowsOf(files, 'accounts')).toMatchObject([{ id: one.account.id, email: one.account.email }]);
  expect(rowsOf(files, 'people')).toMatchObject([{ id: one.contact.personId, name: one.contact.name }]);
  expect(rowsOf(files, 'contracts')).toMatchObject([{ id: one.contract.id }]);
  expect(rowsOf(files, 'notices')).toMatchObject([{ title: 'Treppenhaus wird gestrichen' }]);
  expect(String(files.get('hochgeladen/0001 notiz.txt'))).toBe(`Von ${one.contact.name}`);
  expect(rowsOf(files, 'audit').map(({ action }) => action)).toContain('data.exported');
  const text = [...files.values()].map(String).join('\n');
  for (const foreign of [other.account.id, other.account.email, other.contact.id, other.contact.name])
    expect(text).not.toContain(foreign);
});

test('it asks for proof, counts, and the file opens by its link alone', async () => {
  const { app, db } = boards;
  const board = await aBoard(db, app);
  const { session } = await aResident(db.direct, board.source.id);
  await db.direct`update sessions set proven_at = null where id = ${session.id}`;
  expect((await app.call(session, 'POST /me/data-exports')).body.code).toBe('proof-required');
  await prove(session);
  const { body } = await app.call(session, 'POST /me/data-exports');
  expect((await app.call(session, `GET /me/data-exports/${body.id}/content`)).status).toBe(403);
  for (const _ of [2, 3]) expect((await app.call(session, 'POST /me/data-exports')).status).toBe(202);
  expect((await app.call(session, 'POST /me/data-exports')).status).toBe(429);
  await work();
  const { body: link } = await app.call(session, `POST /me/data-exports/${body.id}/link`);
  await db.direct`update sessions set proven_at = null where id = ${session.id}`;
  expect((await app.call(session, `POST /me/data-exports/${body.id}/link`)).body.code).toBe('proof-required');
  // The link is the session's: it ends with it.
  await app.call(session, 'POST /auth/sign-out');
  expect((await open(link.url)).status).toBe(401);
});

test('a mail says that it is ready, once; after 72 hours it is gone, and nobody else ever sees it', async () => {
  const { app, db } = boards;
  const board = await aBoard(db, app);
  const [one, other] = [await aResident(db.direct, board.source.id), await aResident(db.direct, board.source.id)];
  const { body } = await app.call(one.session, 'POST /me/data-exports');
  await work();
  await work();
  const mails = await db.direct`select from deliveries where recipient = ${one.account.email}`;
  expect(mails).toHaveLength(1);
  const listed = async (session: Session) => (await app.call(session, 'GET /me/data-exports')).body.items;
  const [ready] = await listed(one.session);
  expect(ready).toMatchObject({ id: body.id, size: expect.any(Number) });
  expect(Math.round((Date.parse(ready.until) - Date.now()) / 3_600_000)).toBe(72);
  expect(await listed(other.session)).toEqual([]);
  expect((await app.call(other.session, `POST /me/data-exports/${body.id}/link`)).status).toBe(404);
  const { body: link } = await app.call(one.session, `POST /me/data-exports/${body.id}/link`);
  await db.direct`update data_exports set until = now() where id = ${body.id}`;
  expect((await open(link.url)).status).toBe(404);
  await work();
  expect(await db.direct`select from data_exports where id = ${body.id}`).toEqual([]);
  expect(await db.direct`select from files where source_id = ${board.source.id} and type = 'application/zip'`).toEqual(
    [],
  );
});

test('a page takes along what it reaches, and saves nothing that reaches further', async () => {
  const { app, db } = boards;
  const page = 'https://www.nur-hier.example';
  const [here, elsewhere] = [
    await aSource(db.direct, { origin: page }),
    await aSource(db.direct, { name: 'Anderswo' }),
  ];
  const person = await aResident(db.direct, here.id);
  const contact = await aContact(db.direct, elsewhere.id, { name: 'Anderswo gemeldet' });
  const { personId } = contact;
  await aMembership(db.direct, elsewhere.id, { accountId: person.account.id, personId });
  const onPage = await aSession(db.direct, person.account.id, { kind: 'page', origin: page });
  const ordered = (session: typeof onPage) => app.call(session, 'POST /me/data-exports');
  const [all, narrow] = [(await ordered(person.session)).body, (await ordered(onPage)).body];
  await work();
  expect((await app.call(onPage, 'GET /me/data-exports')).body.items.map(({ id }: { id: string }) => id)).toEqual([
    narrow.id,
  ]);
  expect((await app.call(onPage, `POST /me/data-exports/${all.id}/link`)).status).toBe(404);
  const { body: link } = await app.call(onPage, `POST /me/data-exports/${narrow.id}/link`);
  const files = unzip(Buffer.from(await (await open(link.url)).arrayBuffer()));
  expect(rowsOf(files, 'people').map(({ id }) => id)).toEqual([person.contact.personId]);
});

test('a manager who looks at the portal as somebody cannot take their data along', async () => {
  const { app, db } = boards;
  const board = await aBoard(db, app);
  const contact = await aContact(db.direct, board.source.id);
  const manager = await aManager(db.direct, board.source.id);
  const { body } = await app.call(manager.session, `POST /manage/${board.source.id}/previews`, {
    person: contact.personId,
  });
  const looking = { headers: { authorization: `Bearer ${body.token}` } };
  expect((await app.call(looking, 'POST /me/data-exports')).body.code).toBe('preview-reads-only');
  expect((await app.call(looking, 'GET /me/data-exports')).status).toBe(403);
});
