import { codesApi, type Parsed } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { RequestContext } from '../core/http/context.js';
import { invalid, problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import * as auth from './auth.queries.js';
import { choosePassword, minLengthFor } from './choosing.js';
import { limitedCodes } from './code-limits.js';
import { type CodeRow, findCode, type PresentedCode, useCode } from './codes.js';
import * as codes from './codes.queries.js';
import { activate, inviteeOf } from './joining.js';
import { joiningOptions } from './joining-passkey.js';
import { tellOwner } from './notices.js';
import { handOut, type Outcome, type Place, placeOf } from './opening.js';
import { MIN_PASSWORD } from './password-rules.js';
import { hashPassword } from './passwords.js';
import { requestReset } from './reset.js';
import { letIn } from './sign-in.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

type Order = Parsed<(typeof codesApi)['redeemCode']>['body'];

/** What was presented: a token, or an address together with a code; names what is missing. */
function presentedBy({ token, email, typed }: Pick<Order, 'token' | 'email' | 'typed'>): PresentedCode {
  if (token !== undefined) return { token };
  if (email !== undefined && typed !== undefined) return { email, typed };
  const missing = email === undefined ? 'email' : 'typed';
  throw invalid([{ pointer: `#/${missing}`, code: 'missing' }]);
}

const findPresented = (order: Order | Parsed<(typeof codesApi)['readCode']>['body'], context: RequestContext) =>
  limitedCodes(context, () => findCode(context.services, order.purpose, presentedBy(order)));

/** The code's account and the data sources that it may enter, which the transaction does from then on. */
async function enterAccount(sql: Tx, { accountId }: CodeRow) {
  if (!accountId) throw problem('code-wrong');
  await codes.presentSubject(sql, accountId);
  const email = (await auth.findEntered(sql, accountId))?.email;
  const sources = email ? ((await auth.findAccount(sql, email))?.sources ?? []) : [];
  // Locked everywhere since the mail was sent.
  if (!email || sources.length === 0) throw problem('code-expired');
  await auth.enterSources(sql, sources);
  return { accountId, email, sources };
}

/**
 * Sets the password of the code's account, ends all its sessions, tells the owner by mail, and signs in: a code of the
 * app is asked for as after any other password.
 */
async function resetWith(
  sql: Tx,
  row: CodeRow,
  { password, hash: passwordHash, place }: { password: string; hash: string; place: Place },
  context: RequestContext,
): Promise<Outcome> {
  await useCode(sql, row);
  const { accountId, email, sources } = await enterAccount(sql, row);
  await choosePassword(sql, { accountId, email, sources, password, passwordHash });
  await auth.endSessions(sql, accountId);
  await tellOwner(sql, context, { accountId, email, sources, happened: 'password-reset' });
  return letIn(sql, { accountId, passwordHash, place, remember: false }, context);
}

async function reset(row: CodeRow, order: Order & { place: Place }, context: RequestContext): Promise<Outcome> {
  const { password, place } = order;
  if (password === undefined) throw invalid([{ pointer: '#/password', code: 'missing' }]);
  const hash = await hashPassword(password);
  const { database } = context.services;
  const chosen = { password, hash, place };
  return database.transaction({ account: row.subject }, (sql) => resetWith(sql, row, chosen, context));
}

/** What a code is for, as far as its holder may know. */
async function about(row: CodeRow, context: RequestContext) {
  if (row.purpose === 'activation') {
    const invitee = await inviteeOf(row, context);
    if (!invitee) throw problem('code-expired');
    return { ...invitee, minLength: MIN_PASSWORD };
  }
  const sources = row.sourceId ? [row.sourceId] : [];
  const { accountId } = row;
  if (!accountId) throw problem('code-wrong');
  const found = await context.services.database.transaction({ sources, account: accountId }, async (sql) => {
    const known = await codes.findAbout(sql, row);
    return known && { ...known, minLength: await minLengthFor(sql, accountId) };
  });
  if (!found) throw problem('code-wrong');
  return { ...found, known: false, passkey: 'none' as const };
}

async function redeem(order: Order, context: RequestContext): Promise<{ outcome: Outcome; place: Place }> {
  const place = placeOf(order.session, context);
  const row = await findPresented(order, context);
  const { log } = context.services;
  const outcome = await (row.purpose === 'reset' ? reset : activate)(row, { ...order, place }, context);
  const accountId = 'entered' in outcome ? outcome.entered.accountId : row.accountId;
  log.info({ requestId: context.requestId, accountId, purpose: row.purpose }, 'Code redeemed.');
  return { outcome, place };
}

/** Operations of codes that were sent to somebody. */
export const codesServed = serve(
  codesApi,
  {
    async requestReset({ body }, context) {
      await requestReset(body, context);
      return undefined;
    },

    async readCode({ body }, context) {
      return about(await findPresented(body, context), context);
    },

    async codePasskey({ body }, context) {
      const row = await findPresented(body, context);
      const invitee = row.purpose === 'activation' ? await inviteeOf(row, context) : null;
      if (!invitee || invitee.known) throw problem('code-wrong');
      return joiningOptions(row, invitee, context);
    },

    async redeemCode({ body }, context) {
      const { outcome, place } = await redeem(body, context);
      return handOut(context, outcome, place);
    },
  },
  { de: de.problems, en: en.problems },
);
