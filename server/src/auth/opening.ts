import type { authApi, Parsed, Result } from '@p24/sdk/api';
import { audit } from '../audit/audit.port.js';
import type { Tx } from '../core/database/database.js';
import type { Entered } from '../core/http/caller.js';
import type { RequestContext } from '../core/http/context.js';
import { cookieName } from '../core/http/credentials.js';
import { problem } from '../core/http/problem.js';
import { enterSession } from '../core/http/session.queries.js';
import { carryPortrait } from '../profile/profile.port.js';
import * as auth from './auth.queries.js';
import type { Challenge } from './challenges.js';
import { type NewSession, newSession } from './tokens.js';

type SessionKind = Parsed<(typeof authApi)['signIn']>['body']['session'];

/** Where a session lives: the portal's cookie on our own origin, or a bearer bound to a foreign page's. */
export type Place = { kind: 'portal' | 'page'; origin: string | null; agent: string | null };

/** What a manager's session may reach as long as there is no second factor: the account itself, to set one up. */
const settingUp = ['auth:write', 'profile:write', 'events:read'];

/** A session that was just opened. */
export interface Opened {
  token: string;
  entered: Entered;
  remembered: boolean;
}

const thirtyDays = 30 * 24 * 60 * 60;

/** Where a session of this kind would live; throws `cookie-not-allowed` where the caller is on a foreign page. */
export function placeOf(kind: SessionKind, context: RequestContext): Place {
  const { origin, selfOrigin } = context;
  const agent = context.header('user-agent')?.slice(0, 300) ?? null;
  if (kind === 'cookie') {
    if (origin !== selfOrigin) throw problem('cookie-not-allowed');
    return { kind: 'portal', origin: null, agent };
  }
  if (origin === null) throw problem('residents-only');
  return { kind: 'page', origin, agent };
}

/** The data sources that a session has entered. */
export const sourcesOf = ({ memberships }: Entered): string[] => [...new Set(memberships.map((one) => one.sourceId))];

/** Memberships of the person: for whom somebody acts is not whom they are. */
const own = ({ memberships }: Entered) => memberships.filter(({ acting }) => acting === null);

/** Whether somebody manages any of the data sources that the session has entered. */
export const manages = ({ memberships }: Entered): boolean =>
  memberships.some(({ role }) => role === 'manager' || role === 'admin');

const isResident = ({ memberships }: Entered) =>
  memberships.length > 0 && memberships.every(({ role }) => role === 'resident' || role === 'provider');

async function enter(
  sql: Tx,
  { services }: RequestContext,
  session: NewSession,
  { accountId, place }: Coming,
): Promise<Entered> {
  await auth.openSession(sql, accountId, session, place);
  const entered = await enterSession(sql, session.tokenHash, place.origin);
  if (!entered) throw problem('wrong-credentials');
  // Pages see residents' memberships of their own data sources only: nothing left means nothing to sign in to.
  if (place.kind === 'page' && entered.memberships.length === 0) throw problem('residents-only');
  await carryPortrait(sql, services, own(entered));
  await auth.noteOnline(sql, accountId);
  return entered;
}

/** How somebody came in, and for how long they want to stay. */
export interface Coming {
  accountId: string;
  place: Place;
  remember: boolean;
  /** Whether by more than a password. */
  strong?: boolean;
}

/**
 * Opens a session for an account that the caller's transaction has entered, which enters its data sources from then on.
 * A manager who came by the password alone reaches nothing but what sets up a second factor; the demo's do.
 */
export async function openAt(sql: Tx, context: RequestContext, coming: Coming): Promise<Opened> {
  const { accountId, place, remember, strong = false } = coming;
  const session = newSession(context.services.secret);
  const entered = await enter(sql, context, session, coming);
  const by = { caller: entered, address: context.address };
  await audit(sql, by, { action: 'session.signed-in', source: sourcesOf(entered), account: accountId });
  const { token } = session;
  if (!strong && manages(entered) && (await auth.limitSession(sql, session.id, settingUp)))
    return { token, entered: { ...entered, scopes: settingUp }, remembered: false };
  if (!remember || place.kind !== 'portal' || !isResident(entered)) return { token, entered, remembered: false };
  await auth.remember(sql, session.id);
  return { token, entered: (await enterSession(sql, session.tokenHash, null)) ?? entered, remembered: true };
}

/** Sets the session cookie, or takes it away with age 0: no script reads it, no foreign page sends it with writes. */
export function setCookie(context: RequestContext, value: string, maxAge: number | null): void {
  const parts = [`${cookieName(context.selfOrigin)}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (context.selfOrigin.startsWith('https:')) parts.push('Secure');
  if (maxAge !== null) parts.push(`Max-Age=${maxAge}`);
  context.setHeader('set-cookie', parts.join('; '));
}

/** The signed-in person as the definition shows them. */
export const meOf = (entered: Entered): Result<(typeof authApi)['me']> => {
  const { accountId, email, locale, kind, scopes, endsAt } = entered;
  // `GET /me/delegates` says for whom they act.
  return {
    ...{ id: accountId, email, locale, memberships: own(entered), previewUntil: kind === 'preview' ? endsAt : null },
    ...(kind === 'portal' && scopes !== null ? { needsFactor: true } : {}),
  };
};

/** What a right password leads to: a session, or a code that is asked for. */
export type Outcome = Opened | Challenge;

/** Hands an opened session to its caller: as a cookie to the portal, as a token to a page. */
export function handOver(
  context: RequestContext,
  { token, entered, remembered }: Opened,
  { kind }: Place,
): Result<(typeof authApi)['secondStep']> {
  if (kind === 'portal') setCookie(context, token, remembered ? thirtyDays : null);
  const { idleUntil, endsAt } = entered;
  return { token: kind === 'portal' ? null : token, idleUntil, endsAt, me: meOf(entered) };
}

/** The same, where a code may be wanted first. */
export function handOut(context: RequestContext, outcome: Outcome, place: Place): Result<(typeof authApi)['signIn']> {
  if ('entered' in outcome) return handOver(context, outcome, place);
  return { challenge: outcome.token, until: outcome.until };
}
