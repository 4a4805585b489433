import type { Tx } from '../../core/database/database.js';
import { BOUND, type MergedFor, type Run, type StagedFinding, staged } from '../merging.js';

export const findWithoutUnit = (sql: Tx, run: Run) => sql<StagedFinding[]>`
  select r.line, 'Einheit' as column, 'unknown-unit' as code,
    jsonb_build_object('unit', replace(r.data->>'unit', '|', '/')) as values, count(*) over ()::int as total
  from import_rows r
  where ${staged(sql, run)} and r.data->>'unit' is not null and r.parent_id is not null
    and not exists (select from units u where u.source_id = r.source_id and u.external_id = r.data->>'unit')
  order by r.no limit ${BOUND}`;

/** A party is named by its number, else by name and, where given, address. */
const meantParty = (sql: Tx) => sql`
  c.source_id = r.source_id and case
    when r.data->>'contact_number' is not null then c.external_id = r.data->>'contact_number'
    else c.name = r.data->>'contact'
      and (r.data->>'address' is null or c.addresses->0->>'value' = r.data->>'address')
  end`;

const partyFinding = (sql: Tx, code: 'unknown-contact' | 'ambiguous-contact') => sql`
  r.line, 'Kontakt' as column, ${code} as code, jsonb_build_object('contact', r.data->>'contact') as values,
  count(*) over ()::int as total`;

export const findAmbiguousParties = (sql: Tx, run: Run) => sql<StagedFinding[]>`
  select ${partyFinding(sql, 'ambiguous-contact')}
  from import_rows r join contacts c on ${meantParty(sql)}
  where ${staged(sql, run)}
  group by r.no, r.line, r.data having count(*) > 1
  order by r.no limit ${BOUND}`;

export const matchParties = (sql: Tx, run: Run) => sql`
  update import_rows r set contact_id = c.id from contacts c where ${staged(sql, run)} and ${meantParty(sql)}`;

export const findWithoutParty = (sql: Tx, run: Run) => sql<StagedFinding[]>`
  select ${partyFinding(sql, 'unknown-contact')}
  from import_rows r
  where ${staged(sql, run)} and r.contact_id is null
  order by r.no limit ${BOUND}`;

/** Rows of one contract that do not agree on what it is. */
export const findDisagreeing = (sql: Tx, run: Run) => sql<StagedFinding[]>`
  select line, 'Vertragsnummer' as column, 'conflicting-rows' as code, jsonb_build_object('line', first_line) as values,
    count(*) over ()::int as total
  from (
    select r.no, r.line, first_value(r.line) over same_contract as first_line,
      r.data - '{contact,address,contact_number}'::text[] as said,
      first_value(r.data - '{contact,address,contact_number}'::text[]) over same_contract as first_said
    from import_rows r
    where ${staged(sql, run)}
    window same_contract as (partition by r.data->>'external_id' order by r.no)
  ) numbered
  where said <> first_said order by no limit ${BOUND}`;

export const matchContracts = (sql: Tx, run: Run) => sql`
  update import_rows r set id = c.id, known = true
  from contracts c
  where ${staged(sql, run)} and c.source_id = r.source_id and c.external_id = r.data->>'external_id'`;

/** Lets the rows of one new contract share one id. */
export const joinRows = (sql: Tx, run: Run) => sql`
  update import_rows r set id = f.id
  from (
    select r.no, first_value(r.id) over (partition by r.data->>'external_id' order by r.no) as id
    from import_rows r where ${staged(sql, run)} and not r.known
  ) f
  where ${staged(sql, run)} and r.no = f.no and r.id <> f.id`;

/** Makes and changes contracts and their parties; parties that the file no longer names leave the contract. */
export async function mergeContracts(sql: Tx, run: Run): Promise<MergedFor> {
  const [merged] = await sql<MergedFor[]>`
    with wanted as (
      select distinct on (r.id) r.id, r.known, r.parent_id as property_id, u.id as unit_id, x.external_id, x.kind,
        x.starts_on, x.ends_on
      from import_rows r
      cross join jsonb_to_record(r.data) as x (external_id text, unit text, kind text, starts_on date, ends_on date)
      left join units u on u.source_id = r.source_id and u.external_id = x.unit
      where ${staged(sql, run)}
      order by r.id
    ),
    made as (
      insert into contracts (source_id, id, external_id, property_id, unit_id, kind, starts_on, ends_on)
      select ${run.sourceId}, id, external_id, property_id, unit_id, kind, starts_on, ends_on
      from wanted where not known
      returning id
    ),
    changed as (
      update contracts c set property_id = w.property_id, unit_id = w.unit_id, kind = w.kind,
        starts_on = w.starts_on, ends_on = w.ends_on
      from wanted w
      where c.source_id = ${run.sourceId} and c.id = w.id and w.known
        and (c.property_id, c.unit_id, c.kind, c.starts_on, c.ends_on)
          is distinct from (w.property_id, w.unit_id, w.kind, w.starts_on, w.ends_on)
      returning c.id
    ),
    parties as (select distinct r.id as contract_id, r.contact_id from import_rows r where ${staged(sql, run)}),
    joined as (
      insert into contract_parties (source_id, contract_id, contact_id)
      select ${run.sourceId}, contract_id, contact_id from parties
      on conflict do nothing
      returning contract_id
    ),
    left_out as (
      delete from contract_parties p using wanted w
      where p.source_id = ${run.sourceId} and p.contract_id = w.id and w.known
        and not exists (select from parties a where a.contract_id = p.contract_id and a.contact_id = p.contact_id)
      returning p.contract_id, p.contact_id
    ),
    touched as (
      select id from made union select id from changed
      union select contract_id from joined union select contract_id from left_out
    )
    select 0 as superseded,
      (select count(*) from import_rows r where ${staged(sql, run)} and not r.known)::int as created,
      (select count(*) from import_rows r where ${staged(sql, run)} and r.known
        and r.id in (select id from touched))::int as updated,
      array(
        select contact_id from left_out
        union select a.contact_id from parties a where a.contract_id in (select id from touched)
        limit ${BOUND}) as contacts`;
  return merged ?? { created: 0, updated: 0, superseded: 0, contacts: [] };
}
