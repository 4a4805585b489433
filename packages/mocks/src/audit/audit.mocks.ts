import { auditApi, auditManageApi } from '@p24/sdk/api';
import { mockApi } from '../core/mock-api.js';
import { matches, pageOf } from '../core/pages.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { areaOf, logOf, ownLogOf } from './audit.data.js';

/** What happened with the tenant's access, and the managers' log. */
export const auditMocks = (portal: Portal) => [
  ...mockApi(portal.base, auditApi, portal.person, {
    own({ query }, { caller }) {
      if (!caller.contactId) return { items: [], nextCursor: null };
      return pageOf(ownLogOf(portal.content, portal.world.now()), query);
    },
  }),
  ...mockApi(portal.base, auditManageApi, portal.manager, {
    list({ query }) {
      const found = logOf(portal.content, portal.world.now()).filter(
        ({ action, actor, person }) =>
          (!query.area || areaOf(action) === query.area) &&
          matches(query.search, actor?.name ?? '', person?.name ?? ''),
      );
      return pageOf(found, query);
    },
    chain() {
      const now = portal.world.now();
      const entries = logOf(portal.content, now).length;
      if (entries === 0) return { entries, head: null, brokenAt: null, reason: null, checkedAt: now.toISOString() };
      return { entries, head: '5f2c9d'.padEnd(64, '0'), brokenAt: null, reason: null, checkedAt: now.toISOString() };
    },
    download({ query }) {
      if (query.target) throw new MockProblem('not-found');
      const lines = logOf(portal.content, portal.world.now()).map(
        ({ number, at, action }) => `${number};${at};${action}`,
      );
      return {
        body: new Blob([['number;at;action', ...lines].join('\r\n')], { type: 'text/csv' }),
        name: 'Protokoll.csv',
      };
    },
  }),
];
