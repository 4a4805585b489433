import type { SignInState } from '@p24/sdk/api';
import type { JSONValue } from 'postgres';
import type { Tx } from '../core/database/database.js';
import type { PostalRecipient } from '../core/pdf/postal.js';
import type { Invited } from './access.queries.js';

/** Somebody whom a letter is written to. */
export interface Addressee extends PostalRecipient {
  id: string;
  membershipId: string | null;
  role: string;
  locale: 'de' | 'en';
}

/** What a letter needs to know of people, by last name. */
export const findAddressees = (sql: Tx, sourceId: string, ids: readonly string[]) => sql<Addressee[]>`
  select p.id, m.id as "membershipId", p.name, case when exists (
      select from contract_parties t where t.source_id = p.source_id and t.contact_id = p.contact_id
    ) then 'resident' else 'provider' end as role,
    case when c.kind = 'company' and c.name <> p.name then c.name end as company,
    nullif(trim(c.addresses->0->>'value'), '') as address, coalesce(m.locale, 'de') as locale
  from people p
  join contacts c on c.source_id = p.source_id and c.id = p.contact_id
  left join memberships m on m.source_id = p.source_id and m.person_id = p.id
  where p.source_id = ${sourceId} and p.id = any (${ids as string[]}::uuid[])
  order by p.sort_name, p.id`;

/** A letter that was written down: the access that it is for. */
interface Written {
  personId: string;
  membershipId: string;
  until: string;
}

/** Makes the accesses of people wait for the code of a letter, as many as their states still let. */
export const write = (
  sql: Tx,
  sourceId: string,
  people: readonly (Addressee & { newId: string; codeId: string })[],
  { from, days }: { from: readonly SignInState[]; days: number },
) => sql<Written[]>`
  insert into memberships (source_id, id, person_id, name, role, state, invited_at, invited_until, invitations,
    letter_code, letter_at, letter_until)
  select ${sourceId}, coalesce("membershipId", "newId"), id, name, role, 'pending', now(),
    now() + ${days}::int * interval '1 day', 1, "codeId", now(), now() + ${days}::int * interval '1 day'
  from jsonb_to_recordset(${sql.json(people as unknown as JSONValue)}) as t (
    "newId" uuid, id uuid, "membershipId" uuid, name text, role text, "codeId" uuid)
  on conflict (source_id, person_id) where person_id is not null do update
    set state = 'pending', account_id = null, name = excluded.name, role = excluded.role, invited_email = null,
      invited_at = now(), invited_until = excluded.invited_until, invitations = memberships.invitations + 1,
      letter_code = excluded.letter_code, letter_at = now(), letter_until = excluded.letter_until, letter_namings = 0
    where memberships.state = any (${from as string[]}::text[])
  returning person_id as "personId", id as "membershipId", letter_until as until`;

/** The access that the code of a letter is for, in the data source that the transaction has entered. */
export interface Lettered {
  name: string;
  sourceName: string;
  personId: string;
  state: SignInState;
  /** Whether this is the code that counts. */
  current: boolean;
  over: boolean;
  namings: number;
}

export async function findLettered(sql: Tx, sourceId: string, membershipId: string, code: string) {
  const [found] = await sql<Lettered[]>`
    select m.name, s.name as "sourceName", m.person_id as "personId", m.state,
      coalesce(m.letter_code = ${code}, false) as current, coalesce(m.letter_until <= now(), true) as over,
      m.letter_namings as namings
    from memberships m join sources s on s.id = m.source_id
    where m.source_id = ${sourceId} and m.id = ${membershipId}`;
  return found;
}

/** Names the address for an access by a letter's code that counts; undefined where it does not any more. */
export async function name(
  sql: Tx,
  sourceId: string,
  order: { membershipId: string; code: string; email: string },
  { from, days, most }: { from: readonly SignInState[]; days: number; most: number },
): Promise<(Invited & { contactId: string }) | undefined> {
  const [named] = await sql<(Invited & { contactId: string })[]>`
    update memberships m
    set state = 'pending', invited_email = lower(${order.email}), invited_at = now(),
      invited_until = greatest(m.letter_until, now() + ${days}::int * interval '1 day'),
      invitations = m.invitations + 1, letter_namings = m.letter_namings + 1
    from people p
    where m.source_id = ${sourceId} and m.id = ${order.membershipId} and m.letter_code = ${order.code}
      and m.letter_until > now() and m.letter_namings < ${most} and m.state = any (${from as string[]}::text[])
      and p.source_id = m.source_id and p.id = m.person_id
    returning m.id as "membershipId", m.person_id as "personId", p.contact_id as "contactId",
      m.invited_email as email, m.invitations as round`;
  return named;
}
