import type { HeldContract, ManagedPersonDetails } from '@p24/sdk/api';
import type { JSONValue } from 'postgres';
import type { Tx } from '../core/database/database.js';

type Known = ManagedPersonDetails['addresses'];

/** A person with what the property software knows of their contact; `missing` are bits of the profile check. */
export type DetailsRow = Omit<
  ManagedPersonDetails,
  'profile' | 'lacks' | 'phones' | 'contracts' | 'household' | 'contactId'
> & {
  contactId: string;
  missing: number;
  phones: Known;
  noted: NotedPhone[];
};

/** A number that a manager has noted of a person. */
export interface NotedPhone {
  value: string;
  at: string;
}

const listed = (sql: Tx, column: 'phones' | 'emails' | 'addresses') => sql`
  coalesce((select jsonb_agg(jsonb_build_object('value', e->>'value', 'label', e->>'label'))
    from jsonb_array_elements(k.${sql(column)}) e), '[]')`;

/** A person of a contact; undefined where there is none. */
export async function findPerson(sql: Tx, sourceId: string, id: string): Promise<DetailsRow | undefined> {
  const [found] = await sql<DetailsRow[]>`
    select p.id, p.contact_id as "contactId", p.name, name_listed(p.name, p.told_last_name) as "listedAs",
      p.email, k.addresses->0->>'value' as address, p.standing as group, coalesce(m.state, 'none') as state, m.invited_at as "invitedAt",
      m.invited_until as "invitedUntil", m.letter_at as "letterAt", m.last_online as "lastOnline", p.lacks as missing,
      k.external_id as number, ${listed(sql, 'phones')} as phones, p.noted_phones as noted, ${listed(sql, 'emails')} as emails,
      ${listed(sql, 'addresses')} as addresses
    from people p
    join contacts k on k.source_id = p.source_id and k.id = p.contact_id
    left join memberships m on m.source_id = p.source_id and m.person_id = p.id
    where p.source_id = ${sourceId} and p.id = ${id}`;
  return found;
}

/** The numbers that are noted of a person, held until the transaction ends; undefined where there is no such person. */
export async function holdNoted(sql: Tx, sourceId: string, id: string): Promise<NotedPhone[] | undefined> {
  const [found] = await sql<{ noted: NotedPhone[] }[]>`
    select noted_phones as noted from people where source_id = ${sourceId} and id = ${id} for no key update`;
  return found?.noted;
}

/** Keeps these numbers of a person in place of those that were noted before. */
export const saveNoted = (sql: Tx, sourceId: string, id: string, noted: readonly NotedPhone[]) => sql`
  update people set noted_phones = ${sql.json(noted as unknown as JSONValue)}
  where source_id = ${sourceId} and id = ${id}`;

/** The first number of each of these people that is noted, else of the property software; those without are left out. */
export const listKnownPhones = (sql: Tx, sourceId: string, people: readonly string[]) => sql<
  { id: string; phone: string }[]
>`
  select p.id, (p.noted_phones || k.phones)->0->>'value' as phone
  from people p join contacts k on k.source_id = p.source_id and k.id = p.contact_id
  where p.source_id = ${sourceId} and p.id = any (${people as string[]}::uuid[])
    and jsonb_array_length(p.noted_phones || k.phones) > 0`;

/** What a contact holds, held or will hold, as of now where the data source is: running contracts first. */
export const listContracts = (
  sql: Tx,
  sourceId: string,
  { contactId, now, most }: { contactId: string; now: Date; most: number },
) => sql<HeldContract[]>`
  select c.id, c.kind, c.starts_on as "startsOn", c.ends_on as "endsOn",
    (array['running', 'upcoming', 'ended'])[1 + stand.rank] as state,
    jsonb_build_object('id', o.id, 'name', o.name, 'address', o.address) as property, u.name as unit
  from contract_parties t
  join contracts c on c.source_id = t.source_id and c.id = t.contract_id
  join properties o on o.source_id = c.source_id and o.id = c.property_id
  left join units u on u.source_id = c.source_id and u.id = c.unit_id
  join sources s on s.id = c.source_id
  cross join lateral (select timezone(s.time_zone, ${now}::timestamptz)::date as day) today
  cross join lateral (
    select case when today.day < c.starts_on then 1 when c.ends_on < today.day then 2 else 0 end as rank
  ) stand
  where t.source_id = ${sourceId} and t.contact_id = ${contactId}
  order by stand.rank, o.name, c.starts_on desc, c.id limit ${most}`;

/** Who else belongs to a contact, by last name. */
export const listHousehold = (
  sql: Tx,
  sourceId: string,
  { id, contactId, most }: { id: string; contactId: string; most: number },
) => sql<{ id: string; name: string }[]>`
  select id, name from people where source_id = ${sourceId} and contact_id = ${contactId} and id <> ${id}
  order by sort_name, id limit ${most}`;
