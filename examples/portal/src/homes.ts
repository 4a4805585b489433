import type { Contract, Me, Scope } from '@p24/sdk';
import { managedBy } from './sides.js';
import type { Place } from './views.js';

/** A contract that can be chosen: a flat, or a whole house. */
export interface ChosenContract {
  id: string;
  name: string;
  /** Whether it is over: what was seen under it stays. */
  ended: boolean;
}

/** What a person can narrow the portal to: managing companies, the properties there, the contracts in them. */
export interface Homes {
  sources: readonly {
    id: string;
    name: string;
    properties: readonly { id: string; name: string; address: string | null; contracts: readonly ChosenContract[] }[];
  }[];
  /** How many contracts there are. */
  total: number;
  /** What the person is by the contracts that are not over. */
  kinds: readonly Contract['kind'][];
  /** The first day of the first contract, `YYYY-MM-DD`, as long as none runs; null as soon as one does. */
  begins: string | null;
}

/** All houses of a person. */
export const housesIn = ({ sources }: Pick<Homes, 'sources'>) => sources.flatMap(({ properties }) => properties);

/** Whether what is looked at may be about several houses, so that each thing has to say about which. */
export function isMixed(homes: Homes | undefined, { source, property, contract }: Scope): boolean {
  if (!homes || property || contract) return false;
  return housesIn({ sources: homes.sources.filter(({ id }) => !source || id === source) }).length > 1;
}

/** Sorts contracts into their properties and these into their companies, in the order in which they come. */
export function homesOf(me: Me, contracts: readonly Contract[]): Homes {
  const sources = [...new Set(contracts.map(({ sourceId }) => sourceId))].map((id) => {
    const here = contracts.filter(({ sourceId }) => sourceId === id);
    const properties = [...new Map(here.map(({ property }) => [property.id, property])).values()];
    return {
      id,
      name: me.memberships.find(({ sourceId }) => sourceId === id)?.sourceName ?? '',
      properties: properties.map((property) => ({
        ...property,
        contracts: here
          .filter((one) => one.property.id === property.id)
          .map((one) => ({ id: one.id, name: one.unit?.name ?? property.name, ended: one.state === 'ended' })),
      })),
    };
  });
  const standing = contracts.filter(({ state }) => state !== 'ended');
  const begins = standing.some(({ state }) => state === 'running')
    ? []
    : standing.map(({ startsOn }) => startsOn).sort();
  return { sources, total: contracts.length, kinds: standing.map(({ kind }) => kind), begins: begins[0] ?? null };
}

/** What of them holds all words that somebody types, each anywhere: a house that does with all its homes. */
export function findHomes({ sources, ...rest }: Homes, typed: string): Homes {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const holds = (...said: (string | null)[]) =>
    words.every((word) => said.join(' ').toLocaleLowerCase().includes(word));
  const found = sources.map((company) => ({
    ...company,
    properties: company.properties
      .map((house) => ({
        ...house,
        contracts: house.contracts.filter(({ name }) => holds(company.name, house.name, house.address, name)),
      }))
      .filter(({ contracts }) => contracts.length > 0),
  }));
  return { ...rest, sources: found.filter(({ properties }) => properties.length > 0) };
}

/** What a scope is called, the narrowest part of it; undefined where it narrows nothing that is known. */
export function chosenName(homes: Homes, { source, property, contract }: Scope): string | undefined {
  const properties = housesIn(homes);
  const flat = properties.flatMap(({ contracts }) => contracts).find(({ id }) => id === contract);
  return (flat ?? properties.find(({ id }) => id === property) ?? homes.sources.find(({ id }) => id === source))?.name;
}

/** What of the person's a place is about. A manager works in one data source at a time: the one that the address names, else the first. */
export function scopeOf(me: Me, { view, scope }: Place, homes: Homes | undefined): Scope {
  // What the person does not have (any more) narrows nothing.
  if (view.side === 'resident') return homes && !chosenName(homes, scope) ? {} : scope;
  const managed = managedBy(me).map(({ sourceId }) => sourceId);
  const source = managed.find((one) => one === scope.source) ?? managed[0];
  return source ? { source } : {};
}

/** The companies whose homes are looked at, by id: the one that a place names, else all of the person's. */
export function companiesAt(me: Me, place: Place | null, homes: Homes | undefined): string[] {
  const chosen = place && scopeOf(me, place, homes).source;
  return chosen ? [chosen] : [...new Set(me.memberships.map(({ sourceId }) => sourceId))];
}
