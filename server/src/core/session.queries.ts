import type { Entered } from './caller.js';
import type { Database } from './database.js';

/** The live session of a token, without entering anything beyond this statement; null when there is none. */
export async function findSession(
  statement: Database['statement'],
  tokenHash: Buffer,
  origin: string | null,
): Promise<Entered | null> {
  const [row] = await statement<Entered[]>`
    select session_id as "sessionId", account_id as "accountId", kind, via, email, locale, scopes,
      idle_until as "idleUntil", ends_at as "endsAt", memberships
    from enter(${tokenHash}, ${origin})`;
  return row ?? null;
}
