import type { Fragment, Tx } from '../core/database/database.js';
import type { Held, Subject } from './erasure.rules.js';

/** What of some rows goes, what stays, and until when; `until` is null where that is not known of one of them. */
export async function countRows(sql: Tx, rows: Fragment, kept: Fragment, until: Fragment) {
  const [found] = await sql<[{ erased: number; kept: number; until: string | null }]>`
    with mine as (select t.*, ${kept} as stays, ${until} as stays_until from ${rows})
    select count(*) filter (where not stays)::int as erased, count(*) filter (where stays)::int as kept,
      case when not coalesce(bool_or(stays_until is null) filter (where stays), false)
        then max(stays_until) filter (where stays) end as until
    from mine`;
  return found;
}

/** Deletes rows by what stands behind `from`. */
export const deleteRows = (sql: Tx, rows: Fragment) => sql`delete from ${rows}`;

/** Whether somebody has a contract that runs or is to come, and whether their contact is somebody else's, too. */
export async function findHeld(sql: Tx, { sources, contacts, people }: Subject): Promise<Omit<Held, 'named'>> {
  const [found] = await sql<[Omit<Held, 'named'>]>`
    select exists (
        select from contract_parties p join contracts c on c.source_id = p.source_id and c.id = p.contract_id
        where p.source_id = any (${sources as string[]}::uuid[]) and p.contact_id = any (${contacts as string[]}::uuid[])
          and (c.ends_on is null or c.ends_on >= current_date)) as running,
      exists (
        select from people p
        where p.source_id = any (${sources as string[]}::uuid[]) and p.contact_id = any (${contacts as string[]}::uuid[])
          and p.id <> all (${people as string[]}::uuid[])) as shared`;
  return found;
}
