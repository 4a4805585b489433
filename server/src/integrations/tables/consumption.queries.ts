import type { Tx } from '../../core/database/database.js';
import { BOUND, type Merged, type Run, type StagedFinding, staged } from '../merging.js';

const unitOf = (sql: Tx) => sql`
  u.source_id = r.source_id and u.metering_ref = r.data->>'metering'`;

/** Finds units by the metering company's number. */
export const matchByMetering = (sql: Tx, run: Run) => sql`
  update import_rows r set parent_id = u.id from units u where ${staged(sql, run)} and ${unitOf(sql)}`;

/** A metering number is meant to be one unit's; contracts with two companies could break that. */
export const findAmbiguousUnits = (sql: Tx, run: Run) => sql<StagedFinding[]>`
  select r.line, null as column, 'ambiguous-unit' as code,
    jsonb_build_object('unit', r.data->>'metering') as values, count(*) over ()::int as total
  from import_rows r join units u on ${unitOf(sql)}
  where ${staged(sql, run)}
  group by r.no, r.line, r.data having count(*) > 1
  order by r.no limit ${BOUND}`;

/** Finds units by the number they have in the property software. */
export const matchByNumber = (sql: Tx, run: Run) => sql`
  update import_rows r set parent_id = u.id
  from units u
  where ${staged(sql, run)} and r.parent_id is null and u.source_id = r.source_id
    and u.external_id = r.data->>'number'`;

export const findWithoutUnit = (sql: Tx, run: Run) => sql<StagedFinding[]>`
  select r.line, case when r.data ? 'metering' then null else 'Einheit' end as column, 'unknown-unit' as code,
    jsonb_build_object('unit', coalesce(r.data->>'metering', replace(r.data->>'number', '|', '/'), '')) as values,
    count(*) over ()::int as total
  from import_rows r
  where ${staged(sql, run)} and r.parent_id is null
  order by r.no limit ${BOUND}`;

/** A staged row as a supply; `supplied_at` is null where the file does not say when. */
const supplies = (sql: Tx, run: Run) => sql`
  select r.no, r.id, r.known, r.parent_id as unit_id, x.* from import_rows r,
    jsonb_to_record(r.data) as x (
      month date, service text, measure text, amount numeric(14, 4), reference numeric(14, 4),
      benchmark numeric(14, 4), estimated boolean, converted boolean, errors boolean, remarks text[],
      importable boolean, supplied_at timestamptz)
  where ${staged(sql, run)}`;

const sameSeries = (sql: Tx) => sql`
  c.unit_id = s.unit_id and c.service = s.service and c.measure = s.measure and c.month = s.month`;

const content = (sql: Tx, of: 'c' | 's') => {
  const table = sql(of);
  return sql`(${table}.amount, ${table}.reference, ${table}.benchmark, ${table}.estimated, ${table}.converted,
    ${table}.errors, ${table}.remarks, ${table}.importable)`;
};

/**
 * Finds supplies that are there already: of the same time, or, where the file tells no time, the newest one if it
 * says the same.
 */
export const matchSupplies = (sql: Tx, run: Run) => sql`
  with supplies as materialized (${supplies(sql, run)})
  update import_rows r set id = c.id, known = true
  from supplies s
  cross join lateral (
    select c.* from consumption c
    where c.source_id = ${run.sourceId} and ${sameSeries(sql)}
      and (s.supplied_at is null or c.supplied_at = s.supplied_at)
    order by c.supplied_at desc limit 1
  ) c
  where ${staged(sql, run)} and r.no = s.no
    and (s.supplied_at is not null or ${content(sql, 'c')} is not distinct from ${content(sql, 's')})`;

/** Keeps every supply: new ones beside the older, and of the same time the one that is supplied again. */
export async function mergeSupplies(sql: Tx, run: Run): Promise<Merged> {
  const [counts] = await sql<Merged[]>`
    with supplies as materialized (${supplies(sql, run)}),
    fresh as materialized (
      select s.*, coalesce(s.supplied_at, ${run.now}::timestamptz) as at from supplies s where not s.known
    ),
    restated as (
      update consumption c set amount = s.amount, reference = s.reference, benchmark = s.benchmark,
        estimated = s.estimated, converted = s.converted, errors = s.errors, remarks = s.remarks,
        importable = s.importable
      from supplies s
      where c.source_id = ${run.sourceId} and c.id = s.id and s.known
        and ${content(sql, 'c')} is distinct from ${content(sql, 's')}
      returning 1
    ),
    placed as (
      select
        lead(s.no) over series is not null or exists (
          select from consumption c where c.source_id = ${run.sourceId} and ${sameSeries(sql)} and c.supplied_at > s.at
        ) as outdated,
        exists (
          select from consumption c where c.source_id = ${run.sourceId} and ${sameSeries(sql)} and c.supplied_at < s.at
        ) as corrects
      from fresh s
      window series as (partition by s.unit_id, s.service, s.measure, s.month order by s.at)
    ),
    made as (
      insert into consumption (source_id, id, unit_id, month, service, measure, amount, reference, benchmark,
        estimated, converted, errors, remarks, importable, supplied_at)
      select ${run.sourceId}, id, unit_id, month, service, measure, amount, reference, benchmark,
        estimated, converted, errors, remarks, importable, at
      from fresh
    )
    select count(*) filter (where not outdated and not corrects)::int as created,
      (count(*) filter (where not outdated and corrects) + (select count(*) from restated))::int as updated,
      count(*) filter (where outdated)::int as superseded
    from placed`;
  return counts ?? { created: 0, updated: 0, superseded: 0 };
}

/** The units for which an import brought something. */
export async function listUnits(sql: Tx, run: Run): Promise<string[]> {
  const rows = await sql<
    { id: string }[]
  >`select distinct r.parent_id as id from import_rows r where ${staged(sql, run)}`;
  return rows.map(({ id }) => id);
}
