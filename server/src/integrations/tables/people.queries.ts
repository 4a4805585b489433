import type { Tx } from '../../core/database/database.js';
import { type Run, staged } from '../merging.js';

/** People whom staged contacts name and who are not there yet, and people there whom no row names any more. */
const unmatched = (sql: Tx, run: Run) => sql`
  named as (
    select r.id as contact_id, r.data->>'kind' as kind, r.data->>'name' as listed, r.child_ids[n.position] as id, n.name,
      n.position
    from import_rows r, jsonb_array_elements_text(r.data->'people') with ordinality as n (name, position)
    where ${staged(sql, run)}
  ),
  missing as (
    select n.*, row_number() over (partition by n.contact_id order by n.position) as nth
    from named n
    where not exists (
      select from people p where p.source_id = ${run.sourceId} and p.contact_id = n.contact_id and p.name = n.name)
  ),
  left_over as (
    select p.contact_id, p.id, row_number() over (partition by p.contact_id order by p.id) as nth
    from people p
    where p.source_id = ${run.sourceId} and p.contact_id in (select contact_id from missing)
      and not exists (select from named n where n.contact_id = p.contact_id and n.name = p.name)
  )`;

/** Gives people the names that their contacts now have: somebody who married keeps the sign-in. */
export const rename = (sql: Tx, run: Run) => sql`
  with ${unmatched(sql, run)}
  update people p set name = m.name
  from missing m join left_over o using (contact_id, nth)
  where p.source_id = ${run.sourceId} and p.id = o.id`;

/** Adds people whom contacts name beside those who are there. */
export const add = (sql: Tx, run: Run) => sql`
  with ${unmatched(sql, run)}
  insert into people (source_id, id, contact_id, name, told_last_name, created_at)
  select ${run.sourceId}, id, contact_id, name, told_last_name(name, kind, listed), ${run.now} from missing`;

/** Removes people whom their contact no longer names, unless somebody signs in as them. */
export const removeUnnamed = (sql: Tx, run: Run) => sql`
  delete from people p using import_rows r
  where ${staged(sql, run)} and r.known and p.source_id = r.source_id and p.contact_id = r.id
    and not r.data->'people' ? p.name
    and not exists (select from memberships m where m.source_id = p.source_id and m.person_id = p.id)`;

/** Of a contact's addresses only the first counts, for its first person. */
export const setEmails = (sql: Tx, run: Run) => sql`
  update people p set email = f.email
  from (
    select distinct on (p.contact_id) p.id, r.data->'emails'->>0 as email
    from import_rows r join people p on p.source_id = r.source_id and p.contact_id = r.id
    where ${staged(sql, run)} and r.data ? 'emails'
    order by p.contact_id, p.id
  ) f
  where p.source_id = ${run.sourceId} and p.id = f.id and p.email is distinct from f.email
    -- One that somebody has proven by signing in is not forgotten because the table does not know it.
    and (f.email is not null or not exists (
      select from memberships m
      where m.source_id = p.source_id and m.person_id = p.id and m.state = 'active' and lower(m.email) = lower(p.email)))`;
