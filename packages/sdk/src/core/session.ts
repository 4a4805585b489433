/** What a sign-in or a rotation grants; `token` is null when a cookie was set. */
export interface Grant {
  token: string | null;
  idleUntil: string;
  endsAt: string;
}

/** Told after every sign-in and sign-out, also when another tab signed out. */
export type SessionListener = (signedIn: boolean) => void;

/** What tabs tell each other: never a token. With `family`, only copies of that session older than `generation`. */
interface SignedOut {
  root: string;
  family?: string;
  generation?: number;
}

/**
 * How a client is signed in. Three ways exist: the portal's cookie, a foreign page's bearer (`auth/page-session.ts`)
 * and a token handed in; another way is another subclass.
 */
export abstract class Session {
  /** What this way asks a sign-in for. */
  abstract readonly kind: 'cookie' | 'bearer';
  protected readonly root: string;
  #signedIn: boolean | null;
  readonly #listeners = new Set<SessionListener>();
  readonly #tabs: BroadcastChannel | null;

  constructor(root: string, signedIn: boolean | null) {
    this.root = root;
    this.#signedIn = signedIn;
    // Only pages have other tabs, and in Node an open channel would keep the process alive.
    this.#tabs = globalThis.document && globalThis.BroadcastChannel ? new BroadcastChannel('p24-signed-out') : null;
    this.#tabs?.addEventListener('message', ({ data }: MessageEvent<SignedOut>) => {
      if (data.root === root && this.concerns(data.family, data.generation)) this.expire();
    });
  }

  /** Whether somebody is signed in; null while nobody has asked the server yet. */
  get signedIn(): boolean | null {
    return this.#signedIn;
  }

  /** Calls `listener` after every change until the returned function is called. */
  subscribe(listener: SessionListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * The bearer of the next call, renewed first where that is due; null sends none.
   * @internal
   */
  abstract token(): Promise<string | null>;

  /**
   * After a 401 for `spent`: whether there is another token to try once more.
   * @internal
   */
  abstract renew(spent: string | null): Promise<boolean>;

  /**
   * Starts a session, after a sign-in or when the server says who is signed in.
   * @internal
   */
  begin(grant?: Grant): void {
    if (grant) this.keep(grant);
    this.#change(true);
  }

  /** Ends the session here and in the other tabs. */
  end(): void {
    this.tell({});
    this.expire();
  }

  /** Forgets the session in this tab, because the server no longer knows it. */
  expire(): void {
    this.drop();
    this.#change(false);
  }

  /**
   * Notes that the server answered a signed-in call, which prolongs an idle session.
   * @internal
   */
  used(): void {}

  protected keep(_grant: Grant): void {}

  protected drop(): void {}

  /** Whether a sign-out told by another tab ends this session too. */
  protected concerns(family: string | undefined, _generation: number | undefined): boolean {
    return family === undefined;
  }

  protected tell(whose: Omit<SignedOut, 'root'>): void {
    this.#tabs?.postMessage({ root: this.root, ...whose });
  }

  #change(signedIn: boolean): void {
    this.#signedIn = signedIn;
    for (const listener of [...this.#listeners]) listener(signedIn);
  }
}

const mark = 'p24-signed-in';

/** Whether somebody may be signed in by the portal's cookie, which only the server can tell for sure. */
export const mayBeSignedIn = (): boolean => storage()?.getItem(mark) !== null;

/** The device's storage; undefined in Node and where a browser forbids it. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/**
 * The portal's way: an HttpOnly cookie, sent by the browser because page and server share an origin. Scripts cannot see
 * it, so a mark that holds nothing tells whether there may be one: for guests nothing is asked.
 */
export class CookieSession extends Session {
  override readonly kind = 'cookie';

  constructor(root: string) {
    super(root, mayBeSignedIn() ? null : false);
  }

  override begin(grant?: Grant): void {
    storage()?.setItem(mark, '');
    super.begin(grant);
  }

  protected override drop(): void {
    storage()?.removeItem(mark);
  }

  override token(): Promise<null> {
    return Promise.resolve(null);
  }

  override renew(): Promise<boolean> {
    return Promise.resolve(false);
  }
}

/** A token, or a function that fetches one and is asked again after the server has refused the last. */
export type TokenSource = string | (() => string | Promise<string>);

/** A token from outside, in memory only: for Node, and for pages whose own server signs people in. */
export class TokenSession extends Session {
  override readonly kind = 'bearer';
  readonly #source: TokenSource;
  #token: Promise<string> | null = null;

  constructor(root: string, source: TokenSource) {
    super(root, true);
    this.#source = source;
  }

  override token(): Promise<string> {
    this.#token ??= this.#fetch();
    return this.#token;
  }

  override async renew(spent: string | null): Promise<boolean> {
    const held = this.token();
    if ((await held) !== spent) return true;
    // Of many calls refused together only the first drops the token; the others wait for its successor.
    if (this.#token === held) this.#token = null;
    return (await this.token()) !== spent;
  }

  protected override keep({ token }: Grant): void {
    if (token) this.#token = Promise.resolve(token);
  }

  protected override drop(): void {
    this.#token = null;
  }

  async #fetch(): Promise<string> {
    try {
      return typeof this.#source === 'string' ? this.#source : await this.#source();
    } catch (error) {
      this.#token = null;
      throw error;
    }
  }
}
