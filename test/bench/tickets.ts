import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { buildAll } from '../../packages/tools/src/build.mjs';
import { connector } from '../../server/src/core/database/connection.js';
import { aManager, aSource } from '../support/factories.js';
import { goalTable, median } from './goals.js';
import { openPortal } from './portal.js';
import { type BenchServer, cpuMs, startServer } from './processes.js';

const rounds = 7;
const warmUps = 3;
const perRound = 400;
const connections = 16;

interface Way {
  name: string;
  server: BenchServer;
  path: string;
  headers: Record<string, string>;
}

/** Opens one ticket; any other answer than a new one ends the bench. */
function post(agent: Agent, { server, path, headers }: Way): Promise<void> {
  const body = JSON.stringify({
    id: randomUUID(),
    title: 'Der Wasserhahn tropft',
    text: 'Seit gestern Abend. '.repeat(10),
  });
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}${path}`, {
      ...{ agent, method: 'POST' },
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    });
    sent.on('response', (response) => {
      response.resume();
      const wrong = new Error(`${path} answered ${response.statusCode}.`);
      response.on('end', () => (response.statusCode === 201 ? resolve() : reject(wrong)));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** One round: CPU of server and database for a ticket in microseconds, and tickets a second. */
async function round(way: Way, postmaster: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const used = async () => (await cpuMs(way.server.pid)) + (await cpuMs(postmaster, { children: true }));
  const [before, started] = [await used(), performance.now()];
  let sent = 0;
  const worker = async () => {
    while (sent++ < perRound) await post(agent, way);
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return { cpu: (((await used()) - before) * 1000) / perRound, perSecond: perRound / seconds };
}

/** What PostgreSQL's own daemon does once a minute: plans made for empty tables read full ones from end to end. */
async function lookAgain(owner: string): Promise<void> {
  const sql = connector(owner)({ max: 1 });
  await sql`analyze`;
  await sql.end({ timeout: 5 });
}

/** Rounds are interleaved, so that whatever else the machine does falls on all alike. */
async function measure(ways: readonly Way[], { postmaster, owner }: { postmaster: number; owner: string }) {
  const seen = ways.map(() => [] as Awaited<ReturnType<typeof round>>[]);
  for (let n = -warmUps; n < rounds; n++) {
    await lookAgain(owner);
    for (const [index, way] of ways.entries()) {
      const one = await round(way, postmaster);
      if (n >= 0) seen[index]?.push(one);
    }
  }
  return seen.map((all) => ({
    cpu: median(all.map(({ cpu }) => cpu)),
    perSecond: median(all.map(({ perSecond }) => perSecond)),
  }));
}

/**
 * Measures opening a ticket with its first event against a transaction of two inserts with the same guarantees, written
 * by hand on `node:http`, which does less than any framework; as a table with what is to be reached.
 */
export async function ticketsTable(): Promise<string> {
  await buildAll();
  let sourceId = '';
  let session: Record<string, string> = {};
  const portal = await openPortal(async (sql) => {
    sourceId = (await aSource(sql)).id;
    session = (await aManager(sql, sourceId)).session.headers;
  });
  const bare = await startServer('./bare-tickets.ts', { args: [portal.owner] });
  try {
    const headers = { ...session, origin: portal.server.url };
    const ways: Way[] = [
      { name: 'bare limit: one transaction, two inserts', server: bare, path: '/', headers },
      { name: 'POST /tickets', server: portal.server, path: `/api/v1/manage/${sourceId}/tickets`, headers },
    ];
    const [limit, ours] = await measure(ways, portal);
    if (!limit || !ours) return '';
    const lines = [limit, ours].map(({ cpu, perSecond }, index) =>
      [
        (ways[index]?.name ?? '').padEnd(42),
        `${(cpu / limit.cpu).toFixed(2)} ×`.padStart(8),
        `${(perSecond / limit.perSecond).toFixed(2)} ×`.padStart(10),
        `${cpu.toFixed(0)} µs`.padStart(9),
        perSecond.toFixed(0).padStart(8),
      ].join(' '),
    );
    const goals = goalTable([
      {
        what: 'tickets a second against two inserts written by hand',
        ...{ goal: 0.9, result: ours.perSecond / limit.perSecond, unit: '×', digits: 2, atLeast: true },
      },
    ]);
    return [`${''.padEnd(42)}      CPU throughput   CPU/req    req/s`, ...lines, '', goals].join('\n');
  } finally {
    await bare.stop();
    await portal.stop();
  }
}
