import type { Tx } from '../../core/database/database.js';
import { BOUND, type MergedFor, type Run, type StagedFinding, staged } from '../merging.js';

/**
 * The contacts that a name may mean: those called so, else those to whom a person of that name belongs ("Nibel, Phil"
 * is "Phil Nibel").
 */
const meant = (sql: Tx, run: Run) => sql`
  select n.name,
    coalesce(
      nullif(array(select c.id from contacts c where c.source_id = ${run.sourceId} and c.name = n.name limit 2), '{}'),
      array(select distinct p.contact_id from people p where p.source_id = ${run.sourceId} and p.name = n.name limit 2)
    ) as contacts
  from (select distinct r.data->>'name' as name from import_rows r where ${staged(sql, run)}) n`;

export const matchContacts = (sql: Tx, run: Run) => sql`
  update import_rows r set contact_id = m.contacts[1]
  from (${meant(sql, run)}) m
  where ${staged(sql, run)} and r.data->>'name' = m.name and cardinality(m.contacts) = 1`;

export const findAmbiguous = (sql: Tx, run: Run) => sql<StagedFinding[]>`
  select r.line, 'Kontakt' as column, 'ambiguous-contact' as code,
    jsonb_build_object('contact', m.name) as values, count(*) over ()::int as total
  from import_rows r join (${meant(sql, run)}) m on m.name = r.data->>'name'
  where ${staged(sql, run)} and cardinality(m.contacts) > 1
  order by r.no limit ${BOUND}`;

/** The first row of each name that is no contact yet. */
const newcomers = (sql: Tx, run: Run) => sql`
  select distinct on (r.data->>'name') r.no, r.line, r.child_ids, r.data, r.data->>'name' as name
  from import_rows r
  where ${staged(sql, run)} and r.contact_id is null
  order by r.data->>'name', r.no`;

export const findNewcomers = (sql: Tx, run: Run) => sql<StagedFinding[]>`
  select line, 'Kontakt' as column, 'contact-created' as code, jsonb_build_object('contact', name) as values,
    count(*) over ()::int as total
  from (${newcomers(sql, run)}) newcomers
  order by no limit ${BOUND}`;

/** Makes contacts with their people for names that are none yet. */
export async function createNewcomers(sql: Tx, run: Run): Promise<void> {
  await sql`
    with newcomers as materialized (${newcomers(sql, run)}),
    made as (
      insert into contacts (source_id, id, kind, name)
      select ${run.sourceId}, child_ids[1], data->>'kind', name from newcomers
    )
    insert into people (source_id, id, contact_id, name, created_at)
    select ${run.sourceId}, n.child_ids[1 + p.position], n.child_ids[1], p.name, ${run.now}
    from newcomers n, jsonb_array_elements_text(n.data->'people') with ordinality as p (name, position)`;
  await matchContacts(sql, run);
}

export const matchContactPersons = (sql: Tx, run: Run) => sql`
  update import_rows r set id = p.id, known = true
  from contact_persons p
  where ${staged(sql, run)} and p.source_id = r.source_id and p.property_id = r.parent_id
    and p.contact_id = r.contact_id and p.category = r.data->>'category'
    and p.valid_from is not distinct from (r.data->>'valid_from')::date`;

/** Makes and changes contact persons. */
export async function mergeContactPersons(sql: Tx, run: Run): Promise<MergedFor> {
  const [merged] = await sql<MergedFor[]>`
    with wanted as (
      select r.id, r.known, r.parent_id, r.contact_id, x.* from import_rows r,
        jsonb_to_record(r.data) as x (category text, valid_from date, valid_until date, audience text[])
      where ${staged(sql, run)}
    ),
    made as (
      insert into contact_persons (source_id, id, property_id, contact_id, category, audience, valid_from, valid_until)
      select ${run.sourceId}, id, parent_id, contact_id, category, audience, valid_from, valid_until
      from wanted where not known
      returning contact_id
    ),
    changed as (
      update contact_persons p set audience = w.audience, valid_until = w.valid_until
      from wanted w
      where p.source_id = ${run.sourceId} and p.id = w.id and w.known
        and (p.audience, p.valid_until) is distinct from (w.audience, w.valid_until)
      returning p.contact_id
    )
    select (select count(*) from made)::int as created, (select count(*) from changed)::int as updated,
      0 as superseded,
      array(select contact_id from made union select contact_id from changed limit ${BOUND}) as contacts`;
  return merged ?? { created: 0, updated: 0, superseded: 0, contacts: [] };
}
