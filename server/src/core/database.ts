import type { Sql, TransactionSql } from 'postgres';
import type { Entered } from './caller.js';

/** A transaction's connection: all that is in reach inside it. */
export type Tx = TransactionSql;

/** Sends single statements. */
export type Statement = Sql;

/** Access to PostgreSQL as the powerless role. */
export interface Database {
  /** Runs in a transaction that has entered these sources and this account; null enters nothing. */
  transaction<T>(
    who: { sources?: readonly string[]; account?: string } | null,
    run: (sql: Tx) => Promise<T>,
  ): Promise<T>;
  /** Runs in a transaction that begins by entering with a token; null when there is no such session. */
  enter<T>(
    tokenHash: Buffer | null,
    origin: string | null,
    run: (sql: Tx, entered: Entered | null) => Promise<T>,
  ): Promise<T>;
  /** The plain pool, for single statements. */
  statement: Statement;
  /** Calls back for every notification on a channel. */
  listen(channel: string, callback: (payload: string) => void): Promise<{ unlisten(): Promise<void> }>;
  close(): Promise<void>;
}
