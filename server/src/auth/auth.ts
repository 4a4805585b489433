import { authApi, type Result } from '@p24/sdk/api';
import type { Entered } from '../core/http/caller.js';
import type { RequestContext } from '../core/http/context.js';
import { cookieName, hashToken } from '../core/http/credentials.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import * as auth from './auth.queries.js';
import { type Opened, signIn } from './sign-in.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';
import { newToken } from './tokens.js';

const thirtyDays = 30 * 24 * 60 * 60;

/** A session cookie: no script reads it, no foreign page sends it along with writes. */
function setCookie(context: RequestContext, value: string, maxAge: number | null): void {
  const parts = [`${cookieName(context.selfOrigin)}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (context.selfOrigin.startsWith('https:')) parts.push('Secure');
  if (maxAge !== null) parts.push(`Max-Age=${maxAge}`);
  context.setHeader('set-cookie', parts.join('; '));
}

const meOf = ({ accountId, email, locale, memberships }: Entered): Result<(typeof authApi)['me']> => ({
  id: accountId,
  email,
  locale,
  memberships,
});

const sessionOf = ({ entered }: Opened, token: string | null) => ({
  token,
  idleUntil: entered.idleUntil,
  endsAt: entered.endsAt,
  me: meOf(entered),
});

export const authServed = serve(
  authApi,
  {
    async signIn({ body }, context) {
      const opened = await signIn(body, context);
      if (body.session === 'bearer') return sessionOf(opened, opened.token);
      setCookie(context, opened.token, opened.remembered ? thirtyDays : null);
      return sessionOf(opened, null);
    },

    async rotate(_input, { sql, caller }) {
      if (caller.kind !== 'page') throw problem('forbidden');
      const token = newToken();
      await auth.replaceToken(sql, caller.sessionId, hashToken(token));
      return { token, idleUntil: caller.idleUntil, endsAt: caller.endsAt };
    },

    async signOut(_input, context) {
      await auth.endSession(context.sql, context.caller.sessionId);
      if (context.caller.kind === 'portal') setCookie(context, '', 0);
      return undefined;
    },

    me: (_input, { caller }) => meOf(caller),
  },
  { de, en },
);
