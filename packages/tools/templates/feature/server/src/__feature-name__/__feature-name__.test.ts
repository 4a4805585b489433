import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { openApp } from '../../../test/support/app.js';
import { aManager, aResident, aSource } from '../../../test/support/factories.js';

const { db, app } = await openApp();

type Resident = Awaited<ReturnType<typeof aResident>>;

const give = (sourceId: string, { contact }: Resident, title: string) => db.direct`
  insert into __feature_name__ (source_id, id, contact_id, title)
  values (${sourceId}, ${uuid()}, ${contact.id}, ${title})`;

async function titles({ session }: Resident, query = '') {
  const { status, body } = await app.call(session, `GET /__feature-name__${query}`);
  expect(status).toBe(200);
  return { titles: body.items.map(({ title }: { title: string }) => title), nextCursor: body.nextCursor };
}

test("a resident sees the own ones, newest first, and nobody else's", async () => {
  const source = await aSource(db.direct);
  const [resident, neighbour] = [await aResident(db.direct, source.id), await aResident(db.direct, source.id)];
  for (const title of ['first', 'second']) await give(source.id, resident, title);
  await give(source.id, neighbour, 'foreign');

  expect((await titles(resident)).titles).toEqual(['second', 'first']);
});

test('pages follow each other without a gap', async () => {
  const source = await aSource(db.direct);
  const resident = await aResident(db.direct, source.id);
  for (const title of ['first', 'second', 'third']) await give(source.id, resident, title);

  const start = await titles(resident, '?limit=2');
  const rest = await titles(resident, `?limit=2&cursor=${start.nextCursor}`);
  expect([...start.titles, ...rest.titles]).toEqual(['third', 'second', 'first']);
  expect(rest.nextCursor).toBeNull();
});

test("a data source that is not the caller's does not exist", async () => {
  const [own, other] = [await aSource(db.direct), await aSource(db.direct)];
  const { session } = await aResident(db.direct, own.id);

  expect((await app.call(session, `GET /__feature-name__?source=${other.id}`)).status).toBe(404);
});

test("managers get nothing through residents' routes", async () => {
  const source = await aSource(db.direct);
  const { session } = await aManager(db.direct, source.id);

  expect((await app.call(session, 'GET /__feature-name__')).status).toBe(403);
});
