import type { Tx } from '../../core/database/database.js';
import { BOUND, type Merged, type Run, type StagedFinding, staged } from '../merging.js';

export async function categoryNames(sql: Tx, run: Run): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select distinct r.data->>'category' as name from import_rows r where ${staged(sql, run)} order by name`;
  return rows.map(({ name }) => name);
}

export const setCategory = (sql: Tx, run: Run, name: string, id: string) => sql`
  update import_rows r set parent_id = ${id} where ${staged(sql, run)} and r.data->>'category' = ${name}`;

export const matchNotices = (sql: Tx, run: Run) => sql`
  update import_rows r set id = n.id, known = true
  from notices n
  where ${staged(sql, run)} and n.source_id = r.source_id and n.external_key = r.data->>'external_key'`;

const wanted = (sql: Tx, run: Run) => sql`
  select r.no, r.line, r.id, r.known, r.parent_id as category_id, x.* from import_rows r,
    jsonb_to_record(r.data) as x (
      external_key text, title text, type text, planned_from timestamptz, planned_until timestamptz,
      starts_at timestamptz, ends_at timestamptz)
  where ${staged(sql, run)}`;

const released = (sql: Tx) => sql`
  exists (select from releases l where l.source_id = n.source_id and l.item_kind = n.kind and l.item_id = n.id)`;

const differs = (sql: Tx) => sql`
  (n.type, n.category_id, n.planned_from, n.planned_until, n.starts_at, n.ends_at)
    is distinct from (w.type, w.category_id, w.planned_from, w.planned_until, w.starts_at, w.ends_at)`;

/** Notices that were released meanwhile and would look different now. */
export const findReleased = (sql: Tx, run: Run) => sql<StagedFinding[]>`
  with wanted as (${wanted(sql, run)})
  select w.line, 'Überschrift' as column, 'released-notice-kept' as code, '{}'::jsonb as values,
    count(*) over ()::int as total
  from wanted w join notices n on n.source_id = ${run.sourceId} and n.id = w.id
  where w.known and ${released(sql)} and ${differs(sql)}
  order by w.no limit ${BOUND}`;

/** Makes drafts and changes those that nobody was shown yet. */
export async function mergeNotices(sql: Tx, run: Run): Promise<Merged> {
  const [counts] = await sql<Merged[]>`
    with wanted as (${wanted(sql, run)}),
    made as (
      insert into notices (source_id, id, external_key, type, category_id, title, planned_from, planned_until,
        starts_at, ends_at, by)
      select ${run.sourceId}, id, external_key, type, category_id, title, planned_from, planned_until,
        starts_at, ends_at, ${run.by}::uuid
      from wanted where not known
      returning 1
    ),
    changed as (
      update notices n set type = w.type, category_id = w.category_id, planned_from = w.planned_from,
        planned_until = w.planned_until, starts_at = w.starts_at, ends_at = w.ends_at, updated_at = now()
      from wanted w
      where n.source_id = ${run.sourceId} and n.id = w.id and w.known and not ${released(sql)} and ${differs(sql)}
      returning 1
    )
    select (select count(*) from made)::int as created, (select count(*) from changed)::int as updated,
      0 as superseded`;
  return counts ?? { created: 0, updated: 0, superseded: 0 };
}
