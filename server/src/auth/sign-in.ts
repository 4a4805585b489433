import type { authApi, Parsed } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { Entered } from '../core/http/caller.js';
import type { RequestContext } from '../core/http/context.js';
import { problem } from '../core/http/problem.js';
import { enterSession } from '../core/http/session.queries.js';
import * as auth from './auth.queries.js';
import { passwordFits } from './passwords.js';
import { limited } from './sign-in-limits.js';
import { type NewSession, newSession } from './tokens.js';

type Order = Parsed<(typeof authApi)['signIn']>['body'];
type Place = { kind: 'portal' | 'page'; origin: string | null };

/** A session that was just opened. */
export interface Opened {
  token: string;
  entered: Entered;
  remembered: boolean;
}

/** Where the session will live: the portal's cookie on our own origin, or a bearer bound to a foreign page's. */
function placeOf({ session }: Order, { origin, selfOrigin }: RequestContext): Place {
  if (session === 'cookie') {
    if (origin !== selfOrigin) throw problem('cookie-not-allowed');
    return { kind: 'portal', origin: null };
  }
  if (origin === null) throw problem('residents-only');
  return { kind: 'page', origin };
}

async function checkedAccount({ email, password }: Order, { services }: RequestContext): Promise<string> {
  const account = await auth.findAccount(services.database.statement, email);
  const fits = await passwordFits(account?.passwordHash ?? null, password);
  if (!account || !fits) throw problem('wrong-credentials');
  return account.accountId;
}

const isResident = ({ memberships }: Entered) =>
  memberships.length > 0 && memberships.every(({ role }) => role === 'resident' || role === 'provider');

async function open(sql: Tx, session: NewSession, accountId: string, place: Place): Promise<Entered> {
  await auth.openSession(sql, accountId, session, place);
  const entered = await enterSession(sql, session.tokenHash, place.origin);
  if (!entered) throw problem('wrong-credentials');
  // Pages see residents' memberships of their own data sources only: nothing left means nothing to sign in to.
  if (place.kind === 'page' && entered.memberships.length === 0) throw problem('residents-only');
  await auth.noteOnline(sql, accountId);
  return entered;
}

/**
 * Signs in by e-mail address and password. A wrong password and an unknown address answer the same after the same
 * time; demo accounts open only where the demo may be seen.
 */
export function signIn(order: Order, context: RequestContext): Promise<Opened> {
  const place = placeOf(order, context);
  return limited(order.email, context, async () => {
    const accountId = await checkedAccount(order, context);
    const { database, secret, log } = context.services;
    const session = newSession(secret);
    const opened = await database.transaction({ account: accountId }, async (sql) => {
      if (!context.demo && (await auth.isDemo(sql, accountId))) throw problem('wrong-credentials');
      const entered = await open(sql, session, accountId, place);
      const remembered = order.remember && place.kind === 'portal' && isResident(entered);
      if (!remembered) return { entered, remembered };
      await auth.remember(sql, session.id);
      return { entered: (await enterSession(sql, session.tokenHash, null)) ?? entered, remembered };
    });
    log.info({ requestId: context.requestId, accountId, kind: place.kind }, 'Signed in.');
    return { token: session.token, ...opened };
  });
}
