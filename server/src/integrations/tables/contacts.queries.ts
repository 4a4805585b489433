import type { Tx } from '../../core/database/database.js';
import { BOUND, type Merged, type Run, type StagedFinding, staged } from '../merging.js';

/** Finds contacts that are there already, by their number. */
export const matchByNumber = (sql: Tx, run: Run) => sql`
  update import_rows r set id = c.id, known = true
  from contacts c
  where ${staged(sql, run)} and c.source_id = r.source_id and c.external_id = r.data->>'external_id'`;

/** Contacts without a number in file or portal are the same when name and address are; in a table without addresses, names. */
const sameContact = (sql: Tx) => sql`
  c.source_id = r.source_id and c.name = r.data->>'name'
    and (not r.data ? 'address' or coalesce(c.addresses->0->>'value', '') = coalesce(r.data->>'address', ''))
    and (c.external_id is null or r.data->>'external_id' is null)`;

export const findAmbiguous = (sql: Tx, run: Run) => sql<StagedFinding[]>`
  select r.line, 'Name' as column, 'ambiguous-contact' as code,
    jsonb_build_object('contact', r.data->>'name') as values, count(*) over ()::int as total
  from import_rows r join contacts c on ${sameContact(sql)}
  where ${staged(sql, run)} and not r.known
  group by r.no, r.line, r.data having count(*) > 1
  order by r.no limit ${BOUND}`;

export const matchByName = (sql: Tx, run: Run) => sql`
  update import_rows r set id = c.id, known = true
  from contacts c
  where ${staged(sql, run)} and not r.known and ${sameContact(sql)}`;

/** Rows that turned out to be the same contact, once by number and once by name. */
export const findTwice = (sql: Tx, run: Run) => sql<StagedFinding[]>`
  select line, 'Name' as column, 'conflicting-rows' as code, jsonb_build_object('line', first_line) as values,
    count(*) over ()::int as total
  from (
    select r.no, r.line, r.key, first_value(r.line) over same_id as first_line, first_value(r.key) over same_id as first_key
    from import_rows r
    where ${staged(sql, run)} and r.known
    window same_id as (partition by r.id order by r.no)
  ) known
  where key <> first_key order by no limit ${BOUND}`;

/** What a table says about a contact; `has_…` tells which columns it has. */
const wanted = (sql: Tx, run: Run) => sql`
  select r.id, r.known, x.external_id, x.kind, x.name, x.valid_from, x.valid_until, x.address,
    (select coalesce(jsonb_agg(jsonb_build_object('value', e, 'label', null, 'public', false)), '[]')
      from jsonb_array_elements_text(x.emails) e) as emails,
    x.emails is not null as has_emails,
    (select coalesce(jsonb_agg(p || '{"public": false}'), '[]') from jsonb_array_elements(x.phones) p) as phones,
    x.phones is not null as has_phones, x.keeps, r.data ? 'valid_from' as has_from, r.data ? 'valid_until' as has_until,
    r.data ? 'address' as has_address
  from import_rows r,
    jsonb_to_record(r.data) as x (
      external_id text, kind text, name text, valid_from date, valid_until date, address text, emails jsonb,
      phones jsonb, keeps jsonb)
  where ${staged(sql, run)}`;

/** The numbers of a contact that a table has no column for. */
const kept = (sql: Tx, kind: 'phones' | 'mobiles') => sql`(
  select coalesce(jsonb_agg(k), '[]') from jsonb_array_elements(c.phones) k
  where (w.keeps->>${kind})::boolean and coalesce(k->>'label', '') like 'Mobil%' = ${kind === 'mobiles'}
    and not exists (select from jsonb_array_elements(w.phones) p where p->'value' = k->'value'))`;

/** The numbers of a table; of one that is known already stays what no table says, such as who may see it. */
const keeping = (sql: Tx) => sql`(
  select coalesce(jsonb_agg(p || coalesce(
    (select k - '{value,label}'::text[] from jsonb_array_elements(c.phones) k where k->'value' = p->'value' limit 1),
    '{}')), '[]')
  from jsonb_array_elements(w.phones) p)`;

/** Makes contacts that are new and changes those that say otherwise; addresses after the first stay. */
export async function merge(sql: Tx, run: Run): Promise<Merged> {
  const [counts] = await sql<Merged[]>`
    with wanted as (${wanted(sql, run)}),
    made as (
      insert into contacts (source_id, id, external_id, kind, name, valid_from, valid_until, addresses, emails, phones)
      select ${run.sourceId}, id, external_id, kind, name, valid_from, valid_until,
        case when address is null then '[]' else jsonb_build_array(
          jsonb_build_object('value', address, 'label', null, 'public', false)) end,
        emails, phones
      from wanted where not known
      returning 1
    ),
    state as (
      select c.id, coalesce(w.external_id, c.external_id) as external_id, w.kind, w.name,
        case when w.has_from then w.valid_from else c.valid_from end as valid_from,
        case when w.has_until then w.valid_until else c.valid_until end as valid_until,
        case when not w.has_address or w.address is not distinct from c.addresses->0->>'value' then c.addresses
          when w.address is null then c.addresses - 0
          else jsonb_build_array(jsonb_build_object('value', w.address, 'label', null, 'public', false))
            || (c.addresses - 0) end as addresses,
        case when not w.has_emails or jsonb_path_query_array(w.emails, '$[*].value')
          = jsonb_path_query_array(c.emails, '$[*].value') then c.emails else w.emails end as emails,
        case when not w.has_phones then c.phones
          else ${kept(sql, 'phones')} || ${keeping(sql)} || ${kept(sql, 'mobiles')} end as phones
      from wanted w join contacts c on c.source_id = ${run.sourceId} and c.id = w.id
      where w.known
    ),
    changed as (
      update contacts c set external_id = s.external_id, kind = s.kind, name = s.name, valid_from = s.valid_from,
        valid_until = s.valid_until, addresses = s.addresses, emails = s.emails,
        phones = s.phones
      from state s
      where c.source_id = ${run.sourceId} and c.id = s.id
        and (c.external_id, c.kind, c.name, c.valid_from, c.valid_until, c.addresses, c.emails, c.phones)
          is distinct from (s.external_id, s.kind, s.name, s.valid_from, s.valid_until, s.addresses, s.emails,
            s.phones)
      returning 1
    )
    select (select count(*) from made)::int as created, (select count(*) from changed)::int as updated,
      0 as superseded`;
  return counts ?? { created: 0, updated: 0, superseded: 0 };
}
