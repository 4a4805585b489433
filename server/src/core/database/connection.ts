import type { ISql, Options, PendingQuery, PostgresType, Row, Sql, TransactionSql } from 'postgres';
import postgres from 'postgres';
import { columnTypes } from './types.js';

/** The tag that sends one statement; what queries that need no transaction take. */
export type Statement = ISql;

/** The tag of a running transaction: everything between begin and commit goes through it. */
export type Tx = TransactionSql;

/** A part of a statement, to be put into another. */
export type Fragment = PendingQuery<Row[]>;

/** Opens a client; `onclose` is told whenever one of its connections ended. */
export type Connect = (options: { max: number; onclose?: () => void; name?: string }) => Sql;

/** A way to connect to `url`: UTC, the project's column types, short waits; with `role` the session starts as that role. */
export function connector(url: string, options: { prepare?: boolean; role?: string } = {}): Connect {
  return ({ max, onclose, name = 'p24' }) =>
    postgres(url, {
      max,
      ...socketOf(url),
      prepare: options.prepare ?? true,
      // Leaving these to the driver would end a connection in the middle of a transaction that thinks for a moment.
      idle_timeout: null as never,
      max_lifetime: null,
      connect_timeout: 10,
      // The driver's own back-off grows to 20 s; a database that is back must be used at once.
      backoff: () => 0.1,
      onnotice: () => {},
      fetch_types: false,
      types: columnTypes as unknown as Record<string, PostgresType>,
      connection: { application_name: name, TimeZone: 'UTC', ...(options.role ? { role: options.role } : {}) },
      ...(onclose ? { onclose } : {}),
    } as Options<Record<string, PostgresType>>) as unknown as Sql;
}

/** An error about the connection itself, shaped like the driver's. */
export function connection(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/** Ends a client without waiting for it longer than two seconds. */
export function closeLater(client: Sql): void {
  client.end({ timeout: 2 }).catch(() => {});
}

// The driver does not look for a unix socket in an address: it wants the folder as its host.
function socketOf(url: string): { host?: string } {
  const { hostname, searchParams } = new URL(url);
  const host = searchParams.get('host') ?? decodeURIComponent(hostname);
  return host.startsWith('/') ? { host } : {};
}
