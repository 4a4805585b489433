import type { Tx } from '../core/database/database.js';

/** Somebody who was invited to a data source. */
export interface Invitee {
  email: string;
  name: string;
  sourceName: string;
  /** Whether the data source, and so what joins it, is for trying out. */
  demo: boolean;
}

/** The invitation of a membership in the data source that the transaction has entered; undefined once it is over. */
export async function findInvitee(sql: Tx, sourceId: string, membershipId: string): Promise<Invitee | undefined> {
  const [invitee] = await sql<Invitee[]>`
    select m.invited_email as email, m.name, s.name as "sourceName", s.demo
    from memberships m join sources s on s.id = m.source_id
    where m.source_id = ${sourceId} and m.id = ${membershipId} and m.state = 'pending' and m.invited_until > now()
      and m.invited_email is not null`;
  return invitee;
}

/**
 * Makes an invitation the account's membership; false where it is over or somebody was faster. An address that was
 * named by the code of a letter is known from now on.
 */
export async function takeInvitation(
  sql: Tx,
  { sourceId, membershipId, accountId }: { sourceId: string; membershipId: string; accountId: string },
): Promise<boolean> {
  const [taken] = await sql<{ taken: boolean }[]>`
    with taken as (
      update memberships m set state = 'active', account_id = ${accountId}, email = m.invited_email, invited_email = null
      from memberships before
      where m.source_id = ${sourceId} and m.id = ${membershipId} and m.state = 'pending' and m.invited_until > now()
        and before.source_id = m.source_id and before.id = m.id and m.invited_email is not null
      returning m.source_id, m.person_id, before.invited_email as email
    ), kept as (
      update people p set email = taken.email from taken
      where p.source_id = taken.source_id and p.id = taken.person_id and p.email is null
    )
    select true as taken from taken`;
  return taken !== undefined;
}

/** Takes an invitation back in the name of who was invited; false where it is over. */
export async function declineInvitation(sql: Tx, sourceId: string, membershipId: string): Promise<boolean> {
  const declined = await sql`
    update memberships set state = 'none', invited_email = null, letter_code = null, letter_at = null
    where source_id = ${sourceId} and id = ${membershipId} and state = 'pending'`;
  return declined.count === 1;
}

/** Enters one more data source for the rest of the transaction: one that has invited who acts. */
export const enterAlso = (sql: Tx, sourceId: string) => sql`
  select set_config('p24.sources', array_append(entered_sources(), ${sourceId}::uuid)::text, true)`;
