import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Context as HonoContext } from 'hono';
import type { Tx } from '../database/database.js';
import type { Services } from '../services.js';
import type { Caller, CallerMembership } from './caller.js';
import type { Locale, RequestContext } from './context.js';
import type { Presented } from './credentials.js';
import { preferredLocale } from './language.js';
import { clientAddress, type Hops, isLocal, isLoopbackOrigin, reachedOrigin } from './network.js';
import { problem } from './problem.js';

/** One request and what its answer will carry; reads lazily, since hot lists need little of it. */
export class Exchange implements RequestContext {
  caller: Caller | null = null;
  sql: Tx | null = null;
  source: CallerMembership | null = null;
  presented: Presented | null = null;
  readonly services: Services;
  readonly now: Date;
  readonly requestId = randomUUID();
  readonly raw: Request;
  /** Path and query as sent. */
  readonly target: string;
  /** Headers of the answer. */
  readonly headers: Record<string, string> = { 'x-content-type-options': 'nosniff', 'x-request-id': this.requestId };
  readonly #incoming: IncomingMessage | undefined;
  #selfOrigin: string | undefined;
  #locale: Locale | undefined;
  #freshUntil = Number.POSITIVE_INFINITY;

  constructor(c: HonoContext, services: Services) {
    this.services = services;
    this.now = services.clock();
    this.raw = c.req.raw;
    this.#incoming = (c.env as { incoming?: IncomingMessage } | undefined)?.incoming;
    const url = this.raw.url;
    this.target = url.slice(url.indexOf('/', url.indexOf('://') + 3));
  }

  get locale(): Locale {
    this.#locale ??= preferredLocale(this.header('accept-language'));
    return this.#locale;
  }

  get origin(): string | null {
    return this.header('origin') ?? null;
  }

  get selfOrigin(): string {
    if (this.#selfOrigin === undefined) {
      const { proxies, url } = this.services.env;
      const reached = reachedOrigin(this.#hops(), proxies, url);
      if (!reached) throw problem('invalid-input', { issues: [{ pointer: '#/headers/host', code: 'wrong-format' }] });
      this.#selfOrigin = reached;
    }
    return this.#selfOrigin;
  }

  get address(): string {
    return clientAddress(this.#hops(), this.services.env.proxies);
  }

  get signal(): AbortSignal {
    return this.raw.signal;
  }

  /** An answer that streams has its connection alone, also behind a proxy. */
  readonly hangUp = (): void => {
    this.#incoming?.socket.destroy();
  };

  /** Path without the query: signed links carry secrets there. */
  get path(): string {
    const query = this.target.indexOf('?');
    return query < 0 ? this.target : this.target.slice(0, query);
  }

  /** Query string without its question mark. */
  get query(): string {
    const start = this.target.indexOf('?');
    return start < 0 ? '' : this.target.slice(start + 1);
  }

  /** When the answer changes by the passing of time alone: milliseconds since 1970, or infinity. */
  get staleAt(): number {
    return this.#freshUntil;
  }

  /** Whether what the demo gives away may be given to this caller. */
  get demo(): boolean {
    const { demo } = this.services.env;
    return demo === 'public' || (demo === 'on' && this.local);
  }

  /** Whether the server is meant for this machine only and the request certainly was made on it. */
  get local(): boolean {
    const { url } = this.services.env;
    return (!url || isLoopbackOrigin(url)) && isLocal(this.#hops());
  }

  header(name: string): string | undefined {
    if (!this.#incoming) return this.raw.headers.get(name) ?? undefined;
    const value = this.#incoming.headers[name.toLowerCase()];
    return typeof value === 'string' ? value : value?.join(', ');
  }

  setHeader(name: string, value: string): void {
    this.headers[name.toLowerCase()] = value;
  }

  freshUntil(time: string | null): void {
    if (time !== null) this.#freshUntil = Math.min(this.#freshUntil, Date.parse(time));
  }

  #hops(): Hops {
    return {
      peer: this.#incoming?.socket.remoteAddress ?? '127.0.0.1',
      forwardedFor: this.header('x-forwarded-for'),
      forwardedProto: this.header('x-forwarded-proto'),
      forwardedHost: this.header('x-forwarded-host'),
      host: this.header('host') ?? (this.#incoming ? undefined : new URL(this.raw.url).host),
    };
  }
}
