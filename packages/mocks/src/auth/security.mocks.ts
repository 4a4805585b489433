import { securityApi } from '@p24/sdk/api';
import { daysAgo } from '../core/dates.js';
import { mockId } from '../core/ids.js';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { requireMockCode } from './auth.mocks.js';

/** The password and devices of whoever is signed in. */
export const securityMocks = (portal: Portal) => {
  let ids = [mockId('session', 1), mockId('session', 2), mockId('session', 3)];
  return mockApi(portal.base, securityApi, portal.person, {
    safeguards: (_, { caller }) => ({
      ...{
        password: true,
        minLength: portal.codes ? 8 : 15,
        codes: portal.codes ? daysAgo(portal.world.now(), 40) : null,
      },
      ...{
        recoveryCodes: portal.codes ? 9 : 0,
        codesNeeded: caller.role === 'manager',
        passkeys: 0,
        newPasswordNeeded: false,
      },
    }),

    prove({ body: { password, code } }, { caller }) {
      if (portal.codes) requireMockCode(code ?? '');
      else if (password !== caller.password) throw new MockProblem('wrong-password');
      return { until: new Date(portal.world.now().getTime() + 10 * 60_000).toISOString() };
    },

    judgePassword({ body: { password } }) {
      const length = [...password].length;
      if (length < 15)
        return { strength: 'weak' as const, advice: 'Bitte nehmen Sie ein längeres Passwort: mindestens 15 Zeichen.' };
      return { strength: length < 22 ? ('good' as const) : ('strong' as const), advice: null };
    },

    changePassword({ body }, { caller }) {
      if (body.current !== caller.password) throw new MockProblem('wrong-password');
      if ([...body.password].length < 15)
        throw new MockProblem('invalid-input', [{ pointer: '#/password', code: 'password-short' }]);
      ids = ids.slice(0, 1);
      return undefined;
    },

    devices() {
      const now = portal.world.now();
      const agents = [
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36',
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1 Version/18.5 Mobile/15E148 Safari/604.1',
        'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
      ];
      const items = ids.map((id, index) => ({
        ...{ id, current: index === 0, agent: agents[index] ?? null },
        ...(index === 1
          ? ({ kind: 'page', origin: 'https://www.lindenhof.example' } as const)
          : ({ kind: 'portal', origin: null } as const)),
        ...{ since: daysAgo(now, index * 2, 18, 5), until: daysAgo(now, -1) },
      }));
      return { items };
    },

    signOutDevice({ params: { id } }) {
      if (!ids.includes(id)) throw new MockProblem('not-found');
      ids = ids.filter((one) => one !== id);
      return undefined;
    },

    signOutOthers() {
      const ended = ids.length - 1;
      ids = ids.slice(0, 1);
      return { ended };
    },
  });
};
