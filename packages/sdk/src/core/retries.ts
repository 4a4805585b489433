import { retryAfter } from './errors.js';
import type { Outgoing } from './request.js';

/** How often a request is sent at most. */
const attempts = 3;

/** A longer wait is the person's to decide: the error then carries `retryAfter`. */
const longestWait = 10_000;

/** The server was not reached or overloaded; 409 is a write that still runs. The last two only when told how long. */
const outOfReach = new Set([502, 503, 504]);
const askedToWait = new Set([409, 429]);

/**
 * Sends a request and repeats what is safe to repeat: reads, and writes because each carries an idempotency key. Pauses
 * double and are spread at random, so that pages which failed together do not come back together. Resolves with the
 * last answer, whatever its status.
 */
export async function sendRepeating({ url, body, signal, ...request }: Outgoing): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const pause = 400 * 2 ** attempt * (0.5 + Math.random() / 2);
    const answer = await fetch(url, {
      ...request,
      body: body ?? null,
      signal: signal ?? null,
      // Personal answers stay in memory: the browser's cache would put them on the disk.
      cache: 'no-store',
    }).catch((error: unknown) => {
      // Fetch reports every failure of the network as TypeError; an abort or a deadline has another name.
      if (attempt === attempts || !(error instanceof TypeError)) throw error;
      return pause;
    });
    const wait = typeof answer === 'number' ? answer : attempt === attempts ? null : waitAfter(answer, pause);
    if (wait === null) return answer as Response;
    await passing(wait, signal);
  }
}

/** Milliseconds after which an answer is worth asking for again; null where it is final. */
function waitAfter({ status, headers }: Response, pause: number): number | null {
  if (!outOfReach.has(status) && !askedToWait.has(status)) return null;
  const wait = retryAfter(headers) ?? (outOfReach.has(status) ? pause : longestWait + 1);
  return wait > longestWait ? null : wait;
}

const passing = (milliseconds: number, signal: AbortSignal | undefined) =>
  new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
