import type { Device } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';

/** The sessions of an account that still live, the given one first, then the newest. */
export const listDevices = (sql: Tx, accountId: string, sessionId: string) => sql<Device[]>`
  select id, id = ${sessionId} as current, kind, origin, agent, created_at as since, least(idle_until, ends_at) as until
  from sessions
  where account_id = ${accountId} and least(idle_until, ends_at) > now() and kind <> 'preview'
  order by current desc, created_at desc limit 100`;

/** Ends one session of an account; false when it has none of this id. */
export async function endDevice(sql: Tx, accountId: string, id: string): Promise<boolean> {
  const ended = await sql`delete from sessions where account_id = ${accountId} and id = ${id}`;
  return ended.count === 1;
}

/** The hash of an account's password. */
export async function findPassword(sql: Tx, accountId: string): Promise<string | null> {
  const [found] = await sql<{ passwordHash: string | null }[]>`
    select password_hash as "passwordHash" from accounts where id = ${accountId}`;
  return found?.passwordHash ?? null;
}
