import type { ImportKind } from '@p24/sdk/api';
import type { JSONValue } from 'postgres';
import type { Tx } from '../core/database/database.js';
import type { Finding } from './findings.js';
import { BOUND, type Run, type StagedFinding, staged } from './merging.js';

/** Whether this transaction is now the only import of the data source, until it ends. */
export async function lock(sql: Tx, sourceId: string): Promise<boolean> {
  const [row] = await sql<{ locked: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`import ${sourceId}`}, 24)) as locked`;
  return row?.locked ?? false;
}

/** A row on its way into the database. */
export interface StagedRow {
  no: number;
  line: number;
  key: string;
  id: string;
  child_ids: readonly string[];
  data: Readonly<Record<string, unknown>>;
}

/** Stages rows, each as JSON; `parentId` is what all of them belong to, where the file does not say it. */
export const stage = (sql: Tx, { sourceId, importId }: Run, rows: readonly string[], parentId: string | null) => sql`
  insert into import_rows (source_id, import_id, no, line, key, id, child_ids, parent_id, data)
  select ${sourceId}, ${importId}, x.no, x.line, x.key, x.id, x.child_ids,
    case when x.data->>'number' is null then ${parentId}::uuid end, x.data
  from jsonb_to_recordset(${`[${rows.join()}]`}::text::jsonb)
    as x (no int, line int, key text, id uuid, child_ids uuid[], data jsonb)`;

/** Fresh rows have no statistics: a planner that believes them few would loop over many. */
export const planForMany = (sql: Tx) => sql`
  select set_config('enable_nestloop', 'off', true), set_config('enable_bitmapscan', 'off', true)`;

const numbered = (sql: Tx, run: Run) => sql`
  select r.no, r.line, first_value(r.line) over same_key as first_line,
    r.data = first_value(r.data) over same_key as same, row_number() over same_key as nth
  from import_rows r
  where ${staged(sql, run)}
  window same_key as (partition by r.parent_id, r.key order by r.no)`;

/** Rows that mean the same thing as an earlier one; `same` tells those that say the same from those that do not. */
export const findRepeated = (sql: Tx, run: Run) => sql<(StagedFinding & { same: boolean })[]>`
  select * from (
    select line, null as column, case when same then 'repeated-row' else 'conflicting-rows' end as code,
      jsonb_build_object('line', first_line) as values, same, count(*) over (partition by same)::int as total,
      row_number() over (partition by same order by no) as place
    from (${numbered(sql, run)}) numbered
    where nth > 1
  ) repeated
  where place <= ${BOUND} order by same, place`;

/** Leaves out what repeats an earlier row word by word. */
export const dropRepeated = (sql: Tx, run: Run) => sql`
  delete from import_rows r using (${numbered(sql, run)}) numbered
  where ${staged(sql, run)} and r.no = numbered.no and numbered.nth > 1 and numbered.same`;

export const clear = (sql: Tx, run: Run) => sql`delete from import_rows r where ${staged(sql, run)}`;

/** A report as it is kept: findings without their sentences. */
export interface KeptReport {
  id: string | null;
  kind: ImportKind;
  dryRun: boolean;
  encoding: 'utf-8' | 'windows-1252';
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  superseded: number;
  errors: number;
  findings: Finding[];
  truncated: boolean;
  createdAt: string;
  /** What the file was called where it came from; null where nobody said. */
  fileName: string | null;
}

export const insertImport = (sql: Tx, { sourceId, importId, now, by }: Run, sha256: Buffer, report: KeptReport) => sql`
  insert into imports (source_id, id, created_at, kind, sha256, report, by)
  values (${sourceId}, ${importId}, ${now}, ${report.kind}, ${sha256}, ${sql.json(report as unknown as JSONValue)}, ${by})`;

/** The earlier import of exactly this file that went in, if there is one. */
export async function findSame(sql: Tx, sourceId: string, sha256: Buffer): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`
    select id from imports
    where source_id = ${sourceId} and sha256 = ${sha256} and (report->>'errors')::int = 0
    order by created_at desc limit 1`;
  return row?.id ?? null;
}

/** A kept report and who handed the file in: null where that was the command line, or a key that is gone. */
export type ToldReport = KeptReport & { by: string | null };

/** The report as it is told, with all of it or without its findings, which may be many. */
const told = (sql: Tx, findings: 'whole' | 'bare') => sql`
  jsonb_build_object('fileName', null) || ${findings === 'whole' ? sql`report` : sql`report - 'findings'`}
    || jsonb_build_object('by', coalesce(
      (select m.name from memberships m where m.source_id = i.source_id and m.account_id = i.by
        order by m.role in ('manager', 'admin') desc limit 1),
      (select k.name from api_keys k where k.source_id = i.source_id and k.id = i.by)))`;

export const findImport = (sql: Tx, sourceId: string, id: string) => sql<{ report: ToldReport }[]>`
  select ${told(sql, 'whole')} as report from imports i where source_id = ${sourceId} and id = ${id}`;

/** Newest first, one row more than asked for; without the findings, which may be many. */
export const listImports = (
  sql: Tx,
  sourceId: string,
  { after, limit }: { after: readonly [createdAt: string, id: string] | null; limit: number },
) => sql<{ id: string; createdAt: string; report: Omit<ToldReport, 'findings'> }[]>`
  select id, (extract(epoch from created_at) * 1000000)::bigint::text as "createdAt", ${told(sql, 'bare')} as report
  from imports i
  where source_id = ${sourceId}
    ${after ? sql`and (created_at, id) < (timestamptz 'epoch' + ${after[0]}::bigint * interval '1 microsecond', ${after[1]}::uuid)` : sql``}
  order by created_at desc, id desc limit ${limit + 1}`;

/** Whether there is such a property, or unit, in this data source. */
export async function exists(sql: Tx, table: 'properties' | 'units', sourceId: string, id: string): Promise<boolean> {
  const found = await sql`select from ${sql(table)} where source_id = ${sourceId} and id = ${id}`;
  return found.length > 0;
}

/** The properties, or units, that a number, a name or an id stands for; a unit's number follows its property's. */
export const findNamed = (sql: Tx, table: 'properties' | 'units', sourceId: string, named: string) => sql<
  { id: string }[]
>`
  select id from ${sql(table)}
  where source_id = ${sourceId}
    and (name = ${named} or replace(external_id, '|', '/') = ${named} or id::text = lower(${named}))
  limit 2`;
