import { createHash } from 'node:crypto';
import type { Caller } from './caller.js';
import type { Exchange } from './exchange.js';

const hourMs = 3_600_000;

/** Everything that an answer depends on besides the passing of time, as far as the change counters tell. */
function fingerprint(exchange: Exchange, caller: Caller, boundary: string): string {
  const hour = Math.floor(exchange.now.getTime() / hourMs);
  const state = [
    exchange.services.build,
    exchange.locale,
    exchange.selfOrigin,
    exchange.target,
    caller.sessionId,
    caller.email,
    caller.locale,
    caller.scopes,
    hour,
    boundary,
    // Roles, names and the counters of memberships and sources, all at once.
    caller.memberships,
  ];
  return createHash('sha1').update(JSON.stringify(state)).digest('base64url');
}

const tag = (exchange: Exchange, caller: Caller, boundary: string) =>
  `W/"${fingerprint(exchange, caller, boundary)}.${boundary}"`;

/** The ETag of an answer; it carries the time at which the answer changes by itself. */
export function etag(exchange: Exchange, caller: Caller): string {
  const { staleAt } = exchange;
  return tag(exchange, caller, Number.isFinite(staleAt) ? Math.floor(staleAt).toString(36) : '');
}

/** The ETag, among those the caller still has, whose answer is the current one; null when none is. */
export function freshTag(exchange: Exchange, caller: Caller): string | null {
  for (const candidate of (exchange.header('if-none-match') ?? '').split(',')) {
    const value = candidate.trim();
    const boundary = /^W\/"[\w-]{27}\.([0-9a-z]{0,10})"$/.exec(value)?.[1];
    if (boundary === undefined) continue;
    if (boundary !== '' && exchange.now.getTime() >= Number.parseInt(boundary, 36)) continue;
    if (tag(exchange, caller, boundary) === value) return value;
  }
  return null;
}
