import { createHash } from 'node:crypto';
import type { Opened, Tx } from '../database/database.js';
import type { Exchange } from './exchange.js';
import * as idempotency from './idempotency.queries.js';
import { invalid, problem } from './problem.js';

/** An answer as it is kept. */
export interface Kept {
  status: number;
  body: unknown;
}

const keyPattern = /^"?([\x21\x23-\x7e]{1,200})"?$/;

/** The Idempotency-Key of a request, bare or as a quoted string; null without one. */
export function idempotencyKey(exchange: Exchange): string | null {
  const header = exchange.header('idempotency-key');
  if (header === undefined) return null;
  const key = keyPattern.exec(header)?.[1];
  if (!key) throw invalid([{ pointer: '#/headers/idempotency-key', code: 'wrong-format' }]);
  return key;
}

/** What makes two requests the same: everything sent. Of a raw body its announced length stands for it. */
const fingerprintOf = (exchange: Exchange, body: string | undefined) =>
  createHash('sha256')
    .update(`${exchange.raw.method} ${exchange.target} ${exchange.header('content-length') ?? ''}\n`)
    .update(body ?? '')
    .digest();

/** A write with its key: what tells it from others, and what is known about the key. */
interface Asked {
  account: string;
  key: string;
  body: string | undefined;
  opened: Opened;
}

/**
 * Runs a write at most once per key: the answer is kept in the write's own transaction, so that a repetition gets the
 * same answer, and a write that failed can be repeated.
 */
export async function once(
  sql: Tx,
  exchange: Exchange,
  { account, key, body, opened: { reserved, atLast } }: Asked,
  run: () => Promise<Kept>,
): Promise<Kept> {
  const fingerprint = fingerprintOf(exchange, body);
  if (!reserved?.free) throw problem('request-in-progress', { retryAfter: 1 });
  if (reserved.fingerprint) {
    if (!reserved.fingerprint.equals(fingerprint)) throw problem('idempotency-mismatch');
    return { status: reserved.status ?? 200, body: reserved.response };
  }
  const answer = await run();
  atLast(idempotency.keep(sql, { account, key, fingerprint, status: answer.status, response: answer.body }));
  return answer;
}
