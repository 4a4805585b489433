import type { Context } from '@lit/context';
import { type Brand, connect, Face, type Http, isApiError, type Me, Who } from '@p24/sdk';
import { completeTheme, isComplete } from '@p24/theme/sheet';
import { P24SignedInEvent, P24SignedOutEvent } from './events.js';

/** Whether somebody is signed in; `loading` until the server has said so. */
export type SessionState = 'loading' | 'signed-out' | 'signed-in';

/** An element that shares a connection; the one with the highest rank fires the events of the session. */
export interface Member extends EventTarget {
  readonly sessionRank: number;
  connectionChanged(): void;
}

/** Milliseconds that elements wait for their colours before they go without. */
const longestForBrand = 8_000;

/** What elements wear of a brand; titles and pictures are for pages. */
export type WornBrand = Omit<Brand, ForPages> & Partial<Pick<Brand, ForPages>>;
type ForPages = 'title' | 'images';

const nobody: WornBrand = {
  name: '',
  slug: '',
  homepage: null,
  legal: { imprint: null, privacy: null, terms: null },
  light: {},
  dark: {},
};

/** A brand with all colours: the default ones are loaded where some are missing. */
async function complete(brand: WornBrand): Promise<WornBrand> {
  if (isComplete(brand)) return brand;
  const fallback = await import('@p24/theme/default').catch(() => null);
  return fallback ? { ...brand, ...completeTheme(brand, fallback.defaultTheme) } : brand;
}

/** What the elements of a page share about one server: the SDK's HTTP core, who is signed in, brands and live hints. */
export class Connection {
  readonly baseUrl: string;
  readonly http: Http;
  /** Whether providers bring the session, so that elements outside them do not share it. */
  own: boolean;
  /** Who is signed in; null while nobody is, or while that is not known. */
  me: Me | null = null;
  /** Why it is not known who is signed in. */
  error: unknown;
  readonly #who: Who;
  readonly #members = new Set<Member>();
  readonly #brands = new Map<string, Promise<WornBrand>>();
  /** Calls on their way that settle by themselves who is signed in. */
  #settling = 0;
  #asked = false;
  #session = {};

  constructor(baseUrl: string, token?: () => Promise<string>) {
    this.baseUrl = baseUrl;
    this.own = token !== undefined;
    this.http = connect({ baseUrl, token });
    this.#who = new Who(this.http);
    addEventListener('online', () => {
      if (this.error !== undefined) void this.identify();
    });
    this.http.session.subscribe((signedIn) => {
      if (!signedIn) this.#take(null);
      else if (!this.me && !this.#settling) void this.identify();
    });
  }

  get state(): SessionState {
    if (this.http.session.signedIn === false) return 'signed-out';
    return this.me ? 'signed-in' : 'loading';
  }

  /** Another object for each session, so that nothing of one person is shown to the next. */
  get sessionKey(): object {
    return this.#session;
  }

  /** Makes an element part of the connection until the returned function is called; the first asks who is signed in. */
  join(member: Member): () => void {
    this.#members.add(member);
    if (!this.#asked && this.http.session.signedIn !== false) void this.identify();
    return () => this.#members.delete(member);
  }

  /** Asks the server who is signed in. Never rejects: what went wrong stands in `error`. */
  async identify(): Promise<void> {
    this.#asked = true;
    this.#settling++;
    try {
      this.#take(await this.#who.me());
    } catch (error) {
      // A refused session has told its listeners; the cookie's has not, because nobody knew of one.
      if (isApiError(error) && error.status === 401) {
        if (this.http.session.signedIn !== false) this.http.session.expire();
        // Who is known to be here stays so while the server cannot be asked.
      } else if (!this.me) this.#take(null, error);
    } finally {
      this.#settling--;
    }
  }

  /** Signs in for all elements that share the connection, in the way given: it answers who came in, if anybody. */
  async signIn(enter: () => Promise<Me | null>): Promise<void> {
    this.#settling++;
    try {
      const me = await enter();
      if (me) this.#take(me);
    } finally {
      this.#settling--;
    }
  }

  /** The look and names of a data source, once per page; a nameless one where they cannot be had. Never rejects. */
  brand(source: string | undefined): Promise<WornBrand> {
    const key = source ?? '';
    const brand = this.#brands.get(key) ?? this.#fetchBrand(source);
    this.#brands.set(key, brand);
    return brand;
  }

  async #fetchBrand(source: string | undefined): Promise<WornBrand> {
    try {
      return await complete(await new Face(this.http).theme({ source }, { timeout: longestForBrand }));
    } catch {
      // The next element asks again.
      this.#brands.delete(source ?? '');
      return complete(nobody);
    }
  }

  #take(me: Me | null, error?: unknown): void {
    const before = this.me;
    this.me = me;
    this.error = error;
    if (before && !me) this.#session = {};
    for (const member of [...this.#members]) member.connectionChanged();
    if (!before === !me) return;
    const [speaker] = [...this.#members].sort((a, b) => b.sessionRank - a.sessionRank);
    speaker?.dispatchEvent(me ? new P24SignedInEvent(me) : new P24SignedOutEvent());
  }
}

const shelf: unique symbol = Symbol.for('p24.connections.1') as never;

/** The connection to a server that all elements without a provider of their own share, also across copies of p24. */
export function sharedConnection(baseUrl: string): Connection {
  const page = globalThis as { [shelf]?: Map<string, Connection> };
  page[shelf] ??= new Map();
  const connection = page[shelf].get(baseUrl) ?? new Connection(baseUrl);
  page[shelf].set(baseUrl, connection);
  return connection;
}

/** Lets all elements without a provider of their own share this connection to its server. */
export function shareConnection(connection: Connection): void {
  const page = globalThis as { [shelf]?: Map<string, Connection> };
  connection.own = false;
  page[shelf] = new Map(page[shelf]).set(connection.baseUrl, connection);
}

const home: unique symbol = Symbol.for('p24.base-url') as never;

/** The server that an element without `base-url` talks to: the one its script came from, else the page's own. */
export function defaultBaseUrl(): string {
  return (globalThis as { [home]?: string })[home] ?? location.origin;
}

/** How a provider wants its elements to look. */
export interface Appearance {
  /** `auto`, the default, follows the page's `color-scheme`. */
  theme?: 'light' | 'dark' | 'auto';
  /** Custom properties with the names of the theme, such as `--p24-color-accent`. */
  variables?: Readonly<Record<string, string>>;
}

/** What a provider tells the elements inside it. */
export interface Surroundings {
  connection: Connection;
  locale: string | undefined;
  source: string | undefined;
  property: string | undefined;
  contract: string | undefined;
  appearance: Appearance | undefined;
}

/** The context in which a provider's {@link Surroundings} are found, also by elements of another copy of p24. */
export const surroundingsContext = Symbol.for('p24.surroundings.1') as unknown as Context<symbol, Surroundings>;

/** Told of the surroundings now and after each change; undefined while the provider does not know them yet. */
export type SurroundingsListener = (surroundings: Surroundings | undefined, unsubscribe?: () => void) => void;

/** Asks for the {@link Surroundings}, by the community's context protocol: any provider of it may answer. */
export class SurroundingsRequest extends Event {
  readonly context = surroundingsContext;
  readonly subscribe = true;

  constructor(
    readonly contextTarget: Element,
    readonly callback: SurroundingsListener,
  ) {
    super('context-request', { bubbles: true, composed: true });
  }
}
