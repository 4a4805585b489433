import type { Tx } from '../database/database.js';
import type { ShownFile } from './file-links.js';
import * as files from './files.queries.js';

/** Which item gets which files, and whose uploads they must be. */
export interface OwnAttachments {
  sourceId: string;
  /** The account that uploaded them. */
  accountId: string;
  itemKind: string;
  itemId: string;
  /** Ids, in the order in which they are shown. */
  files: readonly string[];
}

/**
 * Attaches a resident's own uploads to an item, each upload once and to the first that asks. False when one is somebody
 * else's, of another data source, attached already or unknown: then the caller's transaction must not go on.
 */
export async function attachOwn(sql: Tx, { sourceId, accountId, itemKind, itemId, files: ids }: OwnAttachments) {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return true;
  const claimed = await files.claim(sql, sourceId, accountId, wanted);
  if (claimed.length < wanted.length) return false;
  await files.attach(sql, sourceId, itemKind, itemId, wanted);
  return true;
}

/**
 * A resident's own uploads that are attached to nothing yet, in the order asked for, ready for `fileLink()`; those that
 * are none are left out.
 */
export async function ownUploads(sql: Tx, accountId: string, ids: readonly string[]): Promise<ShownFile[]> {
  const found = new Map((await files.findOwn(sql, accountId, ids)).map((file) => [file.id, file]));
  return ids.flatMap((id) => {
    const file = found.get(id);
    return file ? [{ ...file, itemKind: 'upload', itemId: id }] : [];
  });
}
