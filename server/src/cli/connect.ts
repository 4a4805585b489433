import type { Sql } from 'postgres';
import { runningCluster, startCluster } from '../core/cluster/cluster.js';
import { connector } from '../core/database/connection.js';
import { type Database, openDatabase } from '../core/database/database.js';
import { migrate } from '../core/database/migrate.js';
import type { Env } from '../core/env.js';
import { diskStore, type FileStore } from '../core/files/file-store.js';

/** The database as a command has it. */
export interface Connected {
  /** As the powerless role. */
  database: Database;
  /** As the owner, who sees all. */
  owner: Sql;
  files: FileStore;
  close(): Promise<void>;
}

/** Connects to the configured database, to the private one that a running server keeps, or starts that. */
export async function connect(env: Env): Promise<Connected> {
  const running = env.databaseUrl ? null : await runningCluster(env.dataFolder);
  const cluster = env.databaseUrl || running ? null : await startCluster(env.dataFolder);
  const url = env.databaseUrl ?? running ?? cluster?.appUrl ?? '';
  const ownerUrl = env.databaseDirectUrl ?? running ?? cluster?.url ?? '';
  try {
    // A running server has migrated; its own version decides, not the command's.
    if (!running) await migrate(ownerUrl);
    const database = await openDatabase({ url, directUrl: env.databaseUrl ? ownerUrl : url, size: 1 });
    const owner = connector(ownerUrl)({ max: 1, name: 'p24 command' });
    return {
      database,
      owner,
      files: diskStore(env.filesFolder),
      async close() {
        await Promise.all([database.close(), owner.end({ timeout: 5 })]);
        await cluster?.stop();
      },
    };
  } catch (error) {
    await cluster?.stop();
    throw error;
  }
}
