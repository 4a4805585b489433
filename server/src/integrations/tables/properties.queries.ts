import type { Tx } from '../../core/database/database.js';
import { BOUND, type Merged, type Run, type StagedFinding, staged } from '../merging.js';

export const matchProperties = (sql: Tx, run: Run) => sql`
  update import_rows r set id = p.id, known = true
  from properties p
  where ${staged(sql, run)} and p.source_id = r.source_id and p.external_id = r.data->>'external_id'`;

export async function mergeProperties(sql: Tx, run: Run): Promise<Merged> {
  const [counts] = await sql<Merged[]>`
    with wanted as (
      select r.id, r.known, x.* from import_rows r,
        jsonb_to_record(r.data) as x (external_id text, name text, address text)
      where ${staged(sql, run)}
    ),
    made as (
      insert into properties (source_id, id, external_id, name, address)
      select ${run.sourceId}, id, external_id, name, address from wanted where not known
      returning 1
    ),
    changed as (
      update properties p set name = w.name, address = w.address
      from wanted w
      where p.source_id = ${run.sourceId} and p.id = w.id and w.known
        and (p.name, p.address) is distinct from (w.name, w.address)
      returning 1
    )
    select (select count(*) from made)::int as created, (select count(*) from changed)::int as updated,
      0 as superseded`;
  return counts ?? { created: 0, updated: 0, superseded: 0 };
}

/** Finds the properties that staged rows belong to by their number. */
export const matchParents = (sql: Tx, run: Run) => sql`
  update import_rows r set parent_id = p.id
  from properties p
  where ${staged(sql, run)} and p.source_id = r.source_id and p.external_id = r.data->>'property'`;

export const findWithoutProperty = (sql: Tx, run: Run) => sql<StagedFinding[]>`
  select r.line, 'Objektnummer' as column, 'unknown-property' as code,
    jsonb_build_object('property', r.data->>'property') as values, count(*) over ()::int as total
  from import_rows r
  where ${staged(sql, run)} and r.parent_id is null
  order by r.no limit ${BOUND}`;

export const matchUnits = (sql: Tx, run: Run) => sql`
  update import_rows r set id = u.id, known = true
  from units u
  where ${staged(sql, run)} and u.source_id = r.source_id and u.external_id = r.data->>'external_id'`;

/** A column that the file lacks stays as it is. */
const kept = (sql: Tx, column: 'area' | 'share_num' | 'share_den' | 'metering_ref') =>
  sql`case when w.data ? ${column} then w.${sql(column)} else u.${sql(column)} end as ${sql(column)}`;

export async function mergeUnits(sql: Tx, run: Run): Promise<Merged> {
  const [counts] = await sql<Merged[]>`
    with wanted as (
      select r.id, r.known, r.parent_id, r.data, x.* from import_rows r,
        jsonb_to_record(r.data) as x (
          external_id text, name text, kind text, area numeric, share_num int, share_den int, metering_ref text)
      where ${staged(sql, run)}
    ),
    made as (
      insert into units (source_id, id, external_id, property_id, name, kind, area, share_num, share_den, metering_ref)
      select ${run.sourceId}, id, external_id, parent_id, name, kind, area, share_num, share_den, metering_ref
      from wanted where not known
      returning 1
    ),
    state as (
      select u.id, w.name, w.kind, ${kept(sql, 'area')}, ${kept(sql, 'share_num')}, ${kept(sql, 'share_den')},
        ${kept(sql, 'metering_ref')}
      from wanted w join units u on u.source_id = ${run.sourceId} and u.id = w.id
      where w.known
    ),
    changed as (
      update units u set name = s.name, kind = s.kind, area = s.area, share_num = s.share_num,
        share_den = s.share_den, metering_ref = s.metering_ref
      from state s
      where u.source_id = ${run.sourceId} and u.id = s.id
        and (u.name, u.kind, u.area, u.share_num, u.share_den, u.metering_ref)
          is distinct from (s.name, s.kind, s.area, s.share_num, s.share_den, s.metering_ref)
      returning 1
    )
    select (select count(*) from made)::int as created, (select count(*) from changed)::int as updated,
      0 as superseded`;
  return counts ?? { created: 0, updated: 0, superseded: 0 };
}

/** Metering numbers of staged units that another unit would have too. */
export const findTakenMetering = (sql: Tx, run: Run) => sql<StagedFinding[]>`
  with numbered as (
    select r.no, r.line, r.id, r.data->>'metering_ref' as number from import_rows r
    where ${staged(sql, run)} and r.data->>'metering_ref' is not null
  )
  select n.line, 'Messdienst-Nr' as column, 'metering-number-taken' as code,
    jsonb_build_object('number', n.number) as values, count(*) over ()::int as total
  from numbered n
  where exists (select from numbered o where o.number = n.number and o.no < n.no)
    or exists (
      select from units u
      where u.source_id = ${run.sourceId} and u.metering_ref = n.number and u.id <> n.id
        and not exists (select from numbered o where o.id = u.id))
  order by n.no limit ${BOUND}`;
