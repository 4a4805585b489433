import type { Passkey } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';

/** A passkey as it is checked. */
export interface StoredPasskey {
  id: string;
  credentialId: string;
  publicKey: Buffer;
  counter: number;
}

/** An account's passkeys, the newest first. */
export const listPasskeys = (sql: Tx, accountId: string) => sql<(Passkey & { credentialId: string })[]>`
  select id, name, created_at as "createdAt", last_used_at as "lastUsedAt", backed_up as "backedUp",
    credential_id as "credentialId"
  from passkeys where account_id = ${accountId} order by created_at desc, id desc limit 50`;

/** The passkey of this id that an account has; undefined for any other. */
export async function findPasskey(sql: Tx, accountId: string, credentialId: string) {
  const [found] = await sql<StoredPasskey[]>`
    select id, credential_id as "credentialId", public_key as "publicKey", counter::int8 as counter
    from passkeys where account_id = ${accountId} and credential_id = ${credentialId}`;
  return found;
}

/** Notes that a passkey was used, with its counter and where it is kept now. */
export const notePasskey = (
  sql: Tx,
  accountId: string,
  id: string,
  used: { counter: number; backedUp: boolean },
) => sql`
  update passkeys set last_used_at = now(), counter = ${used.counter}, backed_up = ${used.backedUp}
  where account_id = ${accountId} and id = ${id}`;

/** A new passkey of an account. */
export interface NewPasskey {
  id: string;
  name: string;
  credentialId: string;
  publicKey: Buffer;
  counter: number;
  transports: readonly string[];
  syncable: boolean;
  backedUp: boolean;
}

/** Keeps a passkey; nothing where its id is taken. */
export async function insertPasskey(sql: Tx, accountId: string, one: NewPasskey): Promise<Passkey | undefined> {
  const [kept] = await sql<Passkey[]>`
    insert into passkeys (account_id, id, name, credential_id, public_key, counter, transports, syncable, backed_up)
    values (${accountId}, ${one.id}, ${one.name}, ${one.credentialId}, ${one.publicKey}, ${one.counter},
      ${one.transports as string[]}, ${one.syncable}, ${one.backedUp})
    on conflict do nothing
    returning id, name, created_at as "createdAt", last_used_at as "lastUsedAt", backed_up as "backedUp"`;
  return kept;
}

/** Gives a passkey another name; false where the account has none of this id. */
export async function renamePasskey(sql: Tx, accountId: string, id: string, name: string): Promise<boolean> {
  const named = await sql`update passkeys set name = ${name} where account_id = ${accountId} and id = ${id}`;
  return named.count === 1;
}

/** Takes a passkey away; false where the account has none of this id. */
export async function deletePasskey(sql: Tx, accountId: string, id: string): Promise<boolean> {
  const gone = await sql`delete from passkeys where account_id = ${accountId} and id = ${id}`;
  return gone.count === 1;
}
