import type { authApi, Parsed } from '@p24/sdk/api';
import type { RequestContext } from '../core/http/context.js';
import { problem } from '../core/http/problem.js';
import * as auth from './auth.queries.js';
import { type Opened, openAt, type Place } from './opening.js';
import { passwordFits } from './passwords.js';
import { limited } from './sign-in-limits.js';

type Order = Pick<Parsed<(typeof authApi)['signIn']>['body'], 'email' | 'password'>;

/** The account of an address and its password; throws `wrong-credentials`, after the same time for unknown addresses. */
export async function checkedAccount({ email, password }: Order, { services }: RequestContext): Promise<string> {
  const account = await auth.findAccount(services.database.statement, email);
  const fits = await passwordFits(account?.passwordHash ?? null, password);
  if (!account || !fits) throw problem('wrong-credentials');
  return account.accountId;
}

/**
 * Signs in by e-mail address and password. A wrong password and an unknown address answer the same after the same
 * time; demo accounts open only where the demo may be seen.
 */
export function signIn(order: Order & { remember: boolean }, place: Place, context: RequestContext): Promise<Opened> {
  return limited(order.email, context, async () => {
    const accountId = await checkedAccount(order, context);
    const { database, secret, log } = context.services;
    const opened = await database.transaction({ account: accountId }, async (sql) => {
      if (!context.demo && (await auth.isDemo(sql, accountId))) throw problem('wrong-credentials');
      return openAt(sql, secret, { accountId, place, remember: order.remember });
    });
    log.info({ requestId: context.requestId, accountId, kind: place.kind }, 'Signed in.');
    return opened;
  });
}
