import { Agent } from 'node:http';
import type { Sql } from 'postgres';
import { buildAll } from '../../packages/tools/src/build.mjs';
import { seed } from './data.js';
import { goalTable, median } from './goals.js';
import { load, request } from './load.js';
import { openPortal } from './portal.js';
import { type BenchServer, cpuMs, forgetPeak, peakMegabytes, startServer } from './processes.js';

const rounds = 9;
const perRound = 1000;
/** Rounds before those that count: code is compiled while it warms up, the more of it the longer. */
const warmUps = 4;
const path = '/api/v1/notices?limit=20';

/** What was measured of one way to answer, over all rounds. */
export interface ListFigures {
  name: string;
  /** CPU of server and database per request, in microseconds: the median round. */
  cpu: number;
  /** Of this, the server process. */
  serverCpu: number;
  perSecond: number;
  p50: number;
  bytes: number;
}

interface Way {
  name: string;
  server: BenchServer;
  path: string;
  status: number;
  headers(): Record<string, string>;
}

/** What the bare limit reads that has no feed: notices with their start, and who gets them. */
async function seedBare(sql: Sql): Promise<void> {
  await sql`create table bench_notices as
    select n.*, r.visible_from from notices n join releases r on r.source_id = n.source_id and r.item_id = n.id`;
  await sql`alter table bench_notices drop summary, add primary key (id)`;
  await sql`create table bench_recipients as select contact_id, item_id as notice_id from feed`;
  await sql`alter table bench_recipients add primary key (contact_id, notice_id)`;
  for (const table of ['bench_notices', 'bench_recipients']) await sql.unsafe(`vacuum full ${table}`);
  await sql`vacuum analyze`;
}

/** The answers that people already have, by their cookie. */
async function etags(url: string, cookies: readonly string[]): Promise<Map<string, string>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const found = new Map<string, string>();
  for (const cookie of cookies) found.set(cookie, (await request(agent, url, { cookie })).etag ?? '');
  agent.destroy();
  return found;
}

async function round({ server, path, status, headers }: Way, postmaster: number) {
  const before = await Promise.all([cpuMs(server.pid), cpuMs(postmaster, { children: true })]);
  const seen = await load(`${server.url}${path}`, { requests: perRound, status, headers });
  const after = await Promise.all([cpuMs(server.pid), cpuMs(postmaster, { children: true })]);
  const [own, database] = [after[0] - before[0], after[1] - before[1]];
  const perRequest = (ms: number) => (ms * 1000) / seen.requests;
  return {
    ...seen,
    perSecond: seen.requests / seen.seconds,
    cpu: perRequest(own + database),
    serverCpu: perRequest(own),
  };
}

/** Rounds are interleaved, so that whatever else the machine does falls on all alike. */
async function measure(ways: readonly Way[], postmaster: number): Promise<ListFigures[]> {
  const seen = new Map<Way, Awaited<ReturnType<typeof round>>[]>(ways.map((way) => [way, []]));
  for (let n = -warmUps; n < rounds; n++) {
    for (const [way, all] of seen) {
      const one = await round(way, postmaster);
      if (n >= 0) all.push(one);
    }
  }
  return [...seen].map(([{ name }, all]) => ({
    name,
    cpu: median(all.map(({ cpu }) => cpu)),
    serverCpu: median(all.map(({ serverCpu }) => serverCpu)),
    perSecond: median(all.map(({ perSecond }) => perSecond)),
    p50: median(all.map(({ p50 }) => p50)),
    bytes: median(all.map(({ bytes }) => bytes)),
  }));
}

async function compare(
  app: BenchServer,
  { owner, postmaster }: { owner: string; postmaster: number },
  tokens: readonly string[],
): Promise<ListFigures[]> {
  const servers = [
    await startServer('./bare-server.ts', { args: [owner, 'sort'] }),
    await startServer('./bare-server.ts', { args: [owner, 'feed'] }),
  ] as const;
  const cookies = tokens.map((token) => `p24-session=${token}`);
  const someone = () => cookies[Math.floor(Math.random() * cookies.length)] ?? '';
  const had = await etags(`${app.url}${path}`, cookies);
  const headers = () => ({ cookie: someone() });
  const unchanged = () => {
    const cookie = someone();
    return { cookie, 'if-none-match': had.get(cookie) ?? '' };
  };
  try {
    return await measure(
      [
        { name: 'bare limit: session, join and sort', server: servers[0], path: '/', status: 200, headers },
        { name: 'bare limit on the feed', server: servers[1], path: '/', status: 200, headers },
        { name: 'bare limit of a 304: session alone', server: servers[0], path: '/', status: 304, headers: unchanged },
        { name: 'GET /notices', server: app, path, status: 200, headers },
        { name: 'GET /notices, nothing new (304)', server: app, path, status: 304, headers: unchanged },
      ],
      postmaster,
    );
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/** What the bench of the list found: its ways to answer, and the server's peak memory in MB. */
export interface ListResult {
  figures: ListFigures[];
  megabytes: number;
}

/** Measures the hot list against the limit of the stack: 100,000 feed rows of 1,000 contacts, random people. */
export async function benchList(): Promise<ListResult> {
  await buildAll();
  let tokens: string[] = [];
  const portal = await openPortal(async (sql) => {
    tokens = await seed(sql);
    await seedBare(sql);
  }, 'off');
  try {
    await forgetPeak(portal.server.pid);
    const figures = await compare(portal.server, portal, tokens);
    return { figures, megabytes: await peakMegabytes(portal.server.pid) };
  } finally {
    await portal.stop();
  }
}

/** The figures as a table, CPU and throughput as ratios to the first line's, and what they are to reach. */
export function listTable({ figures, megabytes }: ListResult): string {
  const [limit, , , full, unchanged] = figures;
  if (!limit || !full || !unchanged) return '';
  const lines = figures.map(({ name, cpu, serverCpu, perSecond, p50, bytes }) =>
    [
      name.padEnd(36),
      `${(cpu / limit.cpu).toFixed(2)} ×`.padStart(8),
      `${(perSecond / limit.perSecond).toFixed(2)} ×`.padStart(10),
      `${cpu.toFixed(0)} µs`.padStart(9),
      `${serverCpu.toFixed(0)} µs`.padStart(9),
      perSecond.toFixed(0).padStart(8),
      `${p50.toFixed(1)} ms`.padStart(9),
      `${(bytes / 1000).toFixed(1)} kB`.padStart(9),
    ].join(' '),
  );
  const head = `${''.padEnd(36)}      CPU throughput   CPU/req    server    req/s       p50     bytes`;
  const goals = goalTable([
    { what: 'CPU of a request against the bare limit', goal: 1.15, result: full.cpu / limit.cpu, unit: '×', digits: 2 },
    {
      what: 'CPU of the full answer against nothing new (304)',
      ...{ goal: 6, result: full.cpu / unchanged.cpu, unit: '×', digits: 1, atLeast: true },
    },
    { what: 'peak memory of the server process under load', goal: 200, result: megabytes, unit: 'MB' },
  ]);
  return [head, ...lines, '', goals].join('\n');
}
