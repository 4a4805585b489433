import { makeZip, predictLength } from 'client-zip';
import type { FileStore } from '../core/files/file-store.js';
import { problem } from '../core/http/problem.js';
import { fileName, uniqueNames } from './file-names.js';
import type { DocumentRow } from './list.queries.js';

/** So many bytes of files fit into one archive. */
const maxBytes = 1024 ** 3;

const namesOf = (rows: readonly DocumentRow[]) => uniqueNames(rows.map((row) => fileName(row.title, row.fileName)));

/** How large the archive of these documents is in bytes; throws `archive-too-large`. */
export function archiveSize(rows: readonly DocumentRow[]): number {
  if (rows.reduce((sum, { size }) => sum + size, 0) > maxBytes) throw problem('archive-too-large');
  const names = namesOf(rows);
  return Number(predictLength(rows.map(({ size }, at) => ({ name: names[at], size }))));
}

/** Streams the archive of these documents: each file is opened when it is its turn, so memory stays flat. */
export function archive(store: FileStore, rows: readonly DocumentRow[]): AsyncIterable<Uint8Array> {
  const names = namesOf(rows);
  function* files() {
    for (const [at, { sourceId, sha256, size, releasedAt }] of rows.entries()) {
      yield { name: names[at], input: store.read(sourceId, sha256), size, lastModified: new Date(releasedAt) };
    }
  }
  return makeZip(files()) as unknown as AsyncIterable<Uint8Array>;
}

/** Ids as an archive's link carries them: 22 characters each, so that 200 fit into an address. */
export const packIds = (ids: readonly string[]): string =>
  ids.map((id) => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')).join('');

/** The ids that an archive's link carries. */
export function unpackIds(packed: string): string[] {
  const ids = (packed.match(/.{22}/g) ?? []).map((one) => Buffer.from(one, 'base64url').toString('hex'));
  return ids.map((hex) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
}
