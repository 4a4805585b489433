import { setTimeout as wait } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findPostmaster } from '../../server/src/core/cluster/alive.js';
import { runningCluster } from '../../server/src/core/cluster/cluster.js';
import { connector } from '../../server/src/core/database/connection.js';
import { ensureSystemCategories } from '../../server/src/notices/notices.port.js';
import { aManager, aProperty, aResident, aSource } from '../support/factories.js';
import { clusterData, removeFolder, temporaryFolder } from '../support/folder.js';
import { mailSink } from '../support/mail-sink.js';
import type { Running } from '../support/process.js';
import { run } from '../support/process.js';

const releases = 100;
const atATime = 4;
const patience = 400_000;
/** As many as one drainer hands over at a time. */
const mailsInHand = 5;

/** After how many acknowledged releases what is killed. */
const kills = new Map<number, readonly ('server' | 'postmaster')[]>([
  [15, ['server']],
  [30, ['postmaster']],
  [45, ['server', 'postmaster']],
  [60, ['postmaster', 'server']],
  [75, ['postmaster']],
  [90, ['server']],
]);

const serverKills = 2 + [...kills.values()].filter((what) => what.includes('server')).length;

let folder: string;
let sink: Awaited<ReturnType<typeof mailSink>>;
let server: Running | undefined;
let origin = '';
beforeEach(async () => {
  folder = await temporaryFolder();
  sink = await mailSink();
});
afterEach(async () => {
  await server?.end('SIGKILL');
  await sink.close();
  await removeFolder(folder);
});

async function startServer() {
  const env = { PORT: '0', P24_DATA: folder, P24_DEMO: 'off', SMTP_URL: sink.url, DATABASE_URL: '', P24_URL: '' };
  server = run('../../server/src/main.ts', [], env);
  const line = await server.line(/ http:\/\/\S+/, { from: 0, within: 90_000 });
  origin = /http:\/\/[^/\s]+/.exec(line)?.[0] ?? '';
}

async function asOwner<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  const url = await runningCluster(folder);
  if (!url) throw new Error('The cluster does not run.');
  const sql = connector(url)({ max: 1 });
  return work(sql).finally(() => sql.end());
}

const seed = () =>
  asOwner(async (sql) => {
    const source = await aSource(sql);
    await sql.begin((tx) => ensureSystemCategories(tx, source.id));
    const property = await aProperty(sql, source.id);
    await aResident(sql, source.id, { propertyId: property.id });
    const { session } = await aManager(sql, source.id);
    return { sourceId: source.id, propertyId: property.id, headers: session.headers };
  });

type World = Awaited<ReturnType<typeof seed>>;

/** Repeats a write with its key until somebody acknowledges it, as the SDK does. */
async function insist(world: World, path: string, body: unknown): Promise<{ id: string }> {
  const key = uuid();
  for (const until = Date.now() + 90_000; Date.now() < until; await wait(50)) {
    const answer = await fetch(`${origin}/api/v1/manage/${world.sourceId}${path}`, {
      method: 'POST',
      headers: { ...world.headers, origin, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    }).catch(() => null);
    if (answer?.status === 201) return (await answer.json()) as { id: string };
    const text = await answer?.text().catch(() => '');
    // Nobody there, come back later, or the first try is still under way: everything else is a fault.
    if (answer && answer.status !== 503 && answer.status !== 409) throw new Error(`${answer.status} ${text}`);
  }
  throw new Error(`${path} was never acknowledged.`);
}

async function kill(what: readonly ('server' | 'postmaster')[]) {
  for (const one of what) {
    const found = await findPostmaster(clusterData(folder));
    if (one === 'server') await server?.end('SIGKILL');
    else if (found) process.kill(found.pid, 'SIGKILL');
  }
  if (what.includes('server')) await startServer();
}

/** Releases a hundred notices, four at a time, while things are killed; the ids of what was acknowledged. */
async function releaseAll(world: World): Promise<string[]> {
  const acknowledged: string[] = [];
  const waiting = Array.from({ length: releases }, (_, n) => `Aushang ${n}`).values();
  const audience = { properties: [world.propertyId] };
  async function work() {
    for (const title of waiting) {
      const notice = await insist(world, '/notices', { title });
      const id = uuid();
      await insist(world, `/notices/${notice.id}/releases`, { id, audience, notify: true });
      acknowledged.push(id);
      const due = kills.get(acknowledged.length);
      if (due) await kill(due);
    }
  }
  await Promise.all(Array.from({ length: atATime }, work));
  return acknowledged;
}

/** Lets the time pass after which the deliveries that a killed server had in hand may be taken by another. */
const passLeases = () =>
  asOwner((sql) => sql`update deliveries set due_at = now() where state = 'sending' and due_at > now()`);

test(
  'a hundred releases survive killed servers and databases: each is there once, each mail goes out once',
  async () => {
    await startServer();
    const world = await seed();
    const ids = await releaseAll(world);
    await kill(['server']);
    await passLeases();
    await kill(['server']);
    const states = () => asOwner((sql) => sql`select state, count(*)::int as count from deliveries group by state`);
    await expect.poll(states, { timeout: 120_000, interval: 500 }).toEqual([{ state: 'sent', count: releases }]);

    const rows = await asOwner(
      (sql) => sql<{ id: string; feed: number }[]>`
    select r.id, count(f.item_id)::int as feed from releases r
    left join feed f on f.source_id = r.source_id and f.release_id = r.id group by r.id`,
    );
    expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(rows.filter(({ feed }) => feed !== 1)).toEqual([]);

    // A mail that was handed over just before the kill may arrive again, under the same Message-ID: readers show it once.
    const perMail = new Map(sink.arrived.map(({ messageId, subject }) => [messageId, subject]));
    expect(perMail.size).toBe(releases);
    expect(new Set(perMail.values()).size).toBe(releases);
    // Each kill of the server can repeat what was in hand then, and nothing else.
    expect(sink.arrived.length - releases).toBeLessThanOrEqual(serverKills * mailsInHand);
    await server?.end('SIGTERM');
  },
  patience,
);
