import type { authApi, Parsed } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { RequestContext } from '../core/http/context.js';
import { problem } from '../core/http/problem.js';
import * as auth from './auth.queries.js';
import { newChallenge } from './challenges.js';
import { asksForCode } from './factors.queries.js';
import { type Coming, type Outcome, openAt, type Place } from './opening.js';
import { passwordFits } from './passwords.js';
import { limited } from './sign-in-limits.js';

type Order = Pick<Parsed<(typeof authApi)['signIn']>['body'], 'email' | 'password'>;

/** An account whose password was right. */
export interface Checked {
  accountId: string;
  passwordHash: string;
}

/** The account of an address and its password; throws `wrong-credentials`, after the same time for unknown addresses. */
export async function checkedAccount({ email, password }: Order, { services }: RequestContext): Promise<Checked> {
  const account = await auth.findAccount(services.database.statement, email);
  const fits = await passwordFits(account?.passwordHash ?? null, password);
  if (!account?.passwordHash || !fits) throw problem('wrong-credentials');
  return { accountId: account.accountId, passwordHash: account.passwordHash };
}

/** Lets in whose password was right, in a transaction that entered the account: to a session, or to the second step. */
export async function letIn(
  sql: Tx,
  { passwordHash, ...coming }: Coming & Checked,
  { services: { secret }, now }: RequestContext,
): Promise<Outcome> {
  const { accountId, place, remember } = coming;
  if (await asksForCode(sql, accountId)) return newChallenge(secret, { accountId, place, remember, passwordHash, now });
  return openAt(sql, secret, coming);
}

/**
 * Signs in by e-mail address and password. A wrong password and an unknown address answer the same after the same
 * time; demo accounts open only where the demo may be seen.
 */
export function signIn(order: Order & { remember: boolean }, place: Place, context: RequestContext): Promise<Outcome> {
  return limited(order.email, context, async () => {
    const checked = await checkedAccount(order, context);
    const { accountId } = checked;
    const { database, log } = context.services;
    const outcome = await database.transaction({ account: accountId }, async (sql) => {
      if (!context.demo && (await auth.isDemo(sql, accountId))) throw problem('wrong-credentials');
      return letIn(sql, { ...checked, place, remember: order.remember }, context);
    });
    log.info(
      { requestId: context.requestId, accountId, kind: place.kind },
      'entered' in outcome ? 'Signed in.' : 'Password was right.',
    );
    return outcome;
  });
}
