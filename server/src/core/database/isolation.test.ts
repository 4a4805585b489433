import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { ownDatabase } from '../../../../test/support/database.js';
import type { FilledTable } from '../../../../test/support/every-table.js';
import { fillEveryTable } from '../../../../test/support/every-table.js';
import type { Tx, Who } from './database.js';

/** The tables that belong to no data source and to no account, each with its reason. */
const outside: Record<string, string> = {
  migrations: 'the schema itself; the powerless role cannot even read it',
  rate_limits: 'counts tries by hashed keys before anybody is known',
};

/** The functions that pass row level security, and there are no others. */
const definers = [
  'admit',
  'audit_seal',
  'brand',
  'due_sources',
  'enter',
  'people_near',
  'search_documents',
  'search_people',
  'sign_in',
];

/** The tables whose rows the powerless role adds or reads, and neither changes nor deletes. */
const kept = ['audit', 'audit_heads'];

const db = await ownDatabase();
let tables: FilledTable[];
let sources: { a: string; b: string };
let accounts: { a: string; b: string };
beforeAll(async () => {
  ({ tables, sources, accounts } = await fillEveryTable(db.direct, Object.keys(outside)));
});

const everywhere = (run: (sql: Tx, table: FilledTable) => Promise<void>, who: Who | null) =>
  db.database.transaction(who, async (sql) => {
    for (const table of tables) await run(sql, table);
  });

const keysOf = async (sql: Tx, { name, key }: FilledTable) => {
  const rows = await sql<{ key: string }[]>`select ${sql(key)}::text as key from ${sql(name)}`;
  return [...new Set(rows.map((row) => row.key))];
};

test('every table is behind forced row level security or on the list of those outside', async () => {
  const rows = await db.direct<{ name: string; forced: boolean }[]>`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')`;
  expect(
    rows
      .filter(({ forced }) => !forced)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(outside).sort());
  expect(tables.map(({ name }) => name).sort()).toEqual(
    rows
      .filter(({ forced }) => forced)
      .map(({ name }) => name)
      .sort(),
  );
});

test('views and materialised views do not look past it', async () => {
  const rows = await db.direct<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and (c.relkind = 'm'
      or c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false))`;
  expect(rows).toEqual([]);
});

test('every table holds rows of both sides, else the next tests would prove nothing', async () => {
  for (const { name, key } of tables) {
    const rows = await db.direct<
      { key: string }[]
    >`select distinct ${db.direct(key)}::text as key from ${db.direct(name)}`;
    expect(rows.length, name).toBeGreaterThanOrEqual(2);
  }
});

test('who has entered nothing reads nothing, from any table', () =>
  everywhere(async (sql, table) => expect(await keysOf(sql, table), table.name).toEqual([]), null));

test('a single statement outside of transactions reads nothing either', async () => {
  for (const { name } of tables) {
    expect(await db.database.statement`select from ${db.database.statement(name)}`, name).toHaveLength(0);
  }
});

test('who has entered one source and account reads these alone, without any where', () =>
  everywhere(
    async (sql, table) => {
      const own = table.of === 'source' ? sources.a : accounts.a;
      expect(await keysOf(sql, table), table.name).toEqual([own]);
    },
    { sources: [sources.a], account: accounts.a },
  ));

test('rows cannot be written into, moved to, changed or deleted in another source or account', async () => {
  for (const table of tables) {
    const { name, key, row } = table;
    const other = table.of === 'source' ? sources.b : accounts.b;
    const who = { sources: [sources.a], account: accounts.a };
    const refused = kept.includes(name) ? /row-level security|permission denied/ : /row-level security/;
    await expect(
      db.database.transaction(who, (sql) => sql`insert into ${sql(name)} ${sql({ ...row, [key]: other })}`),
      name,
    ).rejects.toThrow(refused);
    await expect(
      db.database.transaction(who, (sql) => sql`update ${sql(name)} set ${sql(key)} = ${other}`),
      name,
    ).rejects.toThrow(refused);
    const remove = db.database.transaction(who, (sql) => sql`delete from ${sql(name)} where ${sql(key)} = ${other}`);
    if (kept.includes(name)) await expect(remove, name).rejects.toThrow('permission denied');
    else expect((await remove).count, name).toBe(0);
  }
});

test('exactly eight functions pass row level security, none of them open to everybody', async () => {
  const rows = await db.direct<{ name: string; open: boolean; pinned: boolean }[]>`
    select p.proname as name, p.proacl is null or exists (
        select from aclexplode(p.proacl) a where a.grantee = 0 and a.privilege_type = 'EXECUTE') as open,
      coalesce('search_path=public, pg_temp' = any (p.proconfig), false) as pinned
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.prosecdef order by p.proname`;
  expect(rows).toEqual(definers.map((name) => ({ name, open: false, pinned: true })));
});

test('the powerless role owns nothing, creates nothing and reads no schema of the owner’s', async () => {
  const statement = db.database.statement;
  await expect(statement.unsafe(`create table mine_${randomUUID().slice(0, 8)} (x int)`)).rejects.toThrow(
    'permission denied',
  );
  await expect(statement`select from migrations`).rejects.toThrow('permission denied');
  await expect(statement`set role p24`).rejects.toThrow(/permission denied|does not exist/);
});
