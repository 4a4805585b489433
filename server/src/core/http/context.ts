import type { Operation, Parsed, Result } from '@p24/sdk/api';
import type { PendingQuery } from 'postgres';
import type { Tx } from '../database/database.js';
import type { Services } from '../services.js';
import type { Caller, CallerMembership, Entered } from './caller.js';

export type Locale = 'de' | 'en';

/** What every handler knows about the request that it answers. */
export interface RequestContext {
  services: Services;
  requestId: string;
  /** One time for the whole request. */
  now: Date;
  locale: Locale;
  /** The calling page's origin; null when the request names none. */
  origin: string | null;
  /** The origin under which the caller reached this server. */
  selfOrigin: string;
  /** The caller's address as far as `P24_PROXIES` lets it be known. */
  address: string;
  /** Whether what the demo gives away may be given to this caller. */
  demo: boolean;
  /** Cuts the connection at once, for a reader who does not even take the end of an answer. */
  hangUp(): void;
  /** Fires when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Reads a header of the request. */
  header(name: string): string | undefined;
  /** Adds a header to the answer. */
  setHeader(name: string, value: string): void;
  /** Tells when the answer would change by the passing of time alone; it is not served from a cache beyond. */
  freshUntil(time: string | null): void;
}

type InSource<O extends Operation> = O['route'] extends `${string} /manage/:source${string}`
  ? { /** The caller's membership in the data source that the path names. */ source: CallerMembership }
  : unknown;

/** What a handler gets beside its input. An operation for everybody has no caller and opens no transaction. */
export type Context<O extends Operation = Operation> = RequestContext &
  (O['access'] extends 'public' ? { caller: null } : { caller: Caller; sql: Tx } & InSource<O>);

/** A raw body, read as it arrives. */
export interface Upload {
  stream: AsyncIterable<Uint8Array>;
  type: string;
  /** File name, cleaned; empty when the caller gave none. */
  name: string;
  /** Bytes, when the caller said so. */
  size: number | null;
}

/** An answer of bytes. */
export interface Download {
  body: string | Uint8Array | AsyncIterable<Uint8Array>;
  /** Media type where it is not the operation's. */
  type?: string;
  /** File name for saving; absent for streams that are no file. */
  name?: string;
  /** Whether a browser may show it rather than save it. */
  inline?: boolean;
  status?: 200 | 206 | 304 | 416;
  headers?: Readonly<Record<string, string>>;
}

/** What a handler receives. */
export type HandlerInput<O extends Operation> = Parsed<O> & (O['upload'] extends object ? { upload: Upload } : unknown);

/** What a handler gives back; columns that the definition does not name are dropped. */
export type HandlerResult<O extends Operation> = O['download'] extends string ? Download : Result<O>;

export type Handler<O extends Operation> = (
  input: HandlerInput<O>,
  context: Context<O>,
) => Promise<HandlerResult<O>> | HandlerResult<O>;

/** What is known when a file has arrived and no transaction is open yet. */
export type UploadContext<O extends Operation = Operation> = RequestContext & { caller: Caller } & InSource<O>;

/**
 * A handler of an upload in two steps: what takes its time with the bytes comes first, so that it occupies no connection
 * to the database; what it gives is then recorded in the transaction.
 */
export interface UploadHandler<O extends Operation, P> {
  /** Works on the bytes; throws what is wrong with them. */
  receive(input: HandlerInput<O>, context: UploadContext<O>): Promise<P>;
  record(received: P, input: HandlerInput<O>, context: Context<O>): Promise<HandlerResult<O>>;
}

/** Declares an upload's handler, keeping the type of what passes between its steps. */
export function upload<O extends Operation, P>(handler: UploadHandler<O, P>): UploadHandler<O, unknown> {
  return handler as unknown as UploadHandler<O, unknown>;
}

/** What a write ends with: one statement, sent together with the commit, and the answer that its row makes. */
export interface Conclusion<O extends Operation, Row extends object = object> {
  statement: PendingQuery<Row[]>;
  answer(row: Row): HandlerResult<O>;
}

/**
 * A write whose last statement says all: what it locks is held for as long as the commit takes, and for no more of this
 * process' time. It happens once by its own id, for nothing is kept under a key.
 */
export interface ConcludingHandler<O extends Operation, Row extends object = object> {
  /** Name of the unique key that the statement violates when it was carried out before. */
  taken: string;
  conclude(input: HandlerInput<O>, context: Context<O>): Promise<Conclusion<O, Row>>;
  /** Answers, in a transaction of its own, what was carried out before; throws where that was something else. */
  repeated(input: HandlerInput<O>, context: Context<O>): Promise<HandlerResult<O>>;
}

/** Declares a concluding write, keeping the type of its row. */
export function concluding<O extends Operation, Row extends object>(
  handler: ConcludingHandler<O, Row>,
): ConcludingHandler<O> {
  return handler as unknown as ConcludingHandler<O>;
}

/** The one row of a hot list: `enter()`'s columns beside the answer's. */
export type StatementRow = Entered & { freshUntil: string | null };

/** What a hot list gets in place of an open transaction. */
export interface StatementContext extends RequestContext {
  /** What `enter()` takes. */
  presented: { tokenHash: Buffer; origin: string | null };
}

/**
 * A hot list in a single statement of `services.database.statement`: session, security and rows in one round trip.
 * It begins with `enter()`, materialised, and reads nothing before (proven by a test over its plan); no row means
 * that there is no such session.
 */
export interface StatementHandler<O extends Operation, Row extends StatementRow = StatementRow> {
  query(input: HandlerInput<O>, context: StatementContext): Promise<readonly Row[]>;
  /**
   * The answer as JSON text, passed on as it is: the statement itself names the columns, and strict services check that
   * they are the declared ones.
   */
  answer(row: Row, input: HandlerInput<O>, context: RequestContext): string;
}

/** Declares a hot list's statement, keeping the type of its row. */
export function statement<O extends Operation, Row extends StatementRow>(
  handler: StatementHandler<O, Row>,
): StatementHandler<O> {
  return handler as unknown as StatementHandler<O>;
}
