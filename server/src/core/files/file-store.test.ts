import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskStore, type FileStore } from './file-store.js';

let folder: string;
let store: FileStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'p24-store-'));
  store = diskStore(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const megabyte = 1024 * 1024;

async function* chunksOf(bytes: Buffer, size = 64 * 1024) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function all(stream: AsyncIterable<Uint8Array>) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Everything that lies in a source's folder, unfinished uploads included. */
const namesOf = async (source: string) =>
  (await readdir(join(folder, source), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

test('what was kept comes back the same, whole and in part, under its hash', async () => {
  const source = randomUUID();
  const bytes = randomBytes(3 * megabyte + 17);

  const kept = await store.put(source, chunksOf(bytes), 25 * megabyte);

  expect(kept).toEqual({ sha256: createHash('sha256').update(bytes).digest(), size: bytes.length });
  expect((await all(store.read(source, kept.sha256))).equals(bytes)).toBe(true);
  const part = await all(store.read(source, kept.sha256, { start: 5, end: megabyte }));
  expect(part.equals(bytes.subarray(5, megabyte + 1))).toBe(true);
});

test('the same bytes are kept once in a data source, and apart in another', async () => {
  const [one, other] = [randomUUID(), randomUUID()];
  const bytes = randomBytes(1000);

  const [first, second] = await Promise.all([
    store.put(one, chunksOf(bytes), 1000),
    store.put(one, chunksOf(bytes), 1000),
  ]);

  expect(second).toEqual(first);
  expect(await namesOf(one)).toEqual([first.sha256.toString('hex')]);
  expect(await store.has(one, first.sha256)).toBe(true);
  expect(await store.has(other, first.sha256)).toBe(false);
});

test('a stream that is too large is refused while it streams and leaves nothing behind', async () => {
  const source = randomUUID();
  let sent = 0;
  async function* endless() {
    for (;;) {
      sent += megabyte;
      yield Buffer.alloc(megabyte);
    }
  }

  await expect(store.put(source, endless(), 2 * megabyte)).rejects.toMatchObject({ code: 'payload-too-large' });

  expect(sent).toBe(3 * megabyte);
  expect(await namesOf(source)).toEqual([]);
});

test('an upload that breaks off leaves nothing behind', async () => {
  const source = randomUUID();
  async function* broken() {
    yield Buffer.alloc(megabyte);
    throw new Error('the line is dead');
  }

  await expect(store.put(source, broken(), 25 * megabyte)).rejects.toThrow('the line is dead');
  await expect(store.hold(broken(), 25 * megabyte)).rejects.toThrow('the line is dead');

  expect(await namesOf(source)).toEqual([]);
  expect(await namesOf('.incoming')).toEqual([]);
});

test('a full disk is told as being unavailable for now', async () => {
  async function* full() {
    yield Buffer.alloc(10);
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  }

  await expect(store.put(randomUUID(), full(), 100)).rejects.toMatchObject({ code: 'unavailable', retryAfter: 60 });
});

test('held bytes can be read until they are dropped', async () => {
  const held = await store.hold(chunksOf(Buffer.from('Grüße')), 100);

  expect(held.size).toBe(7);
  expect((await all(held.stream)).toString()).toBe('Grüße');
  await held.drop();
  expect(await namesOf('.incoming')).toEqual([]);
});

test('remains of uploads that broke off are swept after a day, younger ones stay', async () => {
  const source = randomUUID();
  await store.put(source, chunksOf(Buffer.from('x')), 1);
  const [old, young] = ['old', 'young'].map((name) => join(folder, source, '.incoming', name));
  for (const path of [old, young]) await writeFile(path as string, 'half');
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  await utimes(old as string, yesterday, yesterday);

  await store.sweep(async () => []);

  expect((await namesOf(source)).filter((name) => ['old', 'young'].includes(name))).toEqual(['young']);
});
