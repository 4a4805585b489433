import type { Tx } from '../database/database.js';

/** What is known about a key: free and taken now, taken by a request in flight, or answered before. */
export interface Reservation {
  free: boolean;
  taken: boolean;
  fingerprint: Buffer | null;
  status: number | null;
  response: unknown;
}

/**
 * Takes a key for this transaction. The lock tells a request in flight from an answered one without waiting; keys
 * older than a day are forgotten on the way.
 */
export async function reserve(sql: Tx, account: string, key: string, fingerprint: Buffer): Promise<Reservation> {
  const [lock] = await sql<[{ free: boolean }]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${account} ${key}`}, 24)) as free`;
  if (!lock.free) return { free: false, taken: false, fingerprint: null, status: null, response: null };
  await sql`delete from idempotency where account_id = ${account} and created_at < now() - interval '24 hours'`;
  const [row] = await sql<Omit<Reservation, 'free' | 'taken'>[]>`
    select fingerprint, status, response from idempotency where account_id = ${account} and key = ${key}`;
  if (row) return { free: true, taken: true, ...row };
  await sql`
    insert into idempotency (account_id, key, fingerprint) values (${account}, ${key}, ${fingerprint})`;
  return { free: true, taken: false, fingerprint: null, status: null, response: null };
}

/** Keeps the answer under its key, in the transaction that it belongs to. */
export const keep = (sql: Tx, account: string, key: string, status: number, response: unknown) => sql`
  update idempotency set status = ${status}, response = ${sql.json((response ?? null) as never)}
  where account_id = ${account} and key = ${key}`;
