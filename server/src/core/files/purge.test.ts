import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../test/support/database.js';
import { aSource } from '../../../../test/support/factories.js';
import { diskStore, type FileStore } from './file-store.js';
import { purgeFiles } from './purge.js';

let db: TestDatabase;
let folder: string;
let store: FileStore;
let sourceId: string;

beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'p24-purge-'));
  store = diskStore(folder);
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  sourceId = (await aSource(db.direct)).id;
});

async function* once(text: string) {
  yield Buffer.from(text);
}

const pathOf = (sha256: Buffer, source = sourceId) => join(folder, source, sha256.toString('hex'));

/** Keeps bytes as if it had been so many hours ago. */
async function bytes(text: string, hours: number, source = sourceId): Promise<Buffer> {
  const { sha256 } = await store.put(source, once(text), 1000);
  const then = new Date(Date.now() - hours * 3_600_000);
  await utimes(pathOf(sha256, source), then, then);
  return sha256;
}

/** An uploaded file of so many hours ago; its id. */
async function aFile(text: string, hours: number): Promise<string> {
  const id = uuid();
  const sha256 = await bytes(text, hours);
  await db.direct`insert into files (source_id, id, created_at, sha256, size, type, name)
    values (${sourceId}, ${id}, now() - ${`${hours} hours`}::interval, ${sha256}, 1, 'text/plain', 'a.txt')`;
  return id;
}

const attach = (id: string) => db.direct`
  insert into attachments (source_id, item_kind, item_id, file_id, position)
  values (${sourceId}, 'notice', ${uuid()}, ${id}, 1)`;

const filesLeft = async () =>
  (await db.direct<{ id: string }[]>`select id from files where source_id = ${sourceId} order by id`).map(
    ({ id }) => id,
  );

const isThere = (text: string, source = sourceId) =>
  stat(pathOf(createHash('sha256').update(text).digest(), source)).then(
    () => true,
    () => false,
  );

const purge = () => purgeFiles(db.url, store);

test('an upload that nothing attaches is gone after a day, with its bytes', async () => {
  const young = await aFile('young', 23);
  await aFile('old', 25);
  await purge();
  expect(await filesLeft()).toEqual([young]);
  expect([await isThere('old'), await isThere('young')]).toEqual([false, true]);
});

test('what a resident uploaded for a draft stays thirty days', async () => {
  const [kept, gone] = [await aFile('draft', 29 * 24), await aFile('forgotten', 31 * 24)];
  await db.direct`update files set account_id = ${uuid()} where source_id = ${sourceId}`;
  await purge();
  expect(await filesLeft()).toEqual([kept]);
  expect(gone).not.toBe(kept);
});

test('what is attached stays, however old', async () => {
  const id = await aFile('attached', 9999);
  await attach(id);
  await purge();
  expect(await filesLeft()).toEqual([id]);
  expect(await isThere('attached')).toBe(true);
});

test('whatever a feature adds to the schema by a foreign key keeps its files', async () => {
  const id = await aFile('kept by a feature', 25);
  await db.direct`create table "Other things" (
    source_id uuid, "the file" uuid, foreign key (source_id, "the file") references files)`;
  await db.direct`insert into "Other things" values (${sourceId}, ${id})`;
  try {
    await purge();
    expect(await filesLeft()).toEqual([id]);
  } finally {
    await db.direct`drop table "Other things"`;
  }
});

test('bytes stay as long as one file of the data source has them', async () => {
  await aFile('twice', 25);
  const attached = await aFile('twice', 25);
  await attach(attached);
  await purge();
  expect(await filesLeft()).toEqual([attached]);
  expect(await isThere('twice')).toBe(true);
});

test('bytes that no file names go after a day, those of other data sources’ files are none of theirs', async () => {
  const elsewhere = (await aSource(db.direct)).id;
  await attach(await aFile('same', 25));
  await bytes('same', 25, elsewhere);
  await bytes('unnamed', 25);
  await bytes('just arrived', 1);
  await purge();
  expect([await isThere('same'), await isThere('same', elsewhere)]).toEqual([true, false]);
  expect([await isThere('unnamed'), await isThere('just arrived')]).toEqual([false, true]);
});

test('a file that is being attached is left alone', async () => {
  const id = await aFile('in flight', 25);
  await db.direct.begin(async (sql) => {
    await sql`insert into attachments (source_id, item_kind, item_id, file_id, position)
      values (${sourceId}, 'notice', ${uuid()}, ${id}, 1)`;
    await purge();
  });
  expect(await filesLeft()).toEqual([id]);
  expect(await isThere('in flight')).toBe(true);
});

test('bytes that an upload finds there already are young again', async () => {
  await bytes('uploaded again', 25);
  await store.put(sourceId, once('uploaded again'), 1000);
  await purge();
  expect(await isThere('uploaded again')).toBe(true);
});

test('an upload that arrives in the middle of a sweep keeps its bytes', async () => {
  await bytes('meanwhile', 25);
  await store.sweep(async (_source, hashes) => {
    await store.put(sourceId, once('meanwhile'), 1000);
    return hashes;
  });
  expect(await isThere('meanwhile')).toBe(true);
});

test('a folder of a data source that this database does not know is none of its business', async () => {
  const unknown = randomUUID();
  await bytes('of another database', 25, unknown);
  await purge();
  expect(await isThere('of another database', unknown)).toBe(true);
  await store.removeAll(unknown);
  expect(await isThere('of another database', unknown)).toBe(false);
});
