import type { Contract, Scope } from '@p24/sdk';
import { mockId } from './core/ids.js';
import { MockProblem } from './core/problem.js';
import { contacts, otherSource, ownerOfTwo, properties, source, type World } from './world.js';

/** A flat that the owner has at the other managing company. */
const elsewhere: Contract = {
  ...{ id: mockId('contract', 200), sourceId: otherSource.id, kind: 'ownership', state: 'running' },
  ...{ startsOn: '2016-09-01', endsOn: null },
  property: { id: mockId('property', 3), name: 'Elbterrassen 7', address: 'Elbterrassen 7, 20457 Hamburg' },
  unit: { id: mockId('unit', 200), name: 'Wohnung 4, 1. OG', area: 84.25 },
};

/** The contracts of a contact: those of its homes, else one about its house. */
export function contractsOf({ homes, offline }: World, contactId: string): Contract[] {
  const number = contacts.findIndex(({ id }) => id === contactId);
  const contact = contacts[number];
  const property = properties.find(({ id }) => id === contact?.propertyId);
  // Without any home nothing was released yet.
  if (!contact || !property || homes.length === 0 || offline.has(property.id)) return [];
  const { id, name, address } = property;
  const basics = {
    ...{ sourceId: source.id, state: 'running' as const, endsOn: null, property: { id, name, address } },
    kind: contact.group === 'tenant' ? ('tenancy' as const) : ('ownership' as const),
  };
  const own = homes.filter((home) => home.contactId === contactId);
  const whole = { ...basics, id: mockId('contract', 100 + number), startsOn: '2019-04-01', unit: null };
  const flats = own.map(({ contractId, startsOn, unit }) => ({
    ...{ ...basics, id: contractId, startsOn },
    unit: { id: unit.id, name: unit.name, area: 68.5 },
  }));
  return [...(flats.length ? flats : [whole]), ...(contactId === ownerOfTwo ? [elsewhere] : [])];
}

/** The contracts of a contact in a scope; one that is not the contact's does not exist. */
export function contractsIn(world: World, contactId: string, { source: named, property, contract }: Scope): Contract[] {
  const ofNamed = [source, otherSource].find(({ id, slug }) => named === id || named === slug)?.id;
  const found = contractsOf(world, contactId)
    .filter(({ sourceId }) => !named || sourceId === ofNamed)
    .filter((one) => (!property || property === one.property.id) && (!contract || contract === one.id));
  if (found.length === 0 && (named || property || contract)) throw new MockProblem('not-found');
  return found;
}

/** Whether what the managing company of this portal tells a contact belongs to a scope. */
export const isHere = (world: World, contactId: string, { source: named, property, contract }: Scope): boolean =>
  contractsIn(world, contactId, { source: named, property, contract }).some(({ sourceId }) => sourceId === source.id) ||
  !(named || property || contract);
