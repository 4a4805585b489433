import { codesApi } from '@p24/sdk/api';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { accounts, source } from '../world.js';
import { challenge, ends, me } from './auth.mocks.js';

/** The codes of stories and tests, in both forms. */
export const mockCodes = {
  good: { token: 'G'.repeat(64), typed: 'BCDF-2345' },
  used: { token: 'U'.repeat(64), typed: 'BCDF-3456' },
  expired: { token: 'E'.repeat(64), typed: 'BCDF-4567' },
} as const;

const bare = (typed: string | undefined) => typed?.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** Lets the code through that works; says of the others what the server would. */
function requireCode({ token, typed }: { token?: string | undefined; typed?: string | undefined }): void {
  const is = (name: keyof typeof mockCodes) =>
    token === mockCodes[name].token || (typed !== undefined && bare(typed) === bare(mockCodes[name].typed));
  if (is('used')) throw new MockProblem('code-used');
  if (is('expired')) throw new MockProblem('code-expired');
  if (!is('good')) throw new MockProblem('code-wrong');
}

/** Codes for a new password and for the first sign-in: they are the tenant's. */
export const codesMocks = (portal: Portal) =>
  mockApi(portal.base, codesApi, portal.anybody, {
    requestReset: () => undefined,

    readCode({ body }) {
      requireCode(body);
      const { email, name } = tenant();
      return {
        email,
        name,
        sourceName: source.name,
        known: false,
        passkey: 'offered' as const,
        minLength: portal.codes ? 8 : 15,
      };
    },

    codePasskey() {
      throw new MockProblem('passkeys-elsewhere');
    },

    redeemCode({ body: { password, session, ...code } }) {
      requireCode(code);
      if ([...(password ?? '')].length < 15)
        throw new MockProblem('invalid-input', [{ pointer: '#/password', code: 'password-short' }]);
      const account = tenant();
      if (portal.codes) return challenge(portal, account.key);
      return { token: portal.begin(account.key, session), ...ends(portal), me: me(account) };
    },
  });

function tenant() {
  const account = accounts.find(({ key }) => key === 'tenant');
  if (!account) throw new Error('There is no tenant.');
  return account;
}
