import { retentionManageApi } from '@p24/sdk/api';
import type { RetentionKind, RetentionPeriod } from '@p24/sdk/manage';
import { mockApi } from '../core/mock-api.js';
import type { Portal } from '../portal.js';

const kinds: readonly (readonly [RetentionKind, days: number, least: number, most: number, due: number])[] = [
  ['audit', 1460, 1095, 3650, 0],
  ['consents', 1460, 1095, 3650, 0],
  ['consumption', 1095, 730, 3650, 48],
  ['conversations', 180, 30, 365, 3],
  ['deliveries', 1460, 365, 3650, 0],
  ['documents', 3650, 2190, 4380, 1],
  ['drafts', 90, 30, 365, 2],
  ['sign-ins', 180, 90, 180, 117],
  ['submissions', 1460, 1095, 3650, 0],
  ['tickets', 1460, 1095, 3650, 6],
];

/** For how long the managing company keeps what. */
export function retentionManageMocks(portal: Portal) {
  const chosen = new Map<RetentionKind, number>();
  const items = (): RetentionPeriod[] =>
    kinds.map(([kind, days, least, most, due]) => ({ kind, days: chosen.get(kind) ?? days, least, most, due }));
  return mockApi(portal.base, retentionManageApi, portal.manager, {
    retention: () => ({ items: items() }),
    saveRetention({ body: { periods } }) {
      for (const [kind, days] of Object.entries(periods)) chosen.set(kind as RetentionKind, days);
      return { items: items() };
    },
  });
}
