import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../database/database.js';
import { problem } from './problem.js';

/** Counts attempts under a key, in all processes on one database together. */
export interface RateLimit {
  /** Counts one attempt; throws `too-many-requests` with the seconds to wait when it is one too many. */
  take(key: string): Promise<void>;
  /** How many attempts are counted under a key now. */
  count(key: string): Promise<number>;
  /** Takes one attempt back, since it was none of those to be limited. */
  giveBack(key: string): Promise<void>;
  /** Forgets a key. */
  forget(key: string): Promise<void>;
}

/** Gives the limit of this name: so many attempts in so many seconds. */
export type RateLimits = (name: string, points: number, seconds: number) => RateLimit;

type Query = string | { text: string; values?: unknown[] };

/** What the library wants of a driver, on top of ours. */
const storeOf = ({ statement }: Pick<Database, 'statement'>) => ({
  async query(query: Query) {
    const { text, values } = typeof query === 'string' ? { text: query, values: undefined } : query;
    const rows = await statement.unsafe(text, (values ?? []) as never[]);
    return { rows: [...rows], rowCount: rows.count };
  },
});

function limitOf(limiter: RateLimiterPostgres): RateLimit {
  return {
    async take(key) {
      try {
        await limiter.consume(key);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        throw problem('too-many-requests', { retryAfter: Math.max(1, refused.msBeforeNext / 1000) });
      }
    },
    async count(key) {
      return (await limiter.get(key))?.consumedPoints ?? 0;
    },
    async giveBack(key) {
      await limiter.reward(key);
    },
    async forget(key) {
      await limiter.delete(key);
    },
  };
}

/** Keeps the counts in the table `rate_limits`. */
export function rateLimits(database: Pick<Database, 'statement'>): RateLimits {
  const storeClient = storeOf(database);
  const limits = new Map<string, RateLimit>();
  return (name, points, seconds) => {
    const known = limits.get(name);
    if (known) return known;
    const settings = { keyPrefix: name, points, duration: seconds, inMemoryBlockOnConsumed: points + 1 };
    const table = { storeClient, storeType: 'client', tableName: 'rate_limits', tableCreated: true };
    const limit = limitOf(new RateLimiterPostgres({ ...settings, ...table }));
    limits.set(name, limit);
    return limit;
  };
}
