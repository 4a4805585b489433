import { consumptionApi } from '@p24/sdk/api';
import { isHere } from '../contracts.js';
import { mockApi } from '../core/mock-api.js';
import type { Portal } from '../portal.js';
import { contacts, source } from '../world.js';

/** The consumption of the homes of whoever is signed in. */
export const consumptionMocks = (portal: Portal) =>
  mockApi(portal.base, consumptionApi, portal.resident, {
    list({ query }, { caller }) {
      const propertyId = contacts.find(({ id }) => id === caller)?.propertyId;
      const here = isHere(portal.world, caller, query);
      const homes = portal.world.homes
        .filter(({ contactId }) => contactId === caller && !portal.world.offline.has(propertyId ?? ''))
        .filter(({ contractId }) => here && (!query.contract || query.contract === contractId));
      return {
        items: homes.map(({ contractId, unit, startsOn, series }) => ({
          contractId,
          sourceId: source.id,
          unit,
          startsOn,
          endsOn: null,
          series: series.map((one) => ({ ...one, months: one.months.slice(0, query.months) })),
        })),
      };
    },
  });
