import type { Sql } from 'postgres';
import type { Tx } from './connection.js';
import { connection } from './connection.js';

/** A transaction's right to use its connection. */
export interface Lease {
  sql: Tx;
  /** @throws when the connection was lost or the lease has ended */
  check(): void;
  end(): void;
}

/**
 * Wraps a client so that it works only while the transaction lasts and its connection lives: a straggler that still
 * holds the tag afterwards could otherwise run in the next person's transaction.
 */
export function leaseSql(client: Sql, alive: () => boolean): Lease {
  let over = false;
  let savepoints = 0;

  function check() {
    if (over) throw connection('TRANSACTION_OVER', 'This transaction is over; its sql can no longer be used.');
    if (!alive()) throw connection('CONNECTION_CLOSED', 'The database connection was lost during the transaction.');
  }

  const guarded =
    <A extends unknown[], R>(use: (...args: A) => R) =>
    (...args: A): R => {
      check();
      return use(...args);
    };

  async function savepoint<T>(run: (sql: Tx) => T | Promise<T>): Promise<T> {
    const name = `s${++savepoints}`;
    await sql.unsafe(`savepoint ${name}`);
    try {
      const result = await run(sql);
      await sql.unsafe(`release savepoint ${name}`);
      return result;
    } catch (error) {
      if (alive()) await sql.unsafe(`rollback to savepoint ${name}`);
      throw error;
    }
  }

  const { json, array, typed, types, file } = client;
  const sql = Object.assign(guarded(client as unknown as (...args: unknown[]) => unknown), {
    json,
    array,
    typed,
    types,
    file,
    unsafe: guarded(client.unsafe),
    notify: guarded(client.notify),
    savepoint,
  }) as unknown as Tx;

  return {
    sql,
    check,
    end: () => {
      over = true;
    },
  };
}
