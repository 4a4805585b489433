import { randomBytes } from 'node:crypto';
import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';

/** A table behind row level security that now holds rows of two sides. */
export interface FilledTable {
  name: string;
  /** Whether its rows belong to a data source or to an account, and the column that says to which. */
  of: 'source' | 'account';
  key: string;
  /** A row of side A as it was put in. */
  row: Record<string, unknown>;
}

interface Column {
  table: string;
  name: string;
  type: string;
  /** Whether it is never empty, or empty only together with another. */
  required: boolean;
  /** The first of the values that a check allows. */
  allowed: string | null;
}

const columnsOf = (sql: Sql) => sql<Column[]>`
  select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
    a.attnotnull and not a.atthasdef or exists (
      select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any (k.conkey)
        and pg_get_constraintdef(k.oid) ~ 'IS NULL\\) = \\(\\w+ IS NULL') as required,
    (select substring(pg_get_constraintdef(k.oid) from '''([^'']*)''') from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1) as allowed
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind in ('r', 'p') order by c.relname, a.attnum`;

const policiesOf = (sql: Sql) => sql<{ table: string; qual: string }[]>`
  select tablename as table, qual from pg_policies where schemaname = 'public' and 'p24_app' = any (roles)`;

let count = 0;
const samples: Record<string, () => unknown> = {
  uuid: () => uuid(),
  text: () => `value-${++count}`,
  'character varying': () => `value-${++count}`,
  integer: () => ++count,
  bigint: () => ++count,
  numeric: () => ++count,
  boolean: () => true,
  date: () => '2026-01-01',
  'timestamp with time zone': () => '2026-01-01T00:00:00.000Z',
  interval: () => '1 hour',
  bytea: () => randomBytes(32),
  jsonb: () => ({}),
  'text[]': () => [],
  'uuid[]': () => [],
};

function rowOf(columns: Column[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const { table, name, type, required, allowed } of columns) {
    // References are filled even where they may be empty: checks may ask for them.
    if (!required && type !== 'uuid') continue;
    const sample = samples[type];
    if (!sample) throw new Error(`No sample for ${table}.${name} of type ${type}: add one.`);
    row[name] = type === 'text' && allowed !== null ? allowed : sample();
  }
  return row;
}

/** Puts one row of each of two sources and accounts into every table, found in the catalogue: new tables join by themselves. */
export async function fillEveryTable(sql: Sql, outside: readonly string[]) {
  const sources = { a: uuid(), b: uuid() };
  const accounts = { a: uuid(), b: uuid() };
  const [columns, policies] = await Promise.all([columnsOf(sql), policiesOf(sql)]);
  const names = [...new Set(columns.map(({ table }) => table))].filter((name) => !outside.includes(name));
  const tables: FilledTable[] = [];
  await sql.begin(async (tx) => {
    // Without foreign keys the order and the meaning of the rows do not matter.
    await tx`set local session_replication_role = replica`;
    for (const name of names) {
      const qual = policies.find(({ table }) => table === name)?.qual ?? '';
      const key = /^\((\w+) = /.exec(qual)?.[1];
      if (!key) throw new Error(`${name} has no policy for p24_app: isolate it, or list it among those outside.`);
      const of = qual.includes('entered_sources') ? 'source' : 'account';
      const sides = of === 'source' ? sources : accounts;
      const own = columns.filter(({ table }) => table === name);
      const row = { ...rowOf(own), [key]: sides.a };
      await tx`insert into ${tx(name)} ${tx(row)}`;
      await tx`insert into ${tx(name)} ${tx({ ...rowOf(own), [key]: sides.b })}`;
      tables.push({ name, of, key, row });
    }
  });
  return { tables, sources, accounts };
}
