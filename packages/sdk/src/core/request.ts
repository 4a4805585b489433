import type { Route } from './define-api.js';
import { randomId } from './random-id.js';

/** What every method takes beside its input. */
export interface CallOptions {
  /** Ends the call; it then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds until the call gives up, repetitions included; 30,000 by default, 0 for never. An upload may take as
   * long as it moves.
   */
  timeout?: number | undefined;
  /** Language of texts and problems for this call, a BCP 47 tag; by default the client's, else the browser's. */
  locale?: string | undefined;
  /** Repeating a write under the same key does it once; made at random by default. */
  idempotencyKey?: string | undefined;
  /** Sends this bearer instead of the session's. */
  token?: string | undefined;
}

/** What an operation takes, whatever the operation. */
export interface AnyInput {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** A request that is ready to be sent, more than once if need be. */
export interface Outgoing {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: BodyInit | undefined;
  credentials: RequestCredentials;
  signal: AbortSignal | undefined;
}

/** Makes the request of a call, without the bearer. */
export function outgoing(root: string, route: Route, input: AnyInput, options: CallOptions): Outgoing {
  const [method, path] = route.split(' ') as [string, string];
  const { body } = input;
  const headers: Record<string, string> = {};
  if (method !== 'GET') headers['idempotency-key'] = options.idempotencyKey ?? randomId();
  if (options.locale) headers['accept-language'] = options.locale;
  // What a device believes of a file helps nobody: spreadsheets call CSV their own, and forms may send text/plain anywhere.
  if (body !== undefined) headers['content-type'] = body instanceof Blob ? octets : 'application/json';
  return {
    method,
    url: root + fill(path.slice(1), input.params) + search(input.query),
    headers,
    body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
    // A cookie goes to the page's own origin only; CORS admits no credentials.
    credentials: 'same-origin',
    signal: deadline(options),
  };
}

const octets = 'application/octet-stream';

/** Puts ids into a path; one that would lead to another path is refused, since ids may come from a page's address. */
const fill = (path: string, params: Record<string, string> = {}) =>
  path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (!value || /^\.+$/.test(value)) throw new TypeError(`"${value}" is no ${name}.`);
    return encodeURIComponent(value);
  });

function search(query: Record<string, unknown> = {}): string {
  // Elements hand on null where an attribute was taken away.
  const given = Object.entries(query).filter(([, value]) => value != null);
  return given.length ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : '';
}

function deadline({ signal, timeout = 30_000 }: CallOptions): AbortSignal | undefined {
  if (!timeout) return signal;
  const end = AbortSignal.timeout(timeout);
  return signal ? AbortSignal.any([signal, end]) : end;
}
