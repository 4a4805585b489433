import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import { buildAll } from '../../packages/tools/src/build.mjs';
import { type Cluster, startCluster } from '../../server/src/core/cluster/cluster.js';
import { connector } from '../../server/src/core/database/connection.js';
import { openDatabase } from '../../server/src/core/database/database.js';
import { migrate } from '../../server/src/core/database/migrate.js';
import { ensureSystemCategories } from '../../server/src/notices/notices.port.js';
import { aManager, aResident, aSource, testSecret } from '../support/factories.js';
import { listen } from '../support/listen.js';
import { goalTable, median } from './goals.js';
import { type BenchServer, startBuilt } from './processes.js';

const releases = 60;

/** Two processes of the built server on one database, in a folder of their own. */
async function twoServers(folder: string, { url, appUrl }: Cluster): Promise<[BenchServer, BenchServer]> {
  const env = { DATABASE_URL: appUrl, DATABASE_DIRECT_URL: url, P24_SECRET: testSecret, P24_DEMO: 'off', P24_URL: '' };
  const start = () => startBuilt({ ...env, P24_DATA: folder });
  return [await start(), await start()];
}

/** A manager's notices, and somebody who lives where they are released to. */
async function aHouse(sql: Sql, { appUrl }: Cluster, origin: string) {
  const source = await aSource(sql);
  const database = await openDatabase({ url: appUrl });
  await database.transaction({ sources: [source.id] }, (tx) => ensureSystemCategories(tx, source.id));
  await database.close();
  const resident = await aResident(sql, source.id);
  const manager = await aManager(sql, source.id);
  const post = async (path: string, body: object) => {
    const response = await fetch(`${origin}/api/v1/manage/${source.id}${path}`, {
      method: 'POST',
      headers: { ...manager.session.headers, origin, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
    return response.json();
  };
  return {
    headers: resident.session.headers,
    notice: (): Promise<{ id: string }> => post('/notices', { title: 'Aushang' }),
    release: (id: string) =>
      post(`/notices/${id}/releases`, { id: uuid(), audience: { properties: [resident.propertyId] } }),
  };
}

/** Milliseconds from a manager's click at one server until the hint arrives through the other one. */
async function delays([near, far]: readonly [BenchServer, BenchServer], sql: Sql, cluster: Cluster): Promise<number[]> {
  const house = await aHouse(sql, cluster, near.url);
  let arrived = () => {};
  await listen(far.url, house.headers, () => arrived());
  const seen: number[] = [];
  for (let n = 0; n < releases; n++) {
    const { id } = await house.notice();
    const hint = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const clicked = performance.now();
    await Promise.all([hint, house.release(id)]);
    seen.push(performance.now() - clicked);
  }
  return seen;
}

/** How soon a release appears through another process, as a table. */
export async function liveTable(): Promise<string> {
  await buildAll();
  const folder = await mkdtemp(join(tmpdir(), 'p24-bench-'));
  const cluster = await startCluster(folder);
  const sql = connector(cluster.url)({ max: 1 });
  try {
    await migrate(cluster.url);
    const servers = await twoServers(folder, cluster);
    const seen = await delays(servers, sql, cluster).finally(() => Promise.all(servers.map((one) => one.stop())));
    const goal = { goal: 1000, unit: 'ms' };
    return goalTable([
      { what: 'from the click to the hint through another process, p50', ...goal, result: median(seen) },
      { what: `the slowest of ${releases}`, ...goal, result: Math.max(...seen) },
    ]);
  } finally {
    await sql.end({ timeout: 5 });
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
