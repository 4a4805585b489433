import { v7 as uuid } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import { aManager, aProperty, aResident, aSource, aUnit } from '../../../test/support/factories.js';
import { type aBoard, openBoards } from '../../../test/support/notices.js';

const boards = await openBoards();
let board: Awaited<ReturnType<typeof aBoard>>;
let resident: Awaited<ReturnType<typeof aResident>>;

beforeEach(async () => {
  board = await boards.aBoard();
  resident = await aResident(boards.db.direct, board.source.id, { propertyId: board.property.id });
});

const put = (online: boolean, id = board.property.id) => board.manage(`PUT /properties/${id}/online`, { online });
const ask = (path: string) => boards.app.call(resident.session, `GET ${path}`);

test('what was released to a property is gone while the property is offline, and back with it', async () => {
  await board.post('Hofreinigung');
  expect(await board.titles(resident.session)).toEqual(['Hofreinigung']);

  expect(await put(false)).toMatchObject({ status: 200, body: { id: board.property.id, online: false } });

  expect(await board.titles(resident.session)).toEqual([]);
  await put(true);
  expect(await board.titles(resident.session)).toEqual(['Hofreinigung']);
});

test('what is released to a property that is offline waits for it', async () => {
  await put(false);
  const { body } = await board.manage('POST /notices/audience', { properties: [board.property.id] });
  await board.post('Hofreinigung');

  expect(body.contacts).toBe(0);
  expect(await board.titles(resident.session)).toEqual([]);
  await put(true);
  expect(await board.titles(resident.session)).toEqual(['Hofreinigung']);
});

test('an answer from before is not confirmed once the property is offline', async () => {
  await board.post('Hofreinigung');
  const { headers } = await ask('/notices');
  await put(false);

  const again = { headers: { ...resident.session.headers, 'if-none-match': headers.get('etag') ?? '' } };
  expect((await boards.app.call(again, 'GET /notices')).body.items).toEqual([]);
});

test('who has another property that is online keeps seeing that one', async () => {
  const other = await aProperty(boards.db.direct, board.source.id);
  await board.post('Hier', { audience: { properties: [board.property.id] } });
  const neighbour = await aResident(boards.db.direct, board.source.id, { propertyId: other.id });
  await board.post('Dort', { audience: { properties: [other.id] } });
  await board.post('Überall', { audience: { all: true } });
  await put(false);

  expect(await board.titles(neighbour.session)).toEqual(['Überall', 'Dort']);
  expect(await board.titles(resident.session)).toEqual([]);
});

test('consumption of a property that is offline is not shown, and lists cannot be narrowed to it', async () => {
  await boards.db.direct`
    insert into consumption (source_id, id, unit_id, month, service, measure, amount, supplied_at)
    values (${board.source.id}, ${uuid()}, ${resident.unit.id}, '2024-05-01', 'heating', 'kwh', 12, now())`;
  expect((await ask('/consumption')).body.items).toHaveLength(1);

  await put(false);

  expect((await ask('/consumption')).body.items).toEqual([]);
  expect((await ask(`/notices?property=${board.property.id}`)).status).toBe(404);
  expect((await ask(`/consumption?contract=${resident.contract.id}`)).status).toBe(404);
});

test('the list of properties tells which are online', async () => {
  await put(false);
  expect((await board.manage('GET /properties')).body.items).toMatchObject([{ id: board.property.id, online: false }]);
});

test("another manager's property is as unknown as none at all", async () => {
  const elsewhere = await aSource(boards.db.direct);
  const theirs = await aProperty(boards.db.direct, elsewhere.id);
  await aManager(boards.db.direct, elsewhere.id);

  expect((await put(false, theirs.id)).status).toBe(404);
  expect((await put(false, uuid())).status).toBe(404);
  const rows = await boards.db.direct`select online from properties where id = ${theirs.id}`;
  expect(rows).toEqual([{ online: true }]);
});

test('the units of a property are listed by name, page by page, those of another property and source are not', async () => {
  const { db } = boards;
  const names = ['2. OG links', '1. OG rechts', 'Erdgeschoss'];
  for (const name of names) await aUnit(db.direct, board.source.id, { propertyId: board.property.id, name });
  await aUnit(db.direct, board.source.id, {
    propertyId: (await aProperty(db.direct, board.source.id)).id,
    name: 'Keller',
  });
  const elsewhere = await aProperty(db.direct, (await aSource(db.direct)).id);

  const first = await board.manage(`GET /properties/${board.property.id}/units?limit=2`);
  const rest = await board.manage(`GET /properties/${board.property.id}/units?cursor=${first.body.nextCursor}`);
  const listed = [...first.body.items, ...rest.body.items].map(({ name }: { name: string }) => name);

  expect(first.body.items).toHaveLength(2);
  expect(listed.filter((name) => names.includes(name))).toEqual(['1. OG rechts', '2. OG links', 'Erdgeschoss']);
  expect(listed).not.toContain('Keller');
  expect(await board.manage(`GET /properties/${elsewhere.id}/units`)).toMatchObject({ status: 404 });
});
