import { factorsApi } from '@p24/sdk/api';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { mockFactor, requireMockCode } from './auth.mocks.js';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const codes = [mockFactor.recovery, ...Array.from({ length: 9 }, (_, index) => `KLMN-345${index}-PQRT-7892`)];

/** The second factor of whoever is signed in. */
export const factorsMocks = (portal: Portal) =>
  mockApi(portal.base, factorsApi, portal.person, {
    prepareCodes: (_, { caller }) => ({
      secret,
      uri: `otpauth://totp/Lindenhof:${encodeURIComponent(caller.email)}?issuer=Lindenhof&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    }),

    confirmCodes({ body: { code } }) {
      requireMockCode(code);
      portal.codes = true;
      return { codes };
    },

    removeCodes(_, { caller }) {
      if (caller.role === 'manager') throw new MockProblem('codes-needed');
      portal.codes = false;
      return undefined;
    },

    renewRecoveryCodes() {
      if (!portal.codes) throw new MockProblem('not-found');
      return { codes };
    },
  });
