import type { NotificationKind, NotificationSettings } from '@p24/sdk/api';
import { notificationsApi } from '@p24/sdk/api';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { type Account, source } from '../world.js';

/** What whoever is signed in wants to be told. */
export const notificationsMocks = (portal: Portal) => {
  const away = new Set<string>();

  const of = ({ id, email, role }: Account): NotificationSettings => {
    const kinds: NotificationKind[] =
      role === 'manager' ? ['tickets'] : ['notices', 'documents', 'tickets', 'consumption'];
    return {
      ...{ membershipId: id, sourceId: source.id, sourceName: source.name, email },
      choices: kinds.map((kind) => ({ kind, channel: 'mail', wanted: !away.has(`${id} ${kind}`) })),
      always: ['security', 'access', 'receipt'],
    };
  };

  return mockApi(portal.base, notificationsApi, portal.person, {
    notificationSettings: (_input, { caller }) => ({ items: [of(caller)] }),

    chooseNotification({ params: { membership, kind }, body: { wanted } }, { caller }) {
      if (membership !== caller.id) throw new MockProblem('not-found');
      if (wanted) away.delete(`${membership} ${kind}`);
      else away.add(`${membership} ${kind}`);
      return of(caller);
    },
  });
};
