import type { Sql } from 'postgres';
import type { Entered } from '../http/caller.js';
import type { Connect, Statement, Tx } from './connection.js';
import { closeLater, connector } from './connection.js';
import { type AtLast, transactionPool } from './pool.js';
import { powerlessRole } from './role.js';

export type { Fragment, Statement, Tx } from './connection.js';
export type { AtLast } from './pool.js';

/** In whose name a transaction runs: row level security shows these sources' and this account's rows, nobody's without. */
export interface Who {
  sources?: readonly string[];
  account?: string;
}

/** How a request comes in: its token, the page it comes from, the idempotency key that it reserves on the way. */
export interface Door {
  tokenHash: Buffer | null;
  origin: string | null;
  key?: string | null;
}

/** What is known about a key: in flight elsewhere (not `free`), new (no fingerprint), or answered before. */
export interface Reservation {
  free: boolean;
  fingerprint: Buffer | null;
  status: number | null;
  response: unknown;
}

/** What a transaction has beside its session. */
export interface Opened {
  /** Null when no key was given or nobody entered. */
  reserved: Reservation | null;
  /** Sends a statement whose result nobody waits for together with the commit; its failure undoes the transaction. */
  atLast: AtLast;
}

type Inside<T> = (sql: Tx, entered: Entered | null, opened: Opened) => Promise<T>;

/** The way to PostgreSQL. Nothing here can pass row level security. */
export interface Database {
  /** Runs `run` in one transaction in the name of `who`; an error undoes everything and is thrown on. */
  transaction<T>(who: Who | null, run: (sql: Tx) => Promise<T>): Promise<T>;
  /** Runs `run` in the transaction that the token's session entered; `entered` is null when the token opens nothing. */
  enter<T>(door: Door, run: Inside<T>): Promise<T>;
  /** Sends single statements, each a transaction of its own in nobody's name. */
  readonly statement: Statement;
  /** Hears a channel until `unlisten`, over lost connections too; `onReady` is called after each (re)connection. */
  listen(
    channel: string,
    onPayload: (payload: string) => void,
    onReady?: () => void,
  ): Promise<{ unlisten(): Promise<void> }>;
  close(): Promise<void>;
}

/** Where the database is and how much of it to use. */
export interface DatabaseOptions {
  url: string;
  /** For LISTEN: past a pooler. Where it differs from `url` a pooler is assumed and nothing is prepared by name. */
  directUrl?: string;
  /** Connections for transactions; half as many serve single statements. */
  size?: number;
}

/**
 * Opens the database as a role without power.
 * @throws when the login role and `p24_app` both are missing, own tables or could pass row level security
 */
export async function openDatabase({ url, directUrl = url, size = 10 }: DatabaseOptions): Promise<Database> {
  const prepare = directUrl === url;
  const role = await powerlessRole(url, prepare);
  const connect = connector(url, { prepare, ...(role ? { role } : {}) });
  const pool = transactionPool(connect, size);
  const single = statementPool(connect, Math.max(2, Math.ceil(size / 2)));
  const listener = connector(directUrl)({ max: 1, name: 'p24 events' });

  return {
    transaction: (who, run) => pool.run((sql) => nameOf(sql, who), run),
    enter: (door, run) => enter(pool.run, door, run),
    statement: single.statement,
    async listen(channel, onPayload, onReady) {
      const { unlisten } = await listener.listen(channel, onPayload, onReady);
      return { unlisten };
    },
    async close() {
      await Promise.all([pool.close(), single.close(), listener.end({ timeout: 5 })]);
    },
  };
}

type Run = ReturnType<typeof transactionPool>['run'];

const nameOf = (sql: Tx, who: Who | null) =>
  sql`
  select set_config('p24.sources', ${who?.sources ? `{${who.sources.join(',')}}` : ''}, true),
    set_config('p24.account', ${who?.account ?? ''}, true)`.execute();

const columns = (sql: Tx) => sql`
  session_id as "sessionId", account_id as "accountId", kind, via, email, locale, scopes, idle_until as "idleUntil",
  ends_at as "endsAt", memberships`;

type Entrance = Entered & Partial<Reservation>;

const knockAt = (sql: Tx, { tokenHash, origin, key = null }: Door) =>
  key === null
    ? sql<Entrance[]>`select ${columns(sql)} from enter(${tokenHash}, ${origin})`
    : sql<Entrance[]>`
      select ${columns(sql)}, free, fingerprint, status, response
      from enter(${tokenHash}, ${origin}) cross join lateral reserve(account_id, ${key})`;

function reservationOf({ free, fingerprint = null, status = null, response }: Entrance): Reservation | null {
  return free === undefined ? null : { free, fingerprint, status, response };
}

async function enter<T>(run: Run, door: Door, work: Inside<T>): Promise<T> {
  const asNobody = () =>
    run(
      (sql) => nameOf(sql, null),
      (sql, atLast) => work(sql, null, { reserved: null, atLast }),
    );
  if (!door.tokenHash) return asNobody();
  let entered: Entrance | undefined;
  const open = async (sql: Tx) => {
    [entered] = await knockAt(sql, door);
  };
  // A stolen token ends its session: that must be committed, whatever the answer to the caller will undo.
  const done = await run(open, async (sql, atLast) =>
    entered ? { result: await work(sql, entered, { reserved: reservationOf(entered), atLast }) } : null,
  );
  return done ? done.result : asNobody();
}

// After a loss the whole pool is replaced: the driver keeps half-written bytes of a connection that closed.
function statementPool(connect: Connect, size: number) {
  let current: Sql | null = null;
  const open = (): Sql => {
    const client: Sql = connect({
      max: size,
      onclose: () => {
        if (current !== client) return;
        current = null;
        closeLater(client);
      },
    });
    return client;
  };
  const client = () => (current ??= open());
  const statement = Object.assign((...args: Parameters<Sql>) => (client() as (...all: unknown[]) => unknown)(...args), {
    unsafe: (...args: Parameters<Sql['unsafe']>) => client().unsafe(...args),
    notify: (...args: Parameters<Sql['notify']>) => client().notify(...args),
    json: (value: Parameters<Sql['json']>[0]) => client().json(value),
    array: (...args: Parameters<Sql['array']>) => client().array(...args),
  }) as unknown as Statement;
  return { statement, close: async () => current?.end({ timeout: 5 }) };
}

const gone = new Set(['ECONNRESET', 'ECONNREFUSED', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']);
const goneStates = new Set(['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08004', '08006']);

/** Whether the error says that the database cannot be reached just now, so that the same request may succeed later. */
export function isUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, syscall, cause } = error as { code?: unknown; syscall?: unknown; cause?: unknown };
  if (typeof code !== 'string') return cause !== undefined && isUnavailable(cause);
  if (code === 'CONNECT_TIMEOUT' || code.startsWith('CONNECTION_') || goneStates.has(code)) return true;
  // A missing file is ENOENT too, but only a socket is connected to.
  return gone.has(code) && (code !== 'ENOENT' || syscall === 'connect');
}
