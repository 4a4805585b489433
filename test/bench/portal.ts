import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sql } from 'postgres';
import { findPostmaster } from '../../server/src/core/cluster/alive.js';
import { runningCluster } from '../../server/src/core/cluster/cluster.js';
import { clusterHome } from '../../server/src/core/cluster/home.js';
import { connector } from '../../server/src/core/database/connection.js';
import { type BenchServer, startBuilt } from './processes.js';

/** A built server with a fresh database of its own. */
export interface BenchPortal {
  server: BenchServer;
  /** Address of its database as the owner. */
  owner: string;
  postmaster: number;
  stop(): Promise<void>;
}

/** Starts one and fills it; without the demo where memory is looked at, since making that takes some of its own. */
export async function openPortal(fill: (sql: Sql) => Promise<void>, demo: 'on' | 'off' = 'on'): Promise<BenchPortal> {
  const folder = await mkdtemp(join(tmpdir(), 'p24-bench-'));
  const server = await startBuilt({ P24_DATA: folder, P24_DEMO: demo });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const owner = await runningCluster(folder);
    const postmaster = await findPostmaster((await clusterHome(join(folder, 'postgres'))).data);
    if (!owner || !postmaster) throw new Error('The server runs without its database.');
    const sql = connector(owner)({ max: 1 });
    await fill(sql);
    await sql.end({ timeout: 5 });
    return { server, owner, postmaster: postmaster.pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
