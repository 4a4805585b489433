import { createHmac } from 'node:crypto';
import type { authApi, Parsed } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { RequestContext } from '../core/http/context.js';
import { problem } from '../core/http/problem.js';
import * as auth from './auth.queries.js';
import { isGenuine, readChallenge } from './challenges.js';
import { tellOwner } from './notices.js';
import { type Opened, openAt, type Place, sourcesOf } from './opening.js';
import { isCodeOfApp, useCodeOfApp, useRecoveryCode } from './totp.js';

/**
 * Counts a guess at an account's codes, five in a quarter of an hour and twenty a day from anywhere: whoever guesses
 * here knows the password already. The returned function forgets them.
 */
export async function limitCodes({ services }: RequestContext, accountId: string): Promise<() => Promise<void>> {
  const { limit, secret } = services;
  const key = createHmac('sha256', secret).update(`factor\n${accountId}`).digest('base64url');
  const [soon, later] = [limit('factor-soon', 5, 15 * 60), limit('factor-later', 20, 24 * 60 * 60)];
  await soon.take(key);
  await later.take(key);
  return async () => {
    await Promise.all([soon.forget(key), later.forget(key)]);
  };
}

/** Uses up what was typed, a code of the app or a recovery code; throws `factor-wrong`. */
async function requireCode(sql: Tx, accountId: string, typed: string, { services: { secret }, now }: RequestContext) {
  const code = typed.replace(/\s/g, '');
  const fits = isCodeOfApp(code)
    ? await useCodeOfApp(sql, { accountId, code, secret, now })
    : await useRecoveryCode(sql, accountId, code);
  if (!fits) throw problem('factor-wrong');
}

type Order = Parsed<(typeof authApi)['secondStep']>['body'];

/** Signs in by a challenge and a code. Throws `challenge-over` for one that is over, forged or from elsewhere. */
export function secondStep({ challenge, code }: Order, place: Place, context: RequestContext): Promise<Opened> {
  const read = readChallenge(challenge);
  if (!read) throw problem('challenge-over');
  const { accountId, remember } = read;
  const { database, secret, log } = context.services;
  return database.transaction({ account: accountId }, async (sql) => {
    const account = await auth.findEntered(sql, accountId);
    const passwordHash = account?.passwordHash;
    if (!account || !passwordHash || !isGenuine(secret, challenge, { place, passwordHash, now: context.now }))
      throw problem('challenge-over');
    const forget = await limitCodes(context, accountId);
    await requireCode(sql, accountId, code, context);
    const opened = await openAt(sql, context, { accountId, place, remember, strong: true });
    if (!isCodeOfApp(code)) {
      const sources = sourcesOf(opened.entered);
      await tellOwner(sql, context, { accountId, email: account.email, sources, happened: 'recovery-used' });
    }
    await forget();
    log.info({ requestId: context.requestId, accountId, kind: place.kind }, 'Signed in by a second step.');
    return opened;
  });
}
