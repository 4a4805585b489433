import { registrationApi, type StaffMember } from '@p24/sdk/api';
import { mockId } from '../core/ids.js';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { source } from '../world.js';

/** The client code of the mocked company; its administrator is its manager. */
export const clientCode = 'LH01';

const staff: readonly StaffMember[] = [
  { id: mockId('staff', 1), name: 'Jungblut, Peer', email: 'jungblut@lindenhof.example', invited: false },
  { id: mockId('staff', 2), name: 'Kern, Ute', email: 'kern@lindenhof.example', invited: true },
];

function open(portal: Portal, { code, email, password }: { code: string; email: string; password: string }): void {
  if (code.toUpperCase() !== clientCode || portal.account(email, password)?.role !== 'manager') {
    throw new MockProblem('wrong-credentials');
  }
}

const { joinSource, ...publicApi } = registrationApi;

/** Managers who register with a client code. */
export const registrationMocks = (portal: Portal) => [
  ...mockApi(portal.base, publicApi, portal.anybody, {
    staff({ body }) {
      open(portal, body);
      return { sourceName: source.name, items: [...staff] };
    },
    register({ body }) {
      open(portal, body);
      const found = staff.find(({ id }) => id === body.staffId);
      if (!found) throw new MockProblem('unknown-person');
      return { email: found.email };
    },
  }),
  ...mockApi(portal.base, { joinSource }, portal.person, {
    joinSource({ body }) {
      open(portal, body);
      throw new MockProblem('managed-already');
    },
  }),
];
