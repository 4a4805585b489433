import { expect, test } from 'vitest';
import { readyMade } from '../forms/ready-made/ready-made.js';
import { prefillOf } from './prefill.js';

const home = '019ac000-0000-7000-8000-000000000001';

const cases = [
  ['damage', 'Licht im Treppenhaus geht nicht', { place: 'staircase', what: 'Licht im Treppenhaus geht nicht' }],
  ['damage', 'Wasserhahn in der Küche tropft', { place: 'home' }],
  ['heating', 'heizung kalt!!', { problem: 'cold', details: 'heizung kalt!!' }],
  ['heating', 'Heizkörper gluckert', { problem: 'noise' }],
  ['water', 'kein warmes wasser', { problem: 'no-hot-water' }],
  ['water', 'das wasser ist braun', { problem: 'colour' }],
  ['key', 'Schlüssel verloren', { reason: 'lost' }],
  ['key', 'brauche noch einen schlüssel', { reason: 'more' }],
] as const;

test.each(cases)('%s: "%s" is taken over into the form', (key, text, expected) => {
  expect(prefillOf(key, { text, home })).toMatchObject({ unit: home, ...expected });
});

test.each(cases)('%s: what is filled in from "%s" is an answer that the form takes', (key, text) => {
  const { pages } = readyMade[key].definition;
  const elements = pages.flatMap((page) => page.elements);
  for (const [name, value] of Object.entries(prefillOf(key, { text, home }))) {
    const element = elements.find((one) => one.key === name);
    expect(element, name).toBeDefined();
    if (element?.options) expect(element.options.map((option) => option.value)).toContain(value);
    if (element?.maxLength) expect(String(value).length).toBeLessThanOrEqual(element.maxLength);
  }
});

test('a long message is shortened for a short field and kept whole in the long one', () => {
  const text = `Die Tür zum Balkon ${'klemmt sehr '.repeat(30)}`.trim();
  const { what, details } = prefillOf('damage', { text, home: null });
  expect(String(what).length).toBeLessThanOrEqual(100);
  expect(details).toBe(text);
});
