import type { authApi, Parsed } from '@p24/sdk/api';
import { audit } from '../audit/audit.port.js';
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

/** Notes in the log that somebody did not know an account's password. Never rejects. */
async function noteRefusal(
  { services: { database, log }, address }: RequestContext,
  { accountId, sources }: { accountId: string; sources: readonly string[] },
): Promise<void> {
  const actor = { kind: 'nobody', id: null } as const;
  const refused = { action: 'session.refused', source: sources, actor, account: accountId } as const;
  await database
    .transaction({ sources }, (sql) => audit(sql, { caller: null, address }, refused))
    .catch((error: unknown) => log.warn({ err: error }, 'A refused sign-in could not be noted.'));
}

/** The account of an address and its password; throws `wrong-credentials`, after the same time for unknown addresses. */
export async function checkedAccount({ email, password }: Order, context: RequestContext): Promise<Checked> {
  const { services } = context;
  const account = await auth.findAccount(services.database.statement, email);
  const fits = await passwordFits(account?.passwordHash ?? null, password);
  if (!account?.passwordHash || !fits) {
    // Not waited for: the answer takes as long as for an address that nobody has.
    if (account) void noteRefusal(context, account);
    throw problem('wrong-credentials');
  }
  return { accountId: account.accountId, passwordHash: account.passwordHash };
}

/** Lets in whose password was right, in a transaction that entered the account: to a session, or to the second step. */
export async function letIn(
  sql: Tx,
  { passwordHash, ...coming }: Coming & Checked,
  context: RequestContext,
): Promise<Outcome> {
  const { accountId, place, remember } = coming;
  const { services, now } = context;
  if (await asksForCode(sql, accountId))
    return newChallenge(services.secret, { accountId, place, remember, passwordHash, now });
  return openAt(sql, context, coming);
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
