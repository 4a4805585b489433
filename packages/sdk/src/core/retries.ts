import { isHTTPError, type RetryOptions } from 'ky';
import { retryAfter } from './errors.js';

/** A longer wait is the person's to decide: the error then carries `retryAfter`. */
const longestWait = 10_000;

/** Nothing was done yet, or the server says when to come back; 409 is a write that is still running. */
const worthRepeating = [409, 429, 502, 503, 504];

/**
 * Repeats what is safe to repeat, twice at most: reads, and writes because each carries an idempotency key. Delays
 * double and are spread at random, so that pages which failed together do not come back together.
 */
export const retries: RetryOptions = {
  limit: 2,
  methods: ['get', 'post', 'put', 'patch', 'delete'],
  statusCodes: worthRepeating,
  afterStatusCodes: worthRepeating,
  delay: (attempt) => 400 * 2 ** attempt,
  jitter: (delay) => delay * (0.5 + Math.random() / 2),
  shouldRetry: ({ error }) => {
    // Nobody answered; an abort or a deadline ends the pause at once, and with it the call.
    if (!isHTTPError(error)) return undefined;
    const { status, headers } = error.response;
    const wait = retryAfter(headers);
    if (wait === null) return status === 409 || status === 429 ? false : undefined;
    return wait > longestWait ? false : undefined;
  },
};
