import type { Sql } from 'postgres';
import { connector } from '../database/connection.js';
import type { FileStore } from './file-store.js';
import * as files from './purge.queries.js';

const batch = 500;

/** Deletes a batch of files that nothing refers to any more; whether more may be. */
const purgeBatch = (sql: Sql): Promise<boolean> =>
  sql.begin(async (tx) => {
    const references = await files.findReferences(tx);
    const held = await files.holdUnattached(tx, references, batch);
    if (held.length > 0) await files.deleteUnattached(tx, references, held);
    return held.length === batch;
  }) as Promise<boolean>;

/**
 * Deletes what nobody has made use of in time: rows of files that no row refers to by a foreign key, and bytes that
 * no file has. As the owner, over all data sources.
 */
export async function purgeFiles(ownerUrl: string, store: FileStore): Promise<void> {
  const sql = connector(ownerUrl)({ max: 1, name: 'p24 files' });
  try {
    while (await purgeBatch(sql));
    await store.sweep(async (sourceId, hashes) =>
      (await files.findUnnamed(sql, sourceId, hashes)).map(({ sha256 }) => sha256),
    );
  } finally {
    await sql.end({ timeout: 5 });
  }
}
