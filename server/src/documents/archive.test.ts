import { v7 as uuid } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import { openShelves, pdfBytes } from '../../../test/support/documents.js';
import { aResident } from '../../../test/support/factories.js';
import { archiveSize, packIds, unpackIds } from './archive.js';
import type { DocumentRow } from './list.queries.js';

const shelves = await openShelves();
let shelf: Awaited<ReturnType<typeof shelves.aShelf>>;

beforeEach(async () => {
  shelf = await shelves.aShelf();
});

/** The entries of a ZIP file that is stored without compression, read off its central directory. */
function entriesOf(zip: Buffer): Map<string, string> {
  const entries = new Map<string, string>();
  for (let at = zip.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    const [size, name] = [zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28)];
    expect(zip.readUInt16LE(at + 8) & 0x800).toBe(0x800);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    entries.set(zip.toString('utf8', at + 46, at + 46 + name), zip.toString('utf8', start, start + size));
  }
  return entries;
}

test('several documents come as one archive of the size that was told, under names of their own', async () => {
  const { session } = await aResident(shelves.db.direct, shelf.source.id, { propertyId: shelf.property.id });
  const ids = [
    await shelf.put({ title: 'Übergabe: Küche/Bad', bytes: pdfBytes('eins') }),
    await shelf.put({ title: 'Übergabe Küche Bad', bytes: pdfBytes('zwei') }),
    await shelf.put({ title: 'Plan', bytes: pdfBytes('drei'), name: 'a.pdf' }),
  ];
  const { status, body } = await shelves.app.call(session, 'POST /document-archives', { ids });
  expect([status, body.files]).toEqual([200, 3]);

  const response = await shelves.app.app.request(body.url, { headers: { host: 'localhost' } });
  const zip = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get('content-type')).toBe('application/zip');
  expect(zip.length).toBe(body.size);
  expect(Number(response.headers.get('content-length'))).toBe(body.size);
  expect(response.headers.get('content-disposition')).toMatch(/attachment; filename="Dokumente \d{4}-\d\d-\d\d\.zip"/);
  expect(entriesOf(zip)).toEqual(
    new Map([
      ['Plan.pdf', pdfBytes('drei')],
      ['Übergabe Küche Bad.pdf', pdfBytes('zwei')],
      ['Übergabe Küche Bad (2).pdf', pdfBytes('eins')],
    ]),
  );
  expect(await shelf.titles(session, '?unread=true')).toEqual([]);
});

test('an archive is refused where one of the documents is not the caller’s', async () => {
  const { session } = await aResident(shelves.db.direct, shelf.source.id, { propertyId: shelf.property.id });
  const ids = [await shelf.put('Meines'), await shelf.take({ title: 'Entwurf' })];
  expect((await shelves.app.call(session, 'POST /document-archives', { ids })).status).toBe(404);
  expect((await shelves.app.call(session, 'POST /document-archives', { ids: [uuid()] })).status).toBe(404);
});

test('more than 1 GB is refused', () => {
  const row = { title: 'Film', fileName: 'film.pdf', size: 1024 ** 3 } as DocumentRow;
  expect(archiveSize([row])).toBeGreaterThan(1024 ** 3);
  expect(() => archiveSize([row, { ...row, size: 1 }])).toThrow('archive-too-large');
});

test('ids come out of a link as they went in', () => {
  const ids = Array.from({ length: 200 }, () => uuid());
  expect(unpackIds(packIds(ids))).toEqual(ids);
  expect(packIds(ids)).toHaveLength(4400);
});
