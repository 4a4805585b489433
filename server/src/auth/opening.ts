import type { authApi, Parsed, Result } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { Entered } from '../core/http/caller.js';
import type { RequestContext } from '../core/http/context.js';
import { cookieName } from '../core/http/credentials.js';
import { problem } from '../core/http/problem.js';
import { enterSession } from '../core/http/session.queries.js';
import * as auth from './auth.queries.js';
import { type NewSession, newSession } from './tokens.js';

type SessionKind = Parsed<(typeof authApi)['signIn']>['body']['session'];

/** Where a session lives: the portal's cookie on our own origin, or a bearer bound to a foreign page's. */
export type Place = { kind: 'portal' | 'page'; origin: string | null; agent: string | null };

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

const isResident = ({ memberships }: Entered) =>
  memberships.length > 0 && memberships.every(({ role }) => role === 'resident' || role === 'provider');

async function enter(sql: Tx, session: NewSession, accountId: string, place: Place): Promise<Entered> {
  await auth.openSession(sql, accountId, session, place);
  const entered = await enterSession(sql, session.tokenHash, place.origin);
  if (!entered) throw problem('wrong-credentials');
  // Pages see residents' memberships of their own data sources only: nothing left means nothing to sign in to.
  if (place.kind === 'page' && entered.memberships.length === 0) throw problem('residents-only');
  await auth.noteOnline(sql, accountId);
  return entered;
}

/** Opens a session for an account that the caller's transaction has entered, which enters its data sources from then on. */
export async function openAt(
  sql: Tx,
  secret: string,
  { accountId, place, remember }: { accountId: string; place: Place; remember: boolean },
): Promise<Opened> {
  const session = newSession(secret);
  const entered = await enter(sql, session, accountId, place);
  const { token } = session;
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
export const meOf = ({
  accountId,
  email,
  locale,
  memberships,
  kind,
  endsAt,
}: Entered): Result<(typeof authApi)['me']> => ({
  id: accountId,
  email,
  locale,
  // For whom somebody acts is not whom they are: `GET /me/delegates` says it.
  memberships: memberships.filter(({ acting }) => acting === null),
  previewUntil: kind === 'preview' ? endsAt : null,
});

/** Hands an opened session to its caller: as a cookie to the portal, as a token to a page. */
export function handOver(
  context: RequestContext,
  { token, entered, remembered }: Opened,
  { kind }: Place,
): Result<(typeof authApi)['signIn']> {
  if (kind === 'portal') setCookie(context, token, remembered ? thirtyDays : null);
  const { idleUntil, endsAt } = entered;
  return { token: kind === 'portal' ? null : token, idleUntil, endsAt, me: meOf(entered) };
}
