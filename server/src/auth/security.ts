import { createHmac, randomUUID } from 'node:crypto';
import { securityApi } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import { demoAccounts } from '../core/demo-accounts.js';
import type { Caller } from '../core/http/caller.js';
import type { RequestContext } from '../core/http/context.js';
import { problem } from '../core/http/problem.js';
import { noteProof } from '../core/http/proof.js';
import { serve } from '../core/http/serve.js';
import { enqueue } from '../core/outbox/outbox.js';
import { passwordChanged } from './auth.mail.js';
import * as auth from './auth.queries.js';
import { endDevice, findPassword, listDevices } from './devices.queries.js';
import { requireGoodPassword } from './password-rules.js';
import { hashPassword, passwordFits } from './passwords.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

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
  const { passwordHash, demo } = await findPassword(sql, accountId);
  if (!(await passwordFits(passwordHash, password))) throw problem('wrong-password');
  await forget();
  return { demo };
}

async function changePassword(
  sql: Tx,
  caller: Caller,
  { current, password }: { current: string; password: string },
  context: RequestContext,
): Promise<void> {
  const { accountId, email, memberships } = caller;
  const { demo } = await requirePassword(sql, caller, current, context);
  if (demo && demoAccounts.some((one) => one.email === email)) throw problem('demo-account');
  const sources = [...new Set(memberships.map(({ sourceId }) => sourceId))];
  await requireGoodPassword(sql, { password, email, sources, accountId });
  await auth.setPassword(sql, accountId, await hashPassword(password));
  await auth.endSessions(sql, accountId, caller.sessionId);
  const [sourceId] = sources;
  if (!sourceId) return;
  await enqueue(sql, {
    ...{ sourceId, channel: 'mail', recipient: email, template: passwordChanged, data: {}, locale: context.locale },
    dedupeKey: `password-changed:${randomUUID()}`,
  });
}

/** A session that a foreign page was handed out sees nothing of the others, and ends none. */
function requireOwn({ kind }: Caller): void {
  if (kind === 'embed') throw problem('forbidden');
}

/** The signed-in person's password and devices. */
export const securityServed = serve(
  securityApi,
  {
    async prove({ body: { password } }, context) {
      const { sql, caller } = context;
      requireOwn(caller);
      await requirePassword(sql, caller, password, context);
      return { until: await noteProof(sql, caller.sessionId) };
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
