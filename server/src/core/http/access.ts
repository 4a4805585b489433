import { type Access, isScoped, type Operation, scopeOf } from '@p24/sdk/api';
import type { Caller, CallerMembership, Entered } from './caller.js';
import type { Presented } from './credentials.js';
import { problem } from './problem.js';

const residents = new Set(['resident', 'provider']);
const managers = new Set(['manager', 'admin']);

/** Whether a session belongs to how it was presented: a cookie's token is no bearer, a link's opens links only. */
function fits({ via, kind }: Entered, by: Presented['by'], access: Access): boolean {
  if (by === 'link') return via === 'link';
  if (access === 'code') return via === 'code' && by === 'bearer';
  return via === 'token' && (by === 'cookie') === (kind === 'portal');
}

/**
 * Whether an operation counts a membership: of those for whom a caller acts it reads what was granted, and does only
 * what is meant for that.
 */
function counts({ acting }: CallerMembership, { operation, feature }: Demand): boolean {
  if (acting === null) return true;
  if (operation.access === 'signed-in') return operation.forDelegates === true;
  return acting.grants.includes(feature) && (operation.route.startsWith('GET ') || operation.forDelegates === true);
}

function narrowed(memberships: CallerMembership[], access: Access, sourceId: string | undefined): CallerMembership[] {
  if (access === 'resident' || access === 'owner') return memberships.filter(({ role }) => residents.has(role));
  if (access === 'manager' || access === 'admin') {
    return memberships.filter((one) => managers.has(one.role) && one.sourceId === sourceId);
  }
  return memberships;
}

/** A portal session with scopes is one of a manager without a second factor: it is for setting one up, no more. */
const isLimited = ({ kind, scopes }: Caller) => kind === 'portal' && scopes !== null;

function requireScope(caller: Caller, feature: string, operation: Operation): void {
  const { scopes } = caller;
  const limited = isLimited(caller);
  if (scopes === null || !(limited || isScoped(operation))) return;
  // Who may write may read.
  const granted = [scopeOf(feature, operation), `${feature}:write`].some((scope) => scopes.includes(scope));
  if (limited && !(granted && operation.access === 'signed-in')) throw problem('factor-required');
  if (!granted) throw problem('forbidden');
}

/** What only people do no key may, and the other way round. */
function requireKind({ kind }: Entered, access: Access): void {
  const forKeys = access === 'key' || access === 'manager' || access === 'admin';
  if (kind === 'key' ? !forKeys : access === 'key') throw problem('forbidden');
}

/** Who looks at the portal as somebody else reads what is that one's in this data source, and does nothing. */
function requirePreviewable({ route, access, inPreview }: Operation): void {
  if (!route.startsWith('GET ')) throw problem('preview-reads-only');
  if (access === 'signed-in' && !inPreview) throw problem('forbidden');
}

/** The caller with what is their own and what they were granted of a feature for somebody else. */
export const grantedOf = (caller: Caller, feature: string | null): Caller => ({
  ...caller,
  memberships: caller.memberships.filter(({ acting }) => acting === null || acting.grants.includes(feature ?? '')),
});

/** What an operation asks of its caller. */
export interface Demand {
  operation: Operation;
  feature: string;
  /** The data source that the path names. */
  sourceId: string | undefined;
}

/**
 * Lets a session through to an operation with the memberships that count there. Throws `unauthenticated` without a
 * session, `not-found` for a data source that the caller does not manage, `forbidden` otherwise.
 */
export function admitCaller(entered: Entered | null, by: Presented['by'], demand: Demand): Caller {
  const { access } = demand.operation;
  if (!entered || !fits(entered, by, access)) throw problem('unauthenticated');
  requireKind(entered, access);
  if (entered.kind === 'preview') requirePreviewable(demand.operation);
  const counting = entered.memberships.filter((one) => counts(one, demand));
  const memberships = narrowed(counting, access, demand.sourceId);
  if (access === 'manager' || access === 'admin') {
    if (memberships.length === 0) throw problem('not-found');
    if (access === 'admin' && memberships.every(({ role }) => role !== 'admin')) throw problem('forbidden');
  } else if (memberships.length === 0 && access !== 'signed-in' && access !== 'code') throw problem('forbidden');
  requireScope(entered, demand.feature, demand.operation);
  return { ...entered, memberships };
}
