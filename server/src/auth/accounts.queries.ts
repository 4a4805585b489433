import type { Tx } from '../core/database/database.js';
import type { NewMembership } from './auth.port.js';

/** Row level security lets an account be made only by a transaction that enters it, here until its end. */
export async function insertAccount(
  sql: Tx,
  { id, email, passwordHash, demo }: { id: string; email: string; passwordHash: string | null; demo: boolean },
): Promise<void> {
  await sql`select set_config('p24.account', ${id}, true)`;
  // The demo's people are known already: whoever tries them wants to see the portal.
  await sql`insert into accounts (id, email, password_hash, demo, introduced_at)
    values (${id}, ${email}, ${passwordHash}, ${demo}, case when ${demo} then now() end)`;
}

export const insertMembership = (
  sql: Tx,
  { id, sourceId, accountId, role, personId, name }: NewMembership & { id: string },
) => sql`
  insert into memberships (source_id, id, account_id, person_id, name, role, state, email)
  values (${sourceId}, ${id}, ${accountId}, ${personId}, ${name}, ${role}, 'active', (
    select email from accounts where id = ${accountId}))
  on conflict (source_id, person_id) where person_id is not null
    do update set account_id = excluded.account_id, state = 'active', email = excluded.email`;
