import type * as z from 'zod';

/**
 * Who may call an operation, checked before its handler runs. `resident` admits residents, providers and
 * delegates for rows of their own contacts, `owner` those whose contact holds a current ownership or house contract, for
 * that contact's rows; managers get nothing through residents' routes, and the other way round. `key` admits API keys
 * alone, which may also do what managers may, as far as their scopes reach; `code` whoever holds a one-time code.
 */
export type Access = 'public' | 'signed-in' | 'resident' | 'owner' | 'manager' | 'admin' | 'key' | 'code';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Method and path below `/api/v1`, parameters as `:name`. Written out in full wherever it is used. */
export type Route = `${Method} /${string}`;

/**
 * One operation. It alone says what may come in, who may call, and what may leave: the server validates and presents
 * by it, the SDK takes its types, the mocks and the API reference follow from it.
 */
export interface Operation {
  route: Route;
  /** One sentence in the imperative, for the API reference. */
  summary: string;
  access: Access;
  params?: z.ZodObject;
  query?: z.ZodObject;
  /** JSON body. An operation with `upload` takes raw bytes instead. */
  body?: z.ZodType;
  /** The JSON answer; columns it does not name never leave the server. Absent: 204, or bytes with `download`. */
  result?: z.ZodType;
  /** Media types and largest size in bytes of a raw body. */
  upload?: { types: readonly string[]; maxBytes: number };
  /** Media type of an answer that is not JSON. */
  download?: string;
  /** Opened by a signed link too, where no header can carry a token (`img`, a click that saves a file). */
  linked?: true;
  /** Also for a manager who looks at the portal as somebody: reads of residents and owners are without this. */
  inPreview?: true;
  /**
   * Also for those for whom the caller acts, as far as the feature was granted: reads of `resident` and `owner` are
   * without this.
   */
  forDelegates?: true;
  /** Success status where it is not 200 (or 204 without a result). */
  status?: 201 | 202;
  /** Answers with 304 by the caller's change counters (lists and details of personal data). */
  cached?: true;
  /** The answer holds a secret: it is never kept, not even for repetitions under an idempotency key. */
  secret?: true;
  /**
   * Needs proof that it is the person who asks: a sign-in, a password, a code or a passkey within the last ten minutes
   * (`POST /me/proof`), else `proof-required`. For credentials, keys and exports; sessions that were handed out, and
   * keys, cannot give it.
   */
  proven?: true;
  /**
   * The body's `id`, made by the client, makes it happen once by itself: what it wrote is found again under that id, so
   * that no answer is kept under an idempotency key.
   */
  ownId?: true;
  /** Problem codes of this operation with their status, e.g. `{ 'wrong-credentials': 401 }`. */
  problems?: Readonly<Record<string, number>>;
}

/** The operations of one feature by name. */
export type Api = Readonly<Record<string, Operation>>;

/** Whether an operation only reads. */
export const reads = ({ route }: Pick<Operation, 'route'>): boolean => route.startsWith('GET ');

/** The scope that an API key or an embedded session needs for an operation of this feature; writing includes reading. */
export const scopeOf = <F extends string>(
  feature: F,
  operation: Pick<Operation, 'route'>,
): `${F}:read` | `${F}:write` => (reads(operation) ? `${feature}:read` : `${feature}:write`);

/** Whether scopes are asked for: what everybody signed in may do for themselves needs none, an administrator's no key may. */
export const isScoped = ({ access }: Pick<Operation, 'access'>): boolean =>
  ['resident', 'owner', 'manager', 'key'].includes(access);

/** Declares a feature's operations, keeping their literal types. */
export function defineApi<const T extends Api>(api: T): T {
  return api;
}

type In<T> = T extends z.ZodType ? z.input<T> : never;

/** What a caller passes to an operation. */
export type Input<O extends Operation> = {
  [K in 'params' | 'query' | 'body' as O[K] extends z.ZodType ? K : never]: In<O[K]>;
};

/** What a handler receives: validated, with defaults filled in. */
export type Parsed<O extends Operation> = {
  [K in 'params' | 'query' | 'body' as O[K] extends z.ZodType ? K : never]: O[K] extends z.ZodType
    ? z.output<O[K]>
    : never;
};

/** What an operation answers. */
export type Result<O extends Operation> = O['result'] extends z.ZodType ? z.output<O['result']> : undefined;
