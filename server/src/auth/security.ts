import { createHmac } from 'node:crypto';
import { type Parsed, type Result, securityApi } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { Caller } from '../core/http/caller.js';
import type { RequestContext } from '../core/http/context.js';
import { invalid, problem } from '../core/http/problem.js';
import { noteProof } from '../core/http/proof.js';
import { serve } from '../core/http/serve.js';
import * as auth from './auth.queries.js';
import { requirePasskey } from './ceremonies.js';
import { choosePassword, minLengthFor } from './choosing.js';
import { endDevice, findPassword, listDevices } from './devices.queries.js';
import { asksForCode, findMeans } from './factors.queries.js';
import { tellOwner } from './notices.js';
import { manages, sourcesOf } from './opening.js';
import { requireOwn, requireOwnDemo } from './own.js';
import { judge } from './password-rules.js';
import { findSurroundings } from './password-rules.queries.js';
import { hashPassword, passwordFits } from './passwords.js';
import { limitCodes } from './second-step.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';
import { useCodeOfApp } from './totp.js';

/** Whoever finds an open session guesses at its password ten times an hour, like everybody. */
async function limitGuesses({ services }: RequestContext, accountId: string) {
  const key = createHmac('sha256', services.secret).update(accountId).digest('base64url');
  const limit = services.limit('password-again', 10, 60 * 60);
  await limit.take(key);
  return () => limit.forget(key);
}

/** Lets nobody through who does not know the account's password; counts the guesses. */
async function requirePassword(sql: Tx, { accountId }: Caller, password: string, context: RequestContext) {
  const forget = await limitGuesses(context, accountId);
  const passwordHash = await findPassword(sql, accountId);
  if (!(await passwordFits(passwordHash, password))) throw problem('wrong-password');
  await forget();
}

/** Lets nobody through who does not hold the account's app; counts the guesses. */
async function requireCode(sql: Tx, { accountId }: Caller, typed: string, context: RequestContext) {
  const { services, now } = context;
  const forget = await limitCodes(context, accountId);
  const code = typed.replace(/\s/g, '');
  if (!(await useCodeOfApp(sql, { accountId, code, secret: services.secret, now }))) throw problem('factor-wrong');
  await forget();
}

/** Takes proof: whoever signs in with a code shows one again, everybody else the password. */
async function prove(
  sql: Tx,
  caller: Caller,
  { password, code, passkey }: Parsed<(typeof securityApi)['prove']>['body'],
  context: RequestContext,
): Promise<void> {
  const { accountId, sessionId } = caller;
  if (passkey) {
    await requirePasskey(sql, context, { accountId, passkey, bound: 'sign-in' });
    // A manager who came by the password alone has shown more now.
    await auth.widenSession(sql, sessionId);
    return;
  }
  if (await asksForCode(sql, accountId)) {
    if (code === undefined) throw invalid([{ pointer: '#/code', code: 'required' }]);
    return requireCode(sql, caller, code, context);
  }
  if (password === undefined) throw invalid([{ pointer: '#/password', code: 'required' }]);
  return requirePassword(sql, caller, password, context);
}

async function changePassword(
  sql: Tx,
  caller: Caller,
  { current, password }: { current: string; password: string },
  context: RequestContext,
): Promise<void> {
  const { accountId, email } = caller;
  await requirePassword(sql, caller, current, context);
  await requireOwnDemo(sql, caller);
  const sources = sourcesOf(caller);
  await choosePassword(sql, { accountId, email, sources, password, passwordHash: await hashPassword(password) });
  await auth.endSessions(sql, accountId, caller.sessionId);
  await tellOwner(sql, context, { accountId, email, sources, happened: 'password-changed' });
}

async function safeguardsOf(sql: Tx, caller: Caller): Promise<Result<(typeof securityApi)['safeguards']>> {
  const { password, short, totpSince, recoveryCodes, demo, passkeys } = await findMeans(sql, caller.accountId);
  return {
    ...{ password, recoveryCodes, codes: totpSince, codesNeeded: caller.kind === 'page' || (manages(caller) && !demo) },
    ...{ passkeys, newPasswordNeeded: short, minLength: await minLengthFor(sql, caller.accountId) },
  };
}

/** The signed-in person's password and devices. */
export const securityServed = serve(
  securityApi,
  {
    safeguards(_input, { sql, caller }) {
      requireOwn(caller);
      return safeguardsOf(sql, caller);
    },

    async prove({ body }, context) {
      const { sql, caller } = context;
      requireOwn(caller);
      await prove(sql, caller, body, context);
      return { until: await noteProof(sql, caller.sessionId) };
    },

    async judgePassword({ body: { password } }, context) {
      const { sql, caller, locale } = context;
      requireOwn(caller);
      await context.services.limit('password-strength', 600, 60 * 60).take(caller.accountId);
      const known = await findSurroundings(sql, sourcesOf(caller), caller.accountId);
      const min = await minLengthFor(sql, caller.accountId);
      const { fault, strength } = await judge(password, [caller.email, ...known], min);
      const texts: Readonly<Record<string, string>> = (locale === 'en' ? en : de).problems;
      return { strength, advice: fault && (texts[fault]?.replace('{limit}', String(min)) ?? fault) };
    },

    async changePassword({ body }, context) {
      requireOwn(context.caller);
      await changePassword(context.sql, context.caller, body, context);
      return undefined;
    },

    async devices(_input, { sql, caller }) {
      requireOwn(caller);
      return { items: await listDevices(sql, caller.accountId, caller.sessionId) };
    },

    async signOutDevice({ params: { id } }, { sql, caller }) {
      const ended = caller.kind !== 'embed' && (await endDevice(sql, caller.accountId, id));
      if (!ended) throw problem('not-found');
      return undefined;
    },

    async signOutOthers(_input, { sql, caller }) {
      requireOwn(caller);
      const ended = await auth.endSessions(sql, caller.accountId, caller.sessionId);
      return { ended: ended.count };
    },
  },
  { de: de.problems, en: en.problems },
);
