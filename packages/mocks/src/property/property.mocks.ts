import type { Contract, PropertySummary } from '@p24/sdk';
import { propertyApi } from '@p24/sdk/api';
import { contractsIn, contractsOf } from '../contracts.js';
import { mockApi } from '../core/mock-api.js';
import { pageOf } from '../core/pages.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { brandOf } from '../settings/settings.port.js';
import { contactPersons, emergencies } from './property.data.js';

/** The properties and contracts of whoever is signed in. */
export const propertyMocks = (portal: Portal) => {
  const { world } = portal;
  return mockApi(portal.base, propertyApi, portal.resident, {
    list: ({ query }, { caller }) => pageOf(summaries(contractsIn(world, caller, query)), query),

    get({ params: { id } }, { caller }) {
      const [found] = summaries(contractsOf(world, caller)).filter((one) => one.id === id);
      if (!found) throw new MockProblem('not-found');
      const { name, postal, phone, hours, emergency } = brandOf(portal).current;
      const own = emergency ? [{ name: null, phone: emergency, note: null }] : [];
      const manager = { name, postal, phone, hours };
      return { ...found, manager, emergencies: [...emergencies, ...own], contactPersons: [...contactPersons] };
    },

    contracts: ({ query }, { caller }) => pageOf(contractsIn(world, caller, query), query),
  });
};

/** The properties of these contracts, each once. */
function summaries(contracts: readonly Contract[]): PropertySummary[] {
  const properties = new Map(contracts.map((contract) => [contract.property.id, contract]));
  return [...properties.values()].map(({ property, sourceId, state }) => {
    const there = contracts.filter((contract) => contract.property.id === property.id);
    return { ...property, sourceId, state, contracts: there.length };
  });
}
