import type { ApiKey } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';

const columns = (sql: Tx) => sql`
  id, name, hint, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt",
  case when previous_until > now() then previous_until end as "previousUntil"`;

/** An API key as it is made. */
export interface NewKey {
  id: string;
  name: string;
  hint: string;
  tokenHash: Buffer;
  scopes: readonly string[];
  expiresInDays: number | null;
}

/** The API keys of a data source, newest first. */
export const listKeys = (sql: Tx, sourceId: string) => sql<ApiKey[]>`
  select ${columns(sql)} from api_keys where source_id = ${sourceId} order by created_at desc, id desc`;

/** How many API keys a data source has, expired ones too. */
export async function countKeys(sql: Tx, sourceId: string): Promise<number> {
  const [row] = await sql<[{ count: number }]>`select count(*) from api_keys where source_id = ${sourceId}`;
  return row.count;
}

/** Makes the account in whose name a key acts; the transaction has entered it. Nobody can sign in to it. */
export const insertKeyAccount = (sql: Tx, sourceId: string, id: string) => sql`
  insert into accounts (id, demo) select ${id}, demo from sources where id = ${sourceId}`;

/** Adds an API key whose account there is. */
export async function insertKey(sql: Tx, sourceId: string, key: NewKey): Promise<ApiKey | undefined> {
  const [row] = await sql<ApiKey[]>`
    insert into api_keys (source_id, id, name, hint, token_hash, scopes, expires_at)
    values (${sourceId}, ${key.id}, ${key.name}, ${key.hint}, ${key.tokenHash}, ${[...key.scopes]},
      now() + ${key.expiresInDays}::int * interval '1 day')
    returning ${columns(sql)}`;
  return row;
}

/** Gives a key another secret; the one before works so many hours longer. Undefined when there is no such key. */
export async function replaceSecret(
  sql: Tx,
  sourceId: string,
  { id, hint, tokenHash, keepHours }: { id: string; hint: string; tokenHash: Buffer; keepHours: number },
): Promise<ApiKey | undefined> {
  const [row] = await sql<ApiKey[]>`
    update api_keys set hint = ${hint}, previous_hash = token_hash, token_hash = ${tokenHash},
      previous_until = now() + ${keepHours}::int * interval '1 hour'
    where source_id = ${sourceId} and id = ${id}
    returning ${columns(sql)}`;
  return row;
}

/** Whether a data source has this key. */
export async function hasKey(sql: Tx, sourceId: string, id: string): Promise<boolean> {
  const rows = await sql`select from api_keys where source_id = ${sourceId} and id = ${id}`;
  return rows.length > 0;
}

/** Deletes a key's account, which the transaction has entered: the key and its sessions go with it. */
export const deleteKeyAccount = (sql: Tx, id: string) => sql`delete from accounts where id = ${id} and email is null`;
