import { profileManageApi } from '@p24/sdk/api';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { accounts, contacts } from '../world.js';
import { silent } from './details.mocks.js';

/** What managers see of what people say about themselves; people and contacts share their ids here. */
export const profileManageMocks = (portal: Portal) => {
  const { portraits, details } = portal.world;
  const accountOf = (id: string) => accounts.find((one) => one.contactId === id || one.id === id);

  return mockApi(portal.base, profileManageApi, portal.manager, {
    profile({ params: { id } }) {
      const account = accountOf(id);
      if (!account && !contacts.some((one) => one.id === id && one.status === 'active')) {
        throw new MockProblem('not-found');
      }
      const { own, changedAt } = details.get(account?.id ?? '') ?? { own: silent, changedAt: null };
      const portrait = portraits.get(account?.id ?? '') ?? { drawing: null, url: null };
      return { id, portrait, details: own, changedAt, contact: [] };
    },

    portraits: ({ query: { people } }) => ({
      items: people.flatMap((id) => {
        const portrait = portraits.get(accountOf(id)?.id ?? '');
        return portrait ? [{ id, ...portrait }] : [];
      }),
    }),
  });
};
