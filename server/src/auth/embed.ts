import { embedApi } from '@p24/sdk/api';
import { audit } from '../audit/audit.port.js';
import type { Tx } from '../core/database/database.js';
import type { Caller, CallerMembership } from '../core/http/caller.js';
import { hashToken } from '../core/http/credentials.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import { endSession, noteOnline } from './auth.queries.js';
import { presentSubject } from './codes.queries.js';
import * as embed from './embed.queries.js';
import { de } from './keys-texts.de.js';
import { en } from './keys-texts.en.js';
import { newSession, newToken } from './tokens.js';

/** Codes that one key may ask for in a minute. */
const aMinute = { codes: 600, seconds: 60 };

/** The one data source that a key belongs to. */
function keySource({ memberships: [own] }: Caller): CallerMembership {
  if (!own) throw problem('forbidden');
  return own;
}

/** The account of a subject; a manager, a stranger and a person whose access is not active are alike. */
async function accountOf(sql: Tx, sourceId: string, subject: string): Promise<string> {
  const found = await embed.findSubject(sql, sourceId, subject);
  if (!found) throw problem('unknown-subject');
  return found;
}

/** Writing includes reading. */
const grants = (scopes: readonly string[] | null, asked: string) =>
  scopes?.includes(asked) || scopes?.includes(asked.replace(/:read$/, ':write'));

/** Sessions for pages whose own server signs people in. */
export const embedServed = serve(
  embedApi,
  {
    async createEmbedSession({ body: { subject, origin, scopes } }, { sql, caller, services }) {
      const { sourceId } = keySource(caller);
      const keyId = caller.accountId;
      await services.limit('embed-codes', aMinute.codes, aMinute.seconds).take(keyId);
      if (!scopes.every((asked) => grants(caller.scopes, asked))) throw problem('scopes-exceeded');
      const accountId = await accountOf(sql, sourceId, subject);
      if (!(await embed.listsOrigin(sql, sourceId, origin))) throw problem('origin-not-listed');
      const code = newToken();
      const session = { ...newSession(services.secret), codeHash: hashToken(code) };
      await presentSubject(sql, accountId);
      const expiresAt = await embed.insertWaiting(sql, { ...session, accountId, keyId, sourceId, origin, scopes });
      return { code, expiresAt };
    },

    async endEmbedSessions({ query: { subject } }, { sql, caller }) {
      const accountId = await accountOf(sql, keySource(caller).sourceId, subject);
      await presentSubject(sql, accountId);
      await embed.endHandedOut(sql, accountId, caller.accountId);
      return undefined;
    },

    async exchangeCode({ body }, context) {
      const { sql, caller } = context;
      const token = newToken();
      const tokenHash = hashToken(token);
      const previous = body.previous === undefined ? null : hashToken(body.previous);
      const continued = previous && (await embed.continueSession(sql, caller.sessionId, { previous, tokenHash }));
      if (continued) await endSession(sql, caller.sessionId);
      const endsAt = continued || (await embed.openWaiting(sql, caller.sessionId, tokenHash));
      // Somebody else was faster with the same code.
      if (!endsAt) throw problem('unauthenticated');
      if (!continued) await noteFirst(context);
      const expiresIn = Math.max(0, (Date.parse(endsAt) - Date.now()) / 1000);
      return { token, expiresIn, endsAt };
    },
  },
  { de: de.problems, en: en.problems },
);

/** Notes that the person is here, once per session. */
async function noteFirst(context: { sql: Tx; caller: Caller; address: string }): Promise<void> {
  const { sql, caller } = context;
  await noteOnline(sql, caller.accountId);
  const source = caller.memberships.map(({ sourceId }) => sourceId);
  await audit(sql, context, { action: 'session.handed-out', source, account: caller.accountId });
}
