import { expect, test } from 'vitest';
import { similarAmong } from './similar.js';

const names = [
  'meyer',
  'meister',
  'maier',
  'mayr',
  'maria',
  'brühl',
  'braun',
  'krüger',
  'öztürk',
  'wolf',
  'schmitt',
  'anna',
];
const titles = [
  'betriebskostenabrechnung',
  'abrechnung',
  'mietvertrag',
  'protokoll',
  'versammlung',
  'hausgeld',
  '2024',
];

test.each([
  ['meier', ['maier', 'meyer', 'mayr']],
  ['brüll', ['brühl']],
  ['Bruehl', ['brühl']],
  ['krger', ['krüger']],
  ['ozturk', ['öztürk']],
  ['wulf', ['wolf']],
  ['schmid', ['schmitt']],
  ['mairh', ['mayr']],
])('%s may have meant %j', (typed, meant) => {
  expect(similarAmong(names)(typed)).toEqual(meant);
});

test.each([
  ['abrechnug', ['abrechnung', 'betriebskostenabrechnung']],
  ['abrehcnung', ['abrechnung', 'betriebskostenabrechnung']],
  ['vertag', ['mietvertrag']],
  ['versamlung', ['versammlung']],
  ['protkoll', ['protokoll']],
])('%s is found in words that are put together: %j', (typed, meant) => {
  expect(similarAmong(titles)(typed)).toEqual(meant);
});

test.each(['ana', 'mei', '2025', '202', 'zzzz', 'geldhaus'])('nothing stands for %s', (typed) => {
  expect(similarAmong([...names, ...titles])(typed)).toEqual([]);
});

test('a word stands for no more than twelve, those nearest to it first', () => {
  const many = Array.from(
    { length: 40 },
    (_, no) => `${String.fromCharCode(97 + (no % 26))}ittermann${no > 25 ? 's' : ''}`,
  );
  const meant = similarAmong(many)('mittermann');
  expect(meant).toHaveLength(12);
  expect(meant[0]).toBe('mittermann');
});
