import type { Contract, PropertySummary } from '@p24/sdk';
import { propertyApi } from '@p24/sdk/api';
import { contractsIn, contractsOf } from '../contracts.js';
import { mockApi } from '../core/mock-api.js';
import { pageOf } from '../core/pages.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { brandOf } from '../settings/settings.port.js';
import { otherSource, ownerOfTwo, source } from '../world.js';
import { contactPersons, emergencies } from './property.data.js';

/** The properties and contracts of whoever is signed in. */
export const propertyMocks = (portal: Portal) => {
  const { world } = portal;
  return mockApi(portal.base, propertyApi, portal.resident, {
    list: ({ query }, { caller }) => pageOf(summaries(contractsIn(world, caller, query)), query),

    get({ params: { id } }, { caller }) {
      const [found] = summaries(contractsOf(world, caller)).filter((one) => one.id === id);
      if (!found) throw new MockProblem('not-found');
      const { own, ...manager } = managerOf(portal);
      return { ...found, manager, emergencies: [...emergencies, ...own], contactPersons: [...contactPersons] };
    },

    managers(_input, { caller }) {
      const { own: emergencies, ...manager } = managerOf(portal);
      const sources = caller === ownerOfTwo ? [source, otherSource] : [source];
      return { items: sources.map(({ id: sourceId, name }) => ({ ...manager, sourceId, name, emergencies })) };
    },

    contracts: ({ query }, { caller }) => pageOf(contractsIn(world, caller, query), query),
  });
};

/** How the managing company can be reached; `own`: in danger. */
function managerOf(portal: Portal) {
  const { name, postal, phone, hours, emergency } = brandOf(portal).current;
  return { name, postal, phone, hours, own: emergency ? [{ name: null, phone: emergency, note: null }] : [] };
}

/** The properties of these contracts, each once. */
function summaries(contracts: readonly Contract[]): PropertySummary[] {
  const properties = new Map(contracts.map((contract) => [contract.property.id, contract]));
  return [...properties.values()].map(({ property, sourceId, state }) => {
    const there = contracts.filter((contract) => contract.property.id === property.id);
    return { ...property, sourceId, state, contracts: there.length };
  });
}
