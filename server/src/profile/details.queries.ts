import type { OwnDetails } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { Own } from './portraits.queries.js';

interface Known {
  value: string;
  label: string | null;
}

/** What a data source knows of a membership: from its property software, and from the person. */
export interface DetailsRow {
  id: string;
  name: string;
  email: string | null;
  phones: Known[];
  addresses: Known[];
  own: OwnDetails;
  changedAt: string | null;
}

/** What the person says; nothing where there is no row. */
export const said = (sql: Tx) => sql`
  jsonb_build_object('displayName', d.display_name, 'salutation', d.salutation, 'phones', coalesce(d.phones, '[]'),
    'availability', d.availability, 'position', d.position) as own, d.changed_at as "changedAt"`;

const listed = (sql: Tx, column: 'phones' | 'addresses') => sql`
  coalesce((select jsonb_agg(jsonb_build_object('value', e->>'value', 'label', e->>'label'))
    from jsonb_array_elements(c.${sql(column)}) e), '[]')`;

/** The numbers that managers have noted. */
const noted = (sql: Tx) => sql`
  coalesce((select jsonb_agg(jsonb_build_object('value', e->>'value', 'label', null))
    from jsonb_array_elements(p.noted_phones) e), '[]')`;

/** What is known of these memberships. */
export const list = (sql: Tx, { sources, memberships }: Own) => sql<DetailsRow[]>`
  select m.id, coalesce(p.name, m.name) as name, coalesce(p.email, m.email) as email,
    ${noted(sql)} || ${listed(sql, 'phones')} as phones, ${listed(sql, 'addresses')} as addresses, ${said(sql)}
  from unnest(${sources}::uuid[], ${memberships}::uuid[]) as me(source_id, id)
  join memberships m on m.source_id = me.source_id and m.id = me.id
  left join people p on p.source_id = m.source_id and p.id = m.person_id
  left join contacts c on c.source_id = p.source_id and c.id = p.contact_id
  left join personal_details d on d.source_id = m.source_id and d.membership_id = m.id`;

/** The first telephone number that a person says; undefined where there is none. */
export async function findPhone(sql: Tx, sourceId: string, personId: string): Promise<string | undefined> {
  const [found] = await sql<{ phone: string }[]>`
    select d.phones->0->>'value' as phone
    from memberships m join personal_details d on d.source_id = m.source_id and d.membership_id = m.id
    where m.source_id = ${sourceId} and m.person_id = ${personId} and jsonb_array_length(d.phones) > 0
    limit 1`;
  return found?.phone;
}

/** The first telephone number that each of these people says; those who say none are left out. */
export const listPhones = (sql: Tx, sourceId: string, people: readonly string[]) => sql<
  { id: string; phone: string }[]
>`
  select m.person_id as id, d.phones->0->>'value' as phone
  from memberships m join personal_details d on d.source_id = m.source_id and d.membership_id = m.id
  where m.source_id = ${sourceId} and m.person_id = any (${people as string[]}::uuid[])
    and jsonb_array_length(d.phones) > 0`;

/** Keeps what somebody says in place of what they said before. */
export const save = (sql: Tx, sourceId: string, membershipId: string, details: OwnDetails) => sql`
  insert into personal_details (source_id, membership_id, display_name, salutation, phones, availability, position)
  values (${sourceId}, ${membershipId}, ${details.displayName}, ${details.salutation}, ${sql.json(details.phones)},
    ${details.availability}, ${details.position})
  on conflict (source_id, membership_id) do update set display_name = excluded.display_name,
    salutation = excluded.salutation, phones = excluded.phones, availability = excluded.availability,
    position = excluded.position, changed_at = now()`;

/** What somebody with an access says to the managers of a data source; undefined where there is nobody. */
export async function findManaged(sql: Tx, sourceId: string, id: string) {
  const [found] = await sql<{ personId: string | null; own: OwnDetails; changedAt: string | null }[]>`
    select m.person_id as "personId", ${said(sql)}
    from memberships m
    left join personal_details d on d.source_id = m.source_id and d.membership_id = m.id
    where m.source_id = ${sourceId} and (m.person_id = ${id} or (m.person_id is null and m.id = ${id}))
    limit 1`;
  return found;
}
