import type { StaffMember } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';

/** The data source of a client code among those that the transaction entered, where the account is an administrator. */
export async function findAdministered(sql: Tx, accountId: string, code: string) {
  const [found] = await sql<{ sourceId: string; sourceName: string; id: string; demo: boolean }[]>`
    select m.source_id as "sourceId", s.name as "sourceName", m.id, s.demo
    from memberships m join sources s on s.id = m.source_id
    where m.account_id = ${accountId} and m.role = 'admin' and m.state = 'active' and lower(s.code) = lower(${code})`;
  return found;
}

/** Somebody of the staff: as a manager who is not in yet, or as a contact person who never was one. */
export type Candidate = StaffMember & { membershipId: string | null };

/** Who may be registered, by name: managers who never came in, and contact persons with an address. */
export const listStaff = (sql: Tx, sourceId: string) => sql<Candidate[]>`
  select m.id, m.id as "membershipId", m.name, coalesce(m.email, m.invited_email) as email,
    m.invitations > 0 as invited
  from memberships m
  where m.source_id = ${sourceId} and m.role in ('manager', 'admin') and m.state in ('none', 'pending', 'expired', 'error')
    and coalesce(m.email, m.invited_email) is not null
  union all
  select k.id, null, k.name, lower(k.email), false
  from (
    select distinct on (c.id) c.id, c.name, coalesce(p.email, c.emails->0->>'value') as email
    from contact_persons a
    join contacts c on c.source_id = a.source_id and c.id = a.contact_id
    join people p on p.source_id = c.source_id and p.contact_id = c.id
    where a.source_id = ${sourceId} order by c.id, p.created_at
  ) k
  where k.email is not null and not exists (
    select from memberships m where m.source_id = ${sourceId} and m.role in ('manager', 'admin')
      and lower(k.email) in (lower(m.email), m.invited_email))
  order by 3, 1 limit 500`;

/** Whether an account manages a data source that the transaction entered. */
export async function manages(sql: Tx, sourceId: string, accountId: string): Promise<boolean> {
  const found = await sql`
    select from memberships
    where source_id = ${sourceId} and account_id = ${accountId} and role in ('manager', 'admin') and state = 'active'`;
  return found.count > 0;
}

/** Lets an account in as the manager that waits for it. */
export async function letIn(
  sql: Tx,
  sourceId: string,
  { membershipId, accountId }: { membershipId: string; accountId: string },
): Promise<boolean> {
  const joined = await sql`
    update memberships set state = 'active', account_id = ${accountId}, email = coalesce(email, invited_email),
      invited_email = null
    where source_id = ${sourceId} and id = ${membershipId} and role in ('manager', 'admin')
      and state in ('none', 'pending', 'expired', 'error')`;
  return joined.count === 1;
}

/** Enters an administrator's data sources, too, for the rest of the transaction. */
export const enterAlso = (sql: Tx, sources: readonly string[]) => sql`
  select set_config('p24.sources', (entered_sources() || ${sources as string[]}::uuid[])::text, true)`;
