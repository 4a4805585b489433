import type { Sql } from 'postgres';
import { buildAll } from '../../packages/tools/src/build.mjs';
import { seed } from './data.js';
import { goalTable, median } from './goals.js';
import { load } from './load.js';
import { type BenchPortal, openPortal } from './portal.js';

const times = 100;
const rounds = 9;
const warmUps = 3;

/** Indexes of a table that are made at once when it is full, and its checks against other tables, left out. */
async function filledFirst(sql: Sql, fill: () => Promise<void>): Promise<void> {
  const rules = await sql<{ name: string; definition: string; own: boolean }[]>`
    select conname as name, pg_get_constraintdef(oid) as definition, contype = 'p' as own
    from pg_constraint where conrelid = 'feed'::regclass and contype in ('p', 'f')`;
  const indexes = await sql<{ name: string; definition: string }[]>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = 'feed' and indexname not in (select conname from pg_constraint)`;
  for (const { name } of rules) await sql`alter table feed drop constraint ${sql(name)}`;
  for (const { name } of indexes) await sql`drop index ${sql(name)}`;
  await sql`alter table feed set unlogged`;
  await fill();
  await sql`set maintenance_work_mem = '512MB'`;
  for (const { name, definition, own } of rules) {
    if (own) await sql.unsafe(`alter table feed add constraint ${name} ${definition}`);
  }
  for (const { definition } of indexes) await sql.unsafe(definition);
}

async function inhabited(neighbourhoods: number): Promise<{ portal: BenchPortal; tokens: string[] }> {
  let tokens: string[] = [];
  const portal = await openPortal(async (sql) => {
    tokens = await seed(sql, neighbourhoods, (fill) => filledFirst(sql, fill));
  });
  return { portal, tokens };
}

async function round({ portal, tokens }: { portal: BenchPortal; tokens: readonly string[] }): Promise<number> {
  const headers = () => ({ cookie: `p24-session=${tokens[Math.floor(Math.random() * tokens.length)]}` });
  const { p50 } = await load(`${portal.server.url}/api/v1/notices?limit=20`, { requests: 500, status: 200, headers });
  return p50;
}

/** How the hot list slows down with a hundred times the contacts, notices and feed rows, as a table. */
export async function growthTable(): Promise<string> {
  await buildAll();
  const small = await inhabited(1);
  const large = await inhabited(times).catch(async (error) => {
    await small.portal.stop();
    throw error;
  });
  try {
    const seen = { small: [] as number[], large: [] as number[] };
    for (let n = -warmUps; n < rounds; n++) {
      const pair = [await round(small), await round(large)] as const;
      if (n < 0) continue;
      seen.small.push(pair[0]);
      seen.large.push(pair[1]);
    }
    const [before, after] = [median(seen.small), median(seen.large)];
    return [
      `p50 of GET /notices with 100,000 feed rows: ${before.toFixed(1)} ms, with 10,000,000: ${after.toFixed(1)} ms`,
      '',
      goalTable([{ what: 'p50 with 100 × the data', goal: 1.5, result: after / before, unit: '×', digits: 2 }]),
    ].join('\n');
  } finally {
    await Promise.all([small.portal.stop(), large.portal.stop()]);
  }
}
