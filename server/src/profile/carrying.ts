import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import type { FileStore } from '../core/files/file-store.js';
import * as files from '../core/files/files.queries.js';
import type { Services } from '../core/services.js';
import * as portraits from './portraits.queries.js';

/** Keeps the bytes of a photo in another data source, since none shares files with another. */
async function copyPhoto(
  store: FileStore,
  { sourceId: from, sha256, size, type, name }: files.StoredRow,
  sourceId: string,
): Promise<files.StoredRow> {
  return { sourceId, id: uuidv7(), type, name, ...(await store.put(sourceId, store.read(from, sha256), size)) };
}

/**
 * Shows somebody's picture to a company that they have just come to, too: what they chose last is put where they were
 * never before, and where they have been since it stays as they chose. A photo that cannot be read keeps nobody out.
 */
export async function carryPortrait(
  sql: Tx,
  { files: store, log }: Pick<Services, 'files' | 'log'>,
  memberships: readonly { id: string; sourceId: string }[],
): Promise<void> {
  if (memberships.length < 2) return;
  const own = { sources: memberships.map(({ sourceId }) => sourceId), memberships: memberships.map(({ id }) => id) };
  const [newest] = await portraits.list(sql, own);
  const places = newest ? await portraits.listNew(sql, own) : [];
  if (!newest || places.length === 0) return;
  const all = { sources: places.map(({ sourceId }) => sourceId), memberships: places.map(({ id }) => id) };
  if (newest.drawing) return void (await portraits.draw(sql, all, newest.drawing));
  const photo = await portraits.findPhoto(sql, newest.fileId ?? '', { own, managed: [] });
  if (!photo) return;
  const copies = await Promise.all([...new Set(all.sources)].map((source) => copyPhoto(store, photo, source))).catch(
    (error: unknown) => {
      log.warn({ err: error }, 'A picture could not be put where somebody has just come to.');
      return [];
    },
  );
  for (const copy of copies) await files.insert(sql, copy, null);
  await portraits.show(sql, all, copies);
}
