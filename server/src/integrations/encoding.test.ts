import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { decode, FileTooLarge, inspect } from './encoding.js';

const fixture = (name: string) => readFile(new URL(`../../../test/fixtures/tables/${name}`, import.meta.url));

/** One byte at a time: every boundary falls inside every character once. */
async function* bytes(content: Uint8Array) {
  for (const byte of content) yield Uint8Array.of(byte);
}

async function text(content: Uint8Array) {
  const { encoding } = await inspect(bytes(content), 1_000_000);
  let result = '';
  for await (const part of decode(bytes(content), encoding)) result += part;
  return { encoding, result };
}

test('quotation marks of a Windows-1252 table survive', async () => {
  const { encoding, result } = await text(await fixture('notices-windows-1252.csv'));
  expect(encoding).toBe('windows-1252');
  expect(result).toContain('Merkblatt zum Thema „Heizkosten sparen“');
  expect(result.startsWith('Überschrift;')).toBe(true);
});

test('both editions of the notices are the same text', async () => {
  const utf8 = await text(await fixture('notices.csv'));
  expect(utf8.encoding).toBe('utf-8');
  expect(utf8.result).toBe((await text(await fixture('notices-windows-1252.csv'))).result);
});

test('all of 0x80 to 0x9F is read as Windows-1252 has it', async () => {
  const { result } = await text(Uint8Array.of(0x80, 0x84, 0x85, 0x8a, 0x93, 0x96, 0x99, 0xfc));
  expect(result).toBe('€„…Š“–™ü');
});

test('UTF-8 needs no byte order mark', async () => {
  expect(await text(Buffer.from('Größe;Straße €'))).toEqual({ encoding: 'utf-8', result: 'Größe;Straße €' });
});

test('one wrong byte at the very end makes the whole file Windows-1252', async () => {
  const content = Buffer.concat([Buffer.from('a;b\r\n'.repeat(10_000)), Buffer.of(0xe9)]);
  expect((await inspect(bytes(content), 1_000_000)).encoding).toBe('windows-1252');
});

test('a cut-off UTF-8 character at the end is no UTF-8', async () => {
  expect((await text(Buffer.of(0x61, 0xc3))).encoding).toBe('windows-1252');
});

test('a byte order mark decides even when a byte later on is broken', async () => {
  const { encoding, result } = await text(Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff]));
  expect(encoding).toBe('utf-8');
  expect(result).toBe('a\ufffd');
});

test('the fingerprint and size are those of the bytes', async () => {
  const content = await fixture('consumption.csv');
  const { sha256, size } = await inspect(bytes(content), 1_000_000);
  expect(sha256).toEqual(createHash('sha256').update(content).digest());
  expect(size).toBe(996);
});

test('a file over the limit is refused while it is read', async () => {
  await expect(inspect(bytes(Buffer.alloc(11)), 10)).rejects.toBeInstanceOf(FileTooLarge);
  await expect(inspect(bytes(Buffer.alloc(10)), 10)).resolves.toMatchObject({ size: 10 });
});
