import { usersManageApi } from '@p24/sdk/api';
import { daysAgo } from '../core/dates.js';
import { mockApi } from '../core/mock-api.js';
import { matches, pageOf } from '../core/pages.js';
import type { Portal } from '../portal.js';
import { type Contact, contacts, properties } from '../world.js';

/** The people of the managing company's houses. */
export const usersManageMocks = (portal: Portal) =>
  mockApi(portal.base, usersManageApi, portal.manager, {
    recipients({ query }) {
      const now = portal.world.now();
      const found = contacts
        .filter(({ propertyId }) => !query.property || propertyId === query.property)
        .map((contact) => recipient(contact, now))
        .filter(({ name, address }) => matches(query.search, name, address));
      return pageOf(found, query);
    },
    counts() {
      const none = { active: 0, locked: 0, expired: 0, pending: 0, error: 0, none: 0 };
      const counted = (groups: Contact['group'][]) => {
        const counts = { ...none };
        for (const { group, status } of contacts) if (groups.includes(group)) counts[status]++;
        return counts;
      };
      return {
        ...{ tenants: counted(['tenant']), owners: counted(['owner', 'house-owner']), others: counted(['provider']) },
        managers: { ...none, active: 1 },
      };
    },
  });

function recipient({ id, name, propertyId, status, delegate = false }: Contact, now: Date) {
  const address = properties.find((property) => property.id === propertyId)?.address ?? null;
  const validFrom = daysAgo(now, 700).slice(0, 10);
  const lastOnline = status === 'active' ? daysAgo(now, 1, 19, 42) : null;
  return { id, name, address, contracts: 1, status, validFrom, validUntil: null, lastOnline, delegate };
}
