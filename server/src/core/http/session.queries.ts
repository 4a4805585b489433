import type { Statement, Tx } from '../database/database.js';
import type { Entered } from './caller.js';

/** Enters with a token for the rest of the transaction, or, sent alone, for no longer than itself; null: no session. */
export async function enterSession(
  sql: Tx | Statement,
  tokenHash: Buffer,
  origin: string | null,
): Promise<Entered | null> {
  const [row] = await sql<Entered[]>`
    select session_id as "sessionId", account_id as "accountId", kind, via, email, locale, scopes,
      idle_until as "idleUntil", ends_at as "endsAt", memberships
    from enter(${tokenHash}, ${origin})`;
  return row ?? null;
}
