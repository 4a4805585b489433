import { authApi } from '@p24/sdk/api';
import { hashToken } from '../core/http/credentials.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import * as auth from './auth.queries.js';
import { accept, decline } from './joining.js';
import { handOut, handOver, meOf, placeOf, setCookie } from './opening.js';
import { secondStep } from './second-step.js';
import { signIn } from './sign-in.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';
import { newToken } from './tokens.js';

export const authServed = serve(
  authApi,
  {
    async signIn({ body }, context) {
      const place = placeOf(body.session, context);
      return handOut(context, await signIn(body, place, context), place);
    },

    async secondStep({ body }, context) {
      const place = placeOf(body.session, context);
      return handOver(context, await secondStep(body, place, context), place);
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

    async invitations(_input, { sql, caller }) {
      // Pages see what lists them; what is not joined yet lists nobody.
      const account = caller.kind === 'portal' ? await auth.findAccount(sql, caller.email) : null;
      const invitations = account?.invitations ?? [];
      // PostgreSQL writes times within JSON in a way of its own.
      return { items: invitations.map((one) => ({ ...one, until: new Date(one.until).toISOString() })) };
    },

    async acceptInvitation({ params: { id } }, context) {
      await accept(context, id);
      return { id };
    },

    async declineInvitation({ params: { id } }, context) {
      await decline(context, id);
      return undefined;
    },
  },
  { de: de.problems, en: en.problems },
);
