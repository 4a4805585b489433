import { createHash } from 'node:crypto';
import type { ImportColumns, ImportKind } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { Run } from './merging.js';
import type { Remembered } from './read-table.js';
import { sameHeading } from './tables/headings-of.js';

/** How many tables' columns a data source keeps; those that were used longest ago go. */
const MOST = 200;

/** What tells headings from others, in whatever order they stand. */
const keyOf = (headings: readonly string[]): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([...new Set(headings.map(sameHeading))].sort()))
    .digest();

/** What columns under these headings were said to hold when they last went in. */
export async function findColumns(sql: Tx, sourceId: string, headings: readonly string[]): Promise<Remembered | null> {
  const [found] = await sql<Remembered[]>`
    select kind, columns from import_columns where source_id = ${sourceId} and headings = ${keyOf(headings)}`;
  return found ?? null;
}

/** Keeps what columns hold for the next table with the same headings. */
export async function keepColumns(
  sql: Tx,
  { sourceId, now }: Run,
  { headings, kind, columns }: { headings: readonly string[]; kind: ImportKind; columns: ImportColumns },
): Promise<void> {
  await sql`
    insert into import_columns (source_id, headings, kind, columns, kept_at)
    values (${sourceId}, ${keyOf(headings)}, ${kind}, ${sql.json(columns)}, ${now})
    on conflict (source_id, headings) do update
      set kind = excluded.kind, columns = excluded.columns, kept_at = excluded.kept_at`;
  await sql`
    delete from import_columns where source_id = ${sourceId} and headings in (
      select headings from import_columns where source_id = ${sourceId} order by kept_at desc, headings offset ${MOST})`;
}
