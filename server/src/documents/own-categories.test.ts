import { v7 as uuid } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import { openShelves } from '../../../test/support/documents.js';
import { aResident } from '../../../test/support/factories.js';

const shelves = await openShelves();
let shelf: Awaited<ReturnType<typeof shelves.aShelf>>;
let tenant: Awaited<ReturnType<typeof aResident>>;

beforeEach(async () => {
  shelf = await shelves.aShelf();
  tenant = await aResident(shelves.db.direct, shelf.source.id, { propertyId: shelf.property.id });
});

const call: typeof shelves.app.call = (...all) => shelves.app.call(...all);
const create = (name: string, more: object = {}, session = tenant.session) =>
  call(session, 'POST /document-categories', { sourceId: shelf.source.id, name, ...more });
const categories = async (session = tenant.session) =>
  (await call(session, 'GET /document-categories')).body.items.map(
    ({ name, count, private: own }: { name: string; count: number; private: boolean }) => [name, count, own],
  );

test('a document is filed into an own category, which counts it, and goes back when that is removed', async () => {
  const id = await shelf.put('Handwerkerrechnung');
  const { body: own } = await create('Steuer');
  const filed = await call(tenant.session, `PATCH /documents/${id}`, { categoryId: own.id });
  expect(filed.body.category).toEqual({ id: own.id, name: 'Steuer', private: true });
  expect(await categories()).toEqual([['Steuer', 1, true]]);
  expect(await shelf.titles(tenant.session, `?category=${own.id}`)).toEqual(['Handwerkerrechnung']);
  const shared = await shelf.category('statement');
  expect(await shelf.titles(tenant.session, `?category=${shared}`)).toEqual([]);

  expect((await call(tenant.session, `DELETE /document-categories/${own.id}`)).status).toBe(204);
  expect(await categories()).toEqual([['Abrechnungen', 1, false]]);
  expect((await call(tenant.session, `GET /documents/${id}`)).body.category.name).toBe('Abrechnungen');
});

test('a category is made together with the documents that go into it', async () => {
  const documents = [await shelf.put('Eins'), await shelf.put('Zwei')];
  expect((await create('Ordner', { documents })).body).toMatchObject({ name: 'Ordner', count: 2, private: true });
  expect((await create('Fremd', { documents: [uuid()] })).status).toBe(404);
  expect(await categories()).toEqual([['Ordner', 2, true]]);
  for (const id of documents) await call(tenant.session, `PATCH /documents/${id}`, { categoryId: null });
  expect(await categories()).toEqual([
    ['Abrechnungen', 2, false],
    ['Ordner', 0, true],
  ]);
});

test('nobody else learns of an own category: the manager sees only that there is one', async () => {
  const neighbour = await aResident(shelves.db.direct, shelf.source.id, { propertyId: shelf.property.id });
  const id = await shelf.put('Geteilt');
  const { body: own } = await create('Streng geheim');
  await call(tenant.session, `PATCH /documents/${id}`, { categoryId: own.id });

  const managed = await Promise.all([
    shelf.manage('GET /documents'),
    shelf.manage(`GET /documents/${id}`),
    shelf.manage('GET /document-categories'),
  ]);
  expect(JSON.stringify(managed.map(({ body }) => body))).not.toContain('Streng geheim');
  expect(managed[1]?.body).toMatchObject({ category: { name: 'Abrechnungen' }, refiled: 1 });
  for (const route of ['GET /document-categories', 'GET /documents']) {
    expect(JSON.stringify((await call(neighbour.session, route)).body)).not.toContain('Streng geheim');
  }
  expect((await call(neighbour.session, `PATCH /document-categories/${own.id}`, { name: 'x' })).status).toBe(404);
  expect((await call(neighbour.session, `DELETE /document-categories/${own.id}`)).status).toBe(404);
  const taken = await call(neighbour.session, `PATCH /documents/${id}`, { categoryId: own.id });
  expect(taken).toMatchObject({ status: 422, body: { code: 'unknown-category' } });
  expect((await shelf.manage(`DELETE /document-categories/${own.id}`)).status).toBe(404);
  expect((await create('Streng geheim', {}, neighbour.session)).status).toBe(201);
});

test('names are given once per person, parts once per level, and fifty are enough', async () => {
  const { body: parent } = await create('Haus');
  expect(await create('Haus')).toMatchObject({ status: 409, body: { code: 'category-exists' } });
  const { body: part } = await create('Garten', { parentId: parent.id });
  expect((await create('Beet', { parentId: part.id })).body.code).toBe('unknown-category');
  expect((await call(tenant.session, `PATCH /document-categories/${part.id}`, { name: 'Haus' })).status).toBe(409);
  expect((await call(tenant.session, `PATCH /document-categories/${part.id}`, { name: 'Hof' })).body.name).toBe('Hof');

  for (let number = 3; number <= 50; number++) await create(`Nummer ${number}`);
  expect(await create('Eine zu viel')).toMatchObject({ status: 422, body: { code: 'too-many-categories' } });
  await call(tenant.session, `DELETE /document-categories/${parent.id}`);
  expect(await categories()).toHaveLength(48);
});

test('a category of a data source to which the person does not belong cannot be made', async () => {
  const elsewhere = await shelves.aShelf();
  const answer = await call(tenant.session, 'POST /document-categories', { sourceId: elsewhere.source.id, name: 'x' });
  expect(answer.status).toBe(404);
});
