import type { ApiKey, IssuedKey } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import { hashToken } from '../core/http/credentials.js';
import { problem } from '../core/http/problem.js';
import { presentSubject } from './codes.queries.js';
import * as keys from './keys.queries.js';
import { newToken } from './tokens.js';

/** API keys that a data source may have. */
const most = 50;
/** Characters of a key that stay visible: its mark and six of 43. */
const shown = 10;

/** What tells scanners for secrets, and people, that a text is a key of p24. */
const newSecret = () => `p24_${newToken()}`;

const namesOf = (secret: string) => ({ hint: secret.slice(0, shown), tokenHash: hashToken(secret) });

/** What a new key is for. */
export interface KeyOrder {
  name: string;
  scopes: readonly string[];
  /** Null: until it is revoked. */
  expiresInDays: number | null;
}

/** Runs in the name of another account, and then in that of `back` again. */
async function inNameOf<T>(sql: Tx, account: string, back: string | null, run: () => Promise<T>): Promise<T> {
  await presentSubject(sql, account);
  const result = await run();
  await presentSubject(sql, back ?? '');
  return result;
}

/**
 * Makes an API key in a transaction that has entered its data source, in the name of `by` (null: nobody). Throws
 * `too-many-keys`.
 */
export async function issueKey(sql: Tx, sourceId: string, by: string | null, order: KeyOrder): Promise<IssuedKey> {
  if ((await keys.countKeys(sql, sourceId)) >= most) throw problem('too-many-keys');
  const id = uuidv7();
  const secret = newSecret();
  const key = await inNameOf(sql, id, by, async () => {
    await keys.insertKeyAccount(sql, sourceId, id);
    return keys.insertKey(sql, sourceId, { id, ...order, ...namesOf(secret) });
  });
  return issued(key, secret);
}

/** Replaces a key's secret; throws `not-found`. */
export async function rotateKey(sql: Tx, sourceId: string, id: string, keepHours: number): Promise<IssuedKey> {
  const secret = newSecret();
  return issued(await keys.replaceSecret(sql, sourceId, { id, keepHours, ...namesOf(secret) }), secret);
}

/** Ends a key and the sessions that it handed out; throws `not-found`. */
export async function revokeKey(sql: Tx, sourceId: string, by: string | null, id: string): Promise<void> {
  if (!(await keys.hasKey(sql, sourceId, id))) throw problem('not-found');
  await inNameOf(sql, id, by, () => keys.deleteKeyAccount(sql, id).execute());
}

function issued(key: ApiKey | undefined, secret: string): IssuedKey {
  if (!key) throw problem('not-found');
  return { key, secret };
}
