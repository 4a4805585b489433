import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { openApp, testOrigin } from '../../../test/support/app.js';
import { aManager, aProperty, aResident, aSource, aUnit } from '../../../test/support/factories.js';

const { db, app } = await openApp();
let source: string;
let manager: Awaited<ReturnType<typeof aManager>>;

beforeEach(async () => {
  source = (await aSource(db.direct)).id;
  manager = await aManager(db.direct, source);
});

const fixture = async (name: string) =>
  Buffer.from(await readFile(new URL(`../../../test/fixtures/tables/${name}`, import.meta.url)));

async function send(content: Buffer<ArrayBuffer> | string, query = '', session = manager.session, to = source) {
  const response = await app.app.request(`${testOrigin}/api/v1/manage/${to}/imports${query}`, {
    method: 'POST',
    headers: { host: 'localhost', origin: testOrigin, 'content-type': 'text/csv', ...session.headers },
    body: content,
  });
  return { status: response.status, body: await response.json() };
}

const manage = (path: string, headers: Record<string, string> = {}) =>
  app.call(manager.session, `GET /manage/${source}${path}`, undefined, headers);

test('a manager uploads a table and gets its report in words', async () => {
  const { status, body } = await send(await fixture('contacts.csv'));
  expect(status).toBe(200);
  expect(body).toMatchObject({ kind: 'contacts', encoding: 'windows-1252', rows: 10, created: 10, errors: 0 });
  expect(body.findings[0]).toEqual({
    line: 1,
    column: 'akt. Verträge',
    severity: 'note',
    code: 'column-not-imported',
    detail: 'Die Spalte „akt. Verträge“ wird nur gelesen, nicht übernommen: Diese Angabe entsteht im Portal.',
  });
});

test('a report is read again later, in the language of who reads it', async () => {
  const { body } = await send('Objektnummer;Bezeichnung;Anschrift\n1;;x\n');
  expect(body).toMatchObject({ errors: 1, created: 0 });
  const { body: again } = await manage(`/imports/${body.id}`, { 'accept-language': 'en' });
  expect(again.findings).toMatchObject([{ line: 2, column: 'Bezeichnung', detail: 'Something is missing here.' }]);
});

test('whom an import has added is found by its time, and nobody who was there before', async () => {
  const before = await aResident(db.direct, source);
  await db.direct`update people set created_at = now() - interval '1 hour'`;
  const { body } = await send(await fixture('contacts.csv'));
  // By the import's own time: the clock of the database may be another one.
  const times = await db.direct`
    select distinct created_at as "at" from people where source_id = ${source} and id <> ${before.contact.personId}`;
  expect(times).toEqual([{ at: body.createdAt }]);
  const { body: all } = await manage('/people?limit=100');
  const { body: added } = await manage(`/people?limit=100&addedSince=${body.createdAt}`);
  const ids = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);
  expect(added.items.length).toBeGreaterThanOrEqual(body.created);
  expect(ids(all)).toContain(before.contact.personId);
  // The manager and the resident were there already.
  expect(ids(all).filter((id) => !ids(added).includes(id))).toHaveLength(2);
  expect(ids(added)).not.toContain(before.contact.personId);
  expect((await manage('/people?addedSince=gestern')).status).toBe(400);
});

test('imports are listed newest first, page by page, without their findings', async () => {
  const ids: string[] = [];
  for (let n = 1; n <= 3; n++) {
    ids.unshift((await send(`Objektnummer;Bezeichnung;Anschrift\n${n};Haus ${n};-\n`)).body.id);
  }
  ids.unshift((await send('Objektnummer;Bezeichnung;Anschrift\n4;Haus 4;-\n', '?fileName=haus.csv')).body.id);
  const { body: first } = await manage('/imports?limit=2');
  expect(first.items).toMatchObject([
    { fileName: 'haus.csv', by: expect.any(String) },
    { fileName: null, by: expect.any(String) },
  ]);
  const { body: second } = await manage(`/imports?limit=2&cursor=${first.nextCursor}`);
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
  expect(first.items[0].findings).toBeUndefined();
  expect(second.nextCursor).toBeNull();
});

test('a dry run is not listed', async () => {
  const { body } = await send(await fixture('properties.csv'), '?dryRun=true');
  expect(body).toMatchObject({ id: null, dryRun: true, created: 2 });
  expect((await manage('/imports')).body.items).toEqual([]);
});

test('property and unit must be of this data source', async () => {
  const other = (await aSource(db.direct)).id;
  const { id: property } = await aProperty(db.direct, other);
  const { id: unit } = await aUnit(db.direct, other, { propertyId: property });
  const { status, body } = await send(await fixture('consumption.csv'), `?property=${property}&unit=${unit}`);
  expect(status).toBe(400);
  expect(body.errors).toMatchObject([
    { pointer: '#/query/property', code: 'unknown-property', detail: 'Dieses Objekt gibt es nicht.' },
    { pointer: '#/query/unit', code: 'unknown-unit', detail: 'Diese Einheit gibt es nicht.' },
  ]);
});

test('what cannot be imported says what is missing', async () => {
  expect(await send(await fixture('consumption.csv'))).toMatchObject({ status: 422, body: { code: 'unit-needed' } });
  expect(await send('Farbe;Größe\n')).toMatchObject({ status: 422, body: { code: 'unknown-table' } });
});

test('managers of another company and residents cannot import', async () => {
  const other = await aManager(db.direct, (await aSource(db.direct)).id);
  const resident = await aResident(db.direct, source);
  for (const session of [other.session, resident.session]) {
    expect((await send(await fixture('contacts.csv'), '', session)).status).toBe(404);
  }
  expect(await db.direct`select from imports where source_id = ${source}`).toHaveLength(0);
});
