import type { Contract, Me } from '@p24/sdk';
import { expect, test } from 'vitest';
import { chosenName, findHomes, homesOf, isMixed } from './homes.js';

const me = {
  memberships: [
    { sourceId: 'a', sourceName: 'Lindenhof' },
    { sourceId: 'b', sourceName: 'Nordlicht' },
  ],
} as Me;

const contract = (id: string, sourceId: string, house: string, flat: string | null, state = 'running') =>
  ({
    id,
    sourceId,
    state,
    property: { id: house, name: `Haus ${house}`, address: null },
    unit: flat && { id: flat, name: flat },
  }) as Contract;

const homes = homesOf(me, [
  contract('1', 'a', 'h1', 'Wohnung 1'),
  contract('2', 'a', 'h1', 'Stellplatz 4', 'ended'),
  contract('3', 'a', 'h2', 'Wohnung 7'),
  contract('4', 'b', 'h3', null),
]);

test('contracts are found under their properties, and these under their companies', () => {
  expect(homes.sources.map(({ name, properties }) => [name, properties.map((one) => one.name)])).toEqual([
    ['Lindenhof', ['Haus h1', 'Haus h2']],
    ['Nordlicht', ['Haus h3']],
  ]);
  expect(homes.sources[0]?.properties[0]?.contracts).toEqual([
    { id: '1', name: 'Wohnung 1', ended: false },
    { id: '2', name: 'Stellplatz 4', ended: true },
  ]);
  expect(homes.sources[1]?.properties[0]?.contracts[0]?.name).toBe('Haus h3');
});

test('the day of moving in is known until a contract runs', () => {
  const coming = { ...contract('5', 'a', 'h1', 'Wohnung 9', 'upcoming'), startsOn: '2027-02-01' };
  const later = { ...contract('6', 'a', 'h1', 'Stellplatz 1', 'upcoming'), startsOn: '2027-03-01' };
  const over = { ...contract('7', 'b', 'h3', null, 'ended'), startsOn: '2020-01-01' };
  expect(homesOf(me, [later, coming, over]).begins).toBe('2027-02-01');
  expect(homesOf(me, [coming, contract('8', 'b', 'h3', null)]).begins).toBeNull();
  expect(homesOf(me, [over]).begins).toBeNull();
});

test('several houses are looked at where there are several in what is chosen, and none of them is', () => {
  expect(isMixed(homes, {})).toBe(true);
  expect(isMixed(homes, { source: 'a' })).toBe(true);
  expect(isMixed(homes, { source: 'b' })).toBe(false);
  expect(isMixed(homes, { source: 'a', property: 'h2' })).toBe(false);
  expect(isMixed(homesOf(me, [contract('1', 'a', 'h1', 'W 1'), contract('2', 'a', 'h1', 'W 2')]), {})).toBe(false);
});

test('a choice is called by its narrowest part', () => {
  expect(chosenName(homes, { source: 'a' })).toBe('Lindenhof');
  expect(chosenName(homes, { source: 'a', property: 'h2' })).toBe('Haus h2');
  expect(chosenName(homes, { source: 'a', property: 'h1', contract: '2' })).toBe('Stellplatz 4');
  expect(chosenName(homes, {})).toBeUndefined();
  expect(chosenName(homes, { source: 'foreign' })).toBeUndefined();
});

test('a search leaves the homes that hold all its words, also those of house and company', () => {
  const found = (typed: string) =>
    findHomes(homes, typed).sources.flatMap(({ properties }) =>
      properties.flatMap(({ contracts }) => contracts.map(({ id }) => id)),
    );
  expect(found('wohnung h1')).toEqual(['1']);
  expect(found('LINDENHOF')).toEqual(['1', '2', '3']);
  expect(found(' ')).toEqual(['1', '2', '3', '4']);
  expect(found('Wohnung Nordlicht')).toEqual([]);
});
