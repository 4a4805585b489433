import type { Tx } from '../core/database/database.js';
import type { NewSession } from './tokens.js';

/** The account of a resident or provider whose access is active; undefined when there is none. */
export async function findSubject(sql: Tx, sourceId: string, subject: string): Promise<string | undefined> {
  const [row] = await sql<{ accountId: string }[]>`
    select account_id as "accountId" from memberships
    where source_id = ${sourceId} and state = 'active' and role in ('resident', 'provider')
      and account_id is not null and (email = ${subject} or person_id::text = ${subject})
    limit 1`;
  return row?.accountId;
}

/** Whether a data source lists an origin. */
export async function listsOrigin(sql: Tx, sourceId: string, origin: string): Promise<boolean> {
  const rows = await sql`select from origins where source_id = ${sourceId} and value = ${origin}`;
  return rows.length > 0;
}

/** A session that waits for its code. */
export interface WaitingSession extends NewSession {
  codeHash: Buffer;
  accountId: string;
  keyId: string;
  sourceId: string;
  origin: string;
  scopes: readonly string[];
}

/** Lets a session wait a minute for its code, and clears away ended ones of the account, which the transaction has entered. */
export async function insertWaiting(sql: Tx, session: WaitingSession): Promise<string> {
  const { id, accountId, tokenHash, linkHash, codeHash, keyId, origin, sourceId, scopes } = session;
  await sql`delete from sessions where account_id = ${accountId} and (ends_at <= now() or idle_until <= now())`;
  const [row] = await sql<[{ until: string }]>`
    insert into sessions (id, account_id, kind, token_hash, link_hash, code_hash, api_key_id, origin, sources, scopes,
      idle, idle_until, ends_at)
    values (${id}, ${accountId}, 'embed', ${tokenHash}, ${linkHash}, ${codeHash}, ${keyId}, ${origin}, ${[sourceId]},
      ${[...scopes]}, '0', now() + interval '1 minute', now() + interval '1 minute')
    returning ends_at as until`;
  return row.until;
}

interface Until {
  until: string;
}

/** A quarter of an hour, or as long as the key that asked for the session works. */
const until = (sql: Tx) => sql`
  least(now() + interval '15 minutes', (select k.expires_at from api_keys k where k.id = waiting.api_key_id))`;

/** Uses a code up: its session has a token from now on. Undefined when another request was faster. */
export async function openWaiting(sql: Tx, id: string, tokenHash: Buffer): Promise<string | undefined> {
  const [row] = await sql<Until[]>`
    update sessions s set code_hash = null, token_hash = ${tokenHash}, idle_until = ${until(sql)}, ends_at = ${until(sql)}
    from sessions waiting
    where waiting.id = s.id and s.id = ${id} and s.code_hash is not null
    returning s.ends_at as until`;
  return row?.until;
}

/** Lets a live session of the same person, page and key go on under another token, with the rights of the waiting one. */
export async function continueSession(
  sql: Tx,
  id: string,
  { previous, tokenHash }: { previous: Buffer; tokenHash: Buffer },
): Promise<string | undefined> {
  const [row] = await sql<Until[]>`
    update sessions s set previous_hash = s.token_hash, token_hash = ${tokenHash}, rotated_at = now(),
      scopes = waiting.scopes, idle_until = ${until(sql)}, ends_at = ${until(sql)}
    from sessions waiting
    where waiting.id = ${id} and waiting.code_hash is not null and s.token_hash = ${previous} and s.kind = 'embed'
      and s.id <> waiting.id and s.code_hash is null and s.ends_at > now() and s.account_id = waiting.account_id
      and s.api_key_id = waiting.api_key_id and s.origin = waiting.origin
    returning s.ends_at as until`;
  return row?.until;
}

/** Ends the sessions that a key has handed out to an account, which the transaction has entered. */
export const endHandedOut = (sql: Tx, accountId: string, keyId: string) => sql`
  delete from sessions where account_id = ${accountId} and api_key_id = ${keyId}`;
