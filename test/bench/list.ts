import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import { findPostmaster } from '../../server/src/core/cluster/alive.js';
import { runningCluster } from '../../server/src/core/cluster/cluster.js';
import { clusterHome } from '../../server/src/core/cluster/home.js';
import { connector } from '../../server/src/core/database/connection.js';
import { hashToken } from '../../server/src/core/http/credentials.js';
import { seedFeed } from '../support/seed-feed.js';
import { load, request } from './load.js';
import { type BenchServer, cpuMs, startServer } from './processes.js';

const people = 1000;
const each = 100;
const rounds = 7;
const perRound = 800;
/** Rounds before those that count: code is compiled while it warms up, the more of it the longer. */
const warmUps = 4;

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

/** Signs everybody in: the tokens of as many people as there are contacts. */
async function signIn(sql: Sql, sourceId: string): Promise<string[]> {
  const contacts = await sql<{ id: string }[]>`select id from contacts where source_id = ${sourceId}`;
  const rows = contacts.map(({ id }) => ({ contact: id, account: uuid(), person: uuid(), token: randomBytes(32) }));
  const tokens = rows.map(({ token }) => token.toString('base64url'));
  const accounts = rows.map(({ account }) => account);
  const persons = rows.map(({ person }) => person);
  await sql`insert into accounts (id, email) select id, id || '@example.test' from unnest(${accounts}::uuid[]) id`;
  await sql`
    insert into people (source_id, id, contact_id, name)
    select ${sourceId}, p, c, 'Person' from unnest(${persons}::uuid[], ${rows.map((row) => row.contact)}::uuid[]) t(p, c)`;
  await sql`
    insert into memberships (source_id, id, account_id, person_id, name, role, state)
    select ${sourceId}, gen_random_uuid(), a, p, 'Person', 'resident', 'active'
    from unnest(${accounts}::uuid[], ${persons}::uuid[]) t(a, p)`;
  await sql`
    insert into sessions (id, account_id, kind, token_hash, link_hash, idle_until, ends_at)
    select gen_random_uuid(), a, 'portal', decode(h, 'hex'), sha256(decode(h, 'hex')), now() + interval '30 minutes',
      now() + interval '12 hours'
    from unnest(${accounts}::uuid[], ${tokens.map((token) => hashToken(token).toString('hex'))}::text[]) t(a, h)`;
  return tokens;
}

export async function seed(sql: Sql): Promise<string[]> {
  const sourceId = uuid();
  await sql`insert into sources (id, code, slug, name) values (${sourceId}, 'bench', 'bench', 'Bench')`;
  await sql`insert into categories (source_id, id, kind, name) values (${sourceId}, ${uuid()}, 'notice', 'Allgemein')`;
  await seedFeed(sql, sourceId, { contacts: people, each });
  const tokens = await signIn(sql, sourceId);
  // Everybody has opened every fourth notice.
  await sql`
    insert into reads (source_id, account_id, kind, item_id)
    select m.source_id, m.account_id, f.kind, f.item_id from memberships m
    join people p on p.source_id = m.source_id and p.id = m.person_id
    join feed f on f.source_id = p.source_id and f.contact_id = p.contact_id
    where ('x' || right(f.item_id::text, 1))::bit(4)::int % 4 = 0`;
  await sql`create table bench_notices as
    select n.*, r.visible_from from notices n join releases r on r.source_id = n.source_id and r.item_id = n.id`;
  await sql`alter table bench_notices add primary key (id)`;
  await sql`create table bench_recipients as select contact_id, item_id as notice_id from feed`;
  await sql`alter table bench_recipients add primary key (contact_id, notice_id)`;
  await sql.unsafe('grant select on bench_notices, bench_recipients to p24_app');
  for (const table of ['bench_notices', 'bench_recipients']) await sql.unsafe(`vacuum analyze ${table}`);
  await sql`vacuum analyze`;
  return tokens;
}

/** The answers that people already have, by their cookie. */
async function etags(url: string, cookies: readonly string[]): Promise<Map<string, string>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const found = new Map<string, string>();
  for (const cookie of cookies) found.set(cookie, (await request(agent, url, { cookie })).etag ?? '');
  agent.destroy();
  return found;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

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

async function compare(app: BenchServer, owner: string, postmaster: number, tokens: readonly string[]) {
  const servers = [
    await startServer('./bare-server.ts', { args: [owner, 'sort'] }),
    await startServer('./bare-server.ts', { args: [owner, 'feed'] }),
  ] as const;
  const cookies = tokens.map((token) => `p24-session=${token}`);
  const someone = () => cookies[Math.floor(Math.random() * cookies.length)] ?? '';
  const path = '/api/v1/notices?limit=20';
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
        { name: 'GET /notices', server: app, path, status: 200, headers },
        { name: 'GET /notices, nothing new (304)', server: app, path, status: 304, headers: unchanged },
      ],
      postmaster,
    );
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/** Measures the hot list against the limit of the stack: 100,000 feed rows of 1,000 contacts, random people. */
export async function benchList(): Promise<ListFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'p24-bench-'));
  const app = await startServer('./app-server.ts', { env: { P24_DATA: folder, P24_DEMO: 'off', PORT: '0' } });
  try {
    const owner = await runningCluster(folder);
    const postmaster = await findPostmaster((await clusterHome(join(folder, 'postgres'))).data);
    if (!owner || !postmaster) throw new Error('The server runs without its database.');
    const sql = connector(owner)({ max: 1 });
    const tokens = await seed(sql);
    await sql.end({ timeout: 5 });
    return await compare(app, owner, postmaster.pid, tokens);
  } finally {
    await app.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The figures as a table: CPU and throughput as ratios to the first line's. */
export function listTable(figures: readonly ListFigures[]): string {
  const limit = figures[0];
  if (!limit) return '';
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
  return [head, ...lines].join('\n');
}
