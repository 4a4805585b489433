import type { Http } from '../core/http.js';
import type { embedApi } from './embed.api.js';

type Api = typeof embedApi;

/** Returns a one-time code from the page's own server; an empty text or null while that has signed nobody in. */
export type FetchSession = () => Promise<string | null>;

/** The part of a token's life after which the next is fetched. */
const ahead = 0.8;
/** Milliseconds until a fetch that failed ahead of time is tried again. */
const again = 30_000;

interface Held {
  token: string;
  /** On the device's own clock, which is compared with itself only: milliseconds since 1970. */
  endsAt: number;
}

/**
 * The token of a page whose own server signs people in, for `connect({ token })`: exchanges the codes that
 * `fetchSession` returns, and has the next token ready before one ends. While the page is hidden nothing is fetched.
 */
export function embedded(http: () => Http, fetchSession: FetchSession): () => Promise<string> {
  let held: Held | null = null;
  let next: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function exchange(): Promise<string> {
    const code = await fetchSession();
    // Without a token the server says that nobody is signed in.
    if (!code) return '';
    const previous = held && held.endsAt > Date.now() ? { previous: held.token } : {};
    const route = 'POST /embed-sessions/exchange';
    const grant = await http().call<Api['exchangeCode']>(route, { body: previous }, { token: code });
    const life = grant.expiresIn * 1000;
    held = { token: grant.token, endsAt: Date.now() + life };
    plan(life * ahead);
    return grant.token;
  }

  function plan(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void renew(), delay);
    // In Node a timer would keep the process alive.
    (timer as { unref?: () => void }).unref?.();
  }

  async function renew(): Promise<void> {
    const spent = held;
    const { session } = http();
    if (!spent || spent.endsAt <= Date.now() || session.signedIn === false) return;
    if (globalThis.document?.hidden) {
      document.addEventListener('visibilitychange', () => void renew(), { once: true });
      return;
    }
    try {
      next = await exchange();
      await session.renew(spent.token);
    } catch {
      // The token still works; whoever finds it ended fetches anew and tells what went wrong.
      plan(again);
    }
  }

  return async () => {
    const ready = next;
    next = null;
    return ready ?? exchange();
  };
}
