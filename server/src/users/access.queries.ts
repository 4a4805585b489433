import type { SignInState } from '@p24/sdk/api';
import type { JSONValue } from 'postgres';
import type { Tx } from '../core/database/database.js';

/** Somebody whose access is to change: a person of a contact, or a manager. */
export interface Chosen {
  id: string;
  personId: string | null;
  contactId: string | null;
  membershipId: string | null;
  name: string;
  email: string | null;
  state: SignInState;
  /** Whether an account belongs to the access. */
  joined: boolean;
  role: 'resident' | 'provider' | 'manager' | 'admin';
}

/** People and managers by id. Who has no contract at all is a provider. */
export const findChosen = (sql: Tx, sourceId: string, ids: readonly string[]) => sql<Chosen[]>`
  select p.id, p.id as "personId", p.contact_id as "contactId", m.id as "membershipId", p.name, p.email,
    coalesce(m.state, 'none') as state, m.account_id is not null as joined, case when exists (
      select from contract_parties t where t.source_id = p.source_id and t.contact_id = p.contact_id
    ) then 'resident' else 'provider' end as role
  from people p left join memberships m on m.source_id = p.source_id and m.person_id = p.id
  where p.source_id = ${sourceId} and p.id = any (${ids as string[]}::uuid[])
  union all
  select m.id, null, null, m.id, m.name, coalesce(m.email, m.invited_email), m.state, m.account_id is not null, m.role
  from memberships m
  where m.source_id = ${sourceId} and m.id = any (${ids as string[]}::uuid[]) and m.role in ('manager', 'admin')`;

/** An invitation that was written down. */
export interface Invited {
  membershipId: string;
  personId: string | null;
  email: string;
  round: number;
}

/** Turns people's accesses into invitations, as many as their states still let. */
export const invite = (
  sql: Tx,
  sourceId: string,
  people: readonly (Chosen & { newId: string })[],
  { from, days }: { from: readonly SignInState[]; days: number },
) => sql<Invited[]>`
  with given as (
    select * from jsonb_to_recordset(${sql.json(people as unknown as JSONValue)}) as t (
      "newId" uuid, "personId" uuid, "membershipId" uuid, name text, email text, role text)
  ), people_invited as (
    insert into memberships (source_id, id, person_id, name, role, state, invited_email, invited_at, invited_until,
      invitations)
    select ${sourceId}, coalesce("membershipId", "newId"), "personId", name, role, 'pending', lower(email), now(),
      now() + ${days}::int * interval '1 day', 1
    from given where "personId" is not null
    on conflict (source_id, person_id) where person_id is not null do update
      set state = 'pending', account_id = null, name = excluded.name, role = excluded.role,
        invited_email = excluded.invited_email, invited_at = now(), invited_until = excluded.invited_until,
        invitations = memberships.invitations + 1, letter_code = null, letter_at = null
      where memberships.state = any (${from as string[]}::text[])
    returning id, person_id, invited_email, invitations
  ), managers_invited as (
    update memberships m
    set state = 'pending', account_id = null, invited_email = lower(g.email), invited_at = now(),
      invited_until = now() + ${days}::int * interval '1 day', invitations = m.invitations + 1
    from given g
    where m.source_id = ${sourceId} and m.id = g."membershipId" and g."personId" is null
      and m.state = any (${from as string[]}::text[])
    returning m.id, m.person_id, m.invited_email, m.invitations
  )
  select id as "membershipId", person_id as "personId", invited_email as email, invitations as round
  from people_invited union all select * from managers_invited`;

/** Moves accesses to another state, as many as their states still let; unlocked ones without an account begin anew. */
export async function move(
  sql: Tx,
  sourceId: string,
  ids: readonly string[],
  { from, to }: { from: readonly SignInState[]; to: SignInState },
): Promise<number> {
  const moved = await sql`
    update memberships
    set state = case when ${to} = 'active' and account_id is null then 'none' else ${to} end,
      account_id = case when ${to} = 'none' then null else account_id end,
      invited_email = case when ${to} in ('none', 'locked') then null else invited_email end,
      letter_code = null, letter_at = null
    where source_id = ${sourceId} and id = any (${ids as string[]}::uuid[]) and state = any (${from as string[]}::text[])`;
  return moved.count;
}

/** An invitation that still waits; undefined where it does not any more. */
export async function findWaiting(sql: Tx, sourceId: string, membershipId: string) {
  const [found] = await sql<{ name: string; email: string; round: number; until: string; timeZone: string }[]>`
    select m.name, m.invited_email as email, m.invitations as round, m.invited_until as until, s.time_zone as "timeZone"
    from memberships m join sources s on s.id = m.source_id
    where m.source_id = ${sourceId} and m.id = ${membershipId} and m.state = 'pending' and m.invited_until > now()
      and m.invited_email is not null`;
  return found;
}

/** Marks an invitation as one that did not arrive, unless another address has been invited since. */
export const bounce = (sql: Tx, sourceId: string, membershipId: string, email: string) => sql`
  update memberships set state = 'error'
  where source_id = ${sourceId} and id = ${membershipId} and state = 'pending' and invited_email = lower(${email})`;

/** Ends what was not taken in time, over all data sources; only the owner of the tables sees them. */
export const expire = (sql: Tx) => sql`
  update memberships set state = 'expired' where state = 'pending' and invited_until <= now()`;

/** Makes somebody a manager who may be invited; null when the address is one's already. */
export async function insertManager(
  sql: Tx,
  sourceId: string,
  { id, name, email, role }: { id: string; name: string; email: string; role: 'manager' | 'admin' },
): Promise<boolean> {
  const inserted = await sql`
    insert into memberships (source_id, id, name, role, state, invited_email)
    select ${sourceId}, ${id}, ${name}, ${role}, 'none', ${email}
    where not exists (
      select from memberships where source_id = ${sourceId} and role in ('manager', 'admin')
        and (lower(email) = ${email} or invited_email = ${email}))`;
  return inserted.count === 1;
}
