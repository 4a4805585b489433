import { randomUUID } from 'node:crypto';
import { codesApi, type Parsed } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { RequestContext } from '../core/http/context.js';
import { invalid, problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import { enqueue } from '../core/outbox/outbox.js';
import { passwordChanged } from './auth.mail.js';
import * as auth from './auth.queries.js';
import { limitedCodes } from './code-limits.js';
import { type CodeRow, findCode, type PresentedCode, useCode } from './codes.js';
import * as codes from './codes.queries.js';
import { activate, inviteeOf } from './joining.js';
import { handOver, type Opened, openAt, type Place, placeOf } from './opening.js';
import { MIN_PASSWORD, requireGoodPassword } from './password-rules.js';
import { hashPassword } from './passwords.js';
import { requestReset } from './reset.js';
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

/** Sets the password of the code's account, ends all its sessions, signs in, and tells the owner by mail. */
async function resetWith(
  sql: Tx,
  row: CodeRow,
  order: Order & { hash: string; place: Place },
  context: RequestContext,
) {
  const { accountId } = row;
  if (!accountId) throw problem('code-wrong');
  await useCode(sql, row);
  await codes.presentSubject(sql, accountId);
  await auth.endSessions(sql, accountId);
  const opened = await openAt(sql, context.services.secret, { accountId, place: order.place, remember: false });
  const { email, memberships } = opened.entered;
  const sources = [...new Set(memberships.map(({ sourceId }) => sourceId))];
  const [sourceId] = sources;
  // Locked everywhere since the mail was sent.
  if (!sourceId) throw problem('code-expired');
  await requireGoodPassword(sql, { password: order.password, email, sources, accountId });
  await auth.setPassword(sql, accountId, order.hash);
  await enqueue(sql, {
    ...{ sourceId, channel: 'mail', recipient: email, template: passwordChanged, data: {}, locale: context.locale },
    dedupeKey: `password-changed:${randomUUID()}`,
  });
  return opened;
}

async function reset(row: CodeRow, order: Order & { place: Place }, context: RequestContext): Promise<Opened> {
  const hash = await hashPassword(order.password);
  const { database } = context.services;
  return database.transaction({ account: row.subject }, (sql) => resetWith(sql, row, { ...order, hash }, context));
}

/** What a code is for, as far as its holder may know. */
async function about(row: CodeRow, context: RequestContext) {
  if (row.purpose === 'activation') {
    const invitee = await inviteeOf(row, context);
    if (!invitee) throw problem('code-expired');
    return { ...invitee, minLength: MIN_PASSWORD };
  }
  const sources = row.sourceId ? [row.sourceId] : [];
  const found = await context.services.database.transaction({ sources, account: row.accountId ?? '' }, (sql) =>
    codes.findAbout(sql, row),
  );
  if (!found) throw problem('code-wrong');
  return { ...found, known: false, minLength: MIN_PASSWORD };
}

async function redeem(order: Order, context: RequestContext): Promise<{ opened: Opened; place: Place }> {
  const place = placeOf(order.session, context);
  const row = await findPresented(order, context);
  const { log } = context.services;
  const opened = await (row.purpose === 'reset' ? reset : activate)(row, { ...order, place }, context);
  log.info(
    { requestId: context.requestId, accountId: opened.entered.accountId, purpose: row.purpose },
    'Code redeemed.',
  );
  return { opened, place };
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

    async redeemCode({ body }, context) {
      const { opened, place } = await redeem(body, context);
      return handOver(context, opened, place);
    },
  },
  { de: de.problems, en: en.problems },
);
