import type { Invitation, Me } from '@p24/sdk';
import { authApi } from '@p24/sdk/api';
import { daysAgo } from '../core/dates.js';
import { mockId } from '../core/ids.js';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { type Account, accounts, otherSource, ownerOfTwo, source } from '../world.js';

/** Signing in and out. */
export const authMocks = (portal: Portal) => [
  ...mockApi(portal.base, openApi, portal.anybody, {
    signIn({ body: { email, password, session } }) {
      const account = portal.account(email, password);
      if (!account) throw new MockProblem('wrong-credentials');
      if (session === 'bearer' && account.role !== 'resident') throw new MockProblem('residents-only');
      if (portal.codes) return challenge(portal, account.key);
      return { token: portal.begin(account.key, session), ...ends(portal), me: me(account) };
    },

    secondStep({ body: { challenge: given, code, session } }) {
      const account = accounts.find(({ key }) => given === `mock-${key}`);
      if (!account) throw new MockProblem('challenge-over');
      requireMockCode(code);
      return { token: portal.begin(account.key, session), ...ends(portal), me: me(account) };
    },
  }),
  ...mockApi(portal.base, signedInApi, portal.person, {
    rotate: (_, { caller }) => ({ token: portal.begin(caller.key, 'bearer') ?? '', ...ends(portal) }),

    signOut(_, { request }) {
      portal.end(request);
      return undefined;
    },

    me: (_, { caller }) => me(caller),

    invitations: (_, { caller }) => ({ items: invitationsOf(portal, caller) }),

    acceptInvitation({ params: { id } }, { caller }) {
      take(portal, caller, id);
      return { id };
    },

    declineInvitation: ({ params: { id } }, { caller }) => take(portal, caller, id),
  }),
];

const { signIn, secondStep, ...signedInApi } = authApi;
const openApi = { signIn, secondStep };

/** The code that the app of stories and tests shows, and a recovery code. */
export const mockFactor = { code: '123456', recovery: 'BCDF-2345-GHJK-6789' } as const;

/** Lets the code of the app through, and the recovery code. */
export function requireMockCode(typed: string): void {
  const bare = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  if (bare !== mockFactor.code && bare !== mockFactor.recovery.replaceAll('-', ''))
    throw new MockProblem('factor-wrong');
}

/** What a right password leads to where codes are asked for. */
export const challenge = (portal: Portal, key: string) => ({
  challenge: `mock-${key}`,
  until: new Date(portal.world.now().getTime() + 10 * 60_000).toISOString(),
});

/** Another company has invited the tenant, until they have decided. */
function invitationsOf({ world }: Portal, { key, name }: Account): Invitation[] {
  if (key !== 'tenant' || world.decidedInvitation) return [];
  const until = daysAgo(world.now(), -21);
  const { id: sourceId, name: sourceName } = otherSource;
  return [{ id: mockId('invitation', 1), sourceId, sourceName, name, role: 'resident', until }];
}

function take(portal: Portal, caller: Account, id: string): undefined {
  if (!invitationsOf(portal, caller).some((one) => one.id === id)) throw new MockProblem('not-found');
  portal.world.decidedInvitation = true;
}

/** How long a session lasts. */
export function ends({ world }: Portal): { idleUntil: string; endsAt: string } {
  const inMinutes = (minutes: number) => new Date(world.now().getTime() + minutes * 60_000).toISOString();
  return { idleUntil: inMinutes(30), endsAt: inMinutes(12 * 60) };
}

/** The person as the server shows them. */
export const me = ({ id, email, name, role, contactId }: Account): Me => ({
  id,
  email,
  locale: 'de',
  memberships: (contactId === ownerOfTwo ? [source, otherSource] : [source]).map((one) => ({
    ...{ sourceId: one.id, sourceSlug: one.slug, sourceName: one.name, timeZone: one.timeZone },
    ...{ role, contactId, name },
  })),
});
