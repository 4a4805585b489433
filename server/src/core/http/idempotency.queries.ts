import type { Tx } from '../database/database.js';

/** An answer that is kept under its key, with what was asked for. */
export interface KeptRow {
  account: string;
  key: string;
  fingerprint: Buffer;
  status: number;
  response: unknown;
}

/** Keeps an answer under its key, which this transaction has reserved, in place of one that is forgotten. */
export const keep = (sql: Tx, { account, key, fingerprint, status, response }: KeptRow) => sql`
  insert into idempotency (account_id, key, fingerprint, status, response)
  values (${account}, ${key}, ${fingerprint}, ${status}, ${sql.json((response ?? null) as never)})
  on conflict (account_id, key) do update set created_at = excluded.created_at, fingerprint = excluded.fingerprint,
    status = excluded.status, response = excluded.response`;
