import { factorsApi } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { Caller } from '../core/http/caller.js';
import type { RequestContext } from '../core/http/context.js';
import { invalid, problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import * as auth from './auth.queries.js';
import { choosePassword } from './choosing.js';
import * as factors from './factors.queries.js';
import { type Happening, tellOwner } from './notices.js';
import { manages, sourcesOf } from './opening.js';
import { requireOwnDemo } from './own.js';
import { MIN_PASSWORD } from './password-rules.js';
import { hashPassword } from './passwords.js';
import { limitCodes } from './second-step.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';
import { confirmTotp, newRecoveryCodes, newTotp } from './totp.js';

const tell = (sql: Tx, context: RequestContext, caller: Caller, happened: Happening) =>
  tellOwner(sql, context, { ...caller, sources: sourcesOf(caller), happened });

/** Asks for codes from now on. Whoever manages reaches everything from here; other sessions came in without a code. */
async function confirm(sql: Tx, caller: Caller, typed: string, context: RequestContext): Promise<string[]> {
  const { accountId, sessionId } = caller;
  const { services, now } = context;
  const forget = await limitCodes(context, accountId);
  const code = typed.replace(/\s/g, '');
  if (!(await confirmTotp(sql, { accountId, code, secret: services.secret, now }))) throw problem('factor-wrong');
  await auth.endSessions(sql, accountId, sessionId);
  await auth.widenSession(sql, sessionId);
  const codes = await newRecoveryCodes(sql, accountId);
  await tell(sql, context, caller, 'codes-on');
  await forget();
  return codes;
}

/** Asks for codes no more; a password that was good with them alone is replaced. */
async function remove(sql: Tx, caller: Caller, password: string | undefined, context: RequestContext): Promise<void> {
  const { accountId, email } = caller;
  const { short, demo, totpSince } = await factors.findMeans(sql, accountId);
  if (!totpSince) throw problem('not-found');
  // A page does not show whether somebody manages elsewhere.
  if (caller.kind === 'page' || (manages(caller) && !demo)) throw problem('codes-needed');
  if (short && password === undefined)
    throw invalid([{ pointer: '#/password', code: 'password-short', values: { limit: MIN_PASSWORD } }]);
  await factors.deleteTotp(sql, accountId);
  if (short && password !== undefined) {
    const passwordHash = await hashPassword(password);
    const order = { accountId, email, sources: sourcesOf(caller), password, passwordHash };
    await choosePassword(sql, { ...order, min: MIN_PASSWORD });
    await auth.endSessions(sql, accountId, caller.sessionId);
  }
  await tell(sql, context, caller, 'codes-off');
}

/** The second factor of the signed-in person. */
export const factorsServed = serve(
  factorsApi,
  {
    async prepareCodes(_input, { sql, caller, services: { secret } }) {
      await requireOwnDemo(sql, caller);
      const { accountId, email, memberships } = caller;
      const issuer = memberships[0]?.sourceName ?? 'Serviceportal';
      const { sealed, base32, uri } = newTotp(secret, accountId, { issuer, label: email });
      await factors.keepWaiting(sql, accountId, sealed);
      return { secret: base32, uri };
    },

    async confirmCodes({ body: { code } }, context) {
      return { codes: await confirm(context.sql, context.caller, code, context) };
    },

    async removeCodes({ body: { password } }, context) {
      const { sql, caller } = context;
      await requireOwnDemo(sql, caller);
      await remove(sql, caller, password, context);
      return undefined;
    },

    async renewRecoveryCodes(_input, context) {
      const { sql, caller } = context;
      if (!(await factors.asksForCode(sql, caller.accountId))) throw problem('not-found');
      const codes = await newRecoveryCodes(sql, caller.accountId);
      await tell(sql, context, caller, 'recovery-made');
      return { codes };
    },
  },
  { de: de.problems, en: en.problems },
);
