import { isApiError } from '../core/errors.js';
import { randomId } from '../core/random-id.js';
import { type Grant, Session } from '../core/session.js';

/** Exchanges a bearer for its successor. */
export type Rotate = (token: string) => Promise<Grant>;

/** The server asks for a new token at this age. */
const rotateAfter = 10 * 60_000;
/** Room before the idle end in which somebody who is typing is kept signed in. */
const margin = 2 * 60_000;

/** What a sign-in leaves in sessionStorage. Times are this device's, whose clock may be wrong, and only compared. */
interface Kept {
  token: string;
  /** The session across its rotations, which copies of a tab share. */
  family: string;
  generation: number;
  rotatedAt: number;
  /** Milliseconds without a call after which the server ends the session. */
  idle: number;
}

/**
 * A foreign page's way: the bearer of a sign-in made in place, in sessionStorage so that a click to the next page does
 * not sign out. It is rotated while in use, kept alive while somebody types, and forgotten at its idle end.
 */
export class PageSession extends Session {
  override readonly kind = 'bearer';
  readonly #key: string;
  readonly #store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly #rotate: Rotate;
  #rotating: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether somebody typed or pointed since the last call. */
  #active = false;
  #ending = false;

  constructor(root: string, rotate: Rotate) {
    const key = `p24:${root}`;
    const store = pageStore();
    super(root, store.getItem(key) !== null);
    this.#key = key;
    this.#store = store;
    this.#rotate = rotate;
    for (const type of ['keydown', 'pointerdown']) globalThis.window?.addEventListener(type, () => this.#act());
    this.used();
  }

  override async token(): Promise<string | null> {
    const kept = this.#kept();
    if (kept && Date.now() - kept.rotatedAt > rotateAfter) await this.#renewal(kept.token);
    return this.#kept()?.token ?? null;
  }

  override async renew(spent: string | null): Promise<boolean> {
    await this.#rotating;
    const kept = this.#kept();
    return kept !== null && kept.token !== spent;
  }

  override used(): void {
    clearTimeout(this.#timer);
    this.#active = false;
    this.#ending = false;
    const idle = this.#kept()?.idle ?? 0;
    if (idle > margin && globalThis.window) this.#timer = setTimeout(() => this.#nearEnd(), idle - margin);
  }

  protected override keep(grant: Grant): void {
    this.#take(grant, randomId(), 0);
  }

  protected override drop(): void {
    clearTimeout(this.#timer);
    this.#store.removeItem(this.#key);
  }

  protected override concerns(family: string | undefined, generation = 0): boolean {
    if (family === undefined) return true;
    const kept = this.#kept();
    return kept?.family === family && kept.generation < generation;
  }

  #kept(): Kept | null {
    return JSON.parse(this.#store.getItem(this.#key) ?? 'null') as Kept | null;
  }

  #take({ token, idleUntil }: Grant, family: string, generation: number): void {
    const now = Date.now();
    const kept = { token, family, generation, rotatedAt: now, idle: Date.parse(idleUntil) - now };
    this.#store.setItem(this.#key, JSON.stringify(kept));
    this.used();
  }

  /** One rotation for all calls; the lock is for a second copy of this package on the page. */
  #renewal(spent: string): Promise<void> {
    this.#rotating ??= alone(this.#key, () => this.#exchange(spent)).finally(() => {
      this.#rotating = null;
    });
    return this.#rotating;
  }

  async #exchange(spent: string): Promise<void> {
    const kept = this.#kept();
    if (kept?.token !== spent) return;
    try {
      const grant = await this.#rotate(spent);
      if (this.#kept()?.token !== spent) return;
      this.#take(grant, kept.family, kept.generation + 1);
      // A copy of this tab holds the spent token: using it would end the session for both.
      this.tell({ family: kept.family, generation: kept.generation + 1 });
    } catch (error) {
      // Out of reach: the token still works, and the next call tries again.
      if (isApiError(error) && error.status === 401) this.expire();
    }
  }

  #act(): void {
    this.#active = true;
    if (this.#ending) this.#stay();
  }

  #nearEnd(): void {
    this.#ending = true;
    if (this.#active) this.#stay();
    else this.#timer = setTimeout(() => this.expire(), margin);
  }

  #stay(): void {
    const kept = this.#kept();
    if (kept) void this.#renewal(kept.token);
  }
}

const alone = <T>(key: string, run: () => Promise<T>): Promise<T> =>
  globalThis.navigator?.locks ? navigator.locks.request(key, run) : run();

/** sessionStorage, or memory where the browser or Node has none to give. */
function pageStore(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  try {
    if (globalThis.window?.sessionStorage) return globalThis.sessionStorage;
  } catch {
    // A sandboxed frame throws on the mere mention.
  }
  const memory = new Map<string, string>();
  return {
    getItem: (key) => memory.get(key) ?? null,
    setItem: (key, value) => memory.set(key, value),
    removeItem: (key) => memory.delete(key),
  };
}
