import { expect, test } from 'vitest';
import { meantBy, synonyms } from './synonyms.js';

test.each([
  ['Nebenkosten', 'betriebskosten'],
  ['Nebenkostenabrechnung', 'betriebskostenabrechnung'],
  ['NK-Abrechnung', 'betriebskostenabrechnung'],
  ['Heizkostenabrechnung', 'verbrauchsabrechnung'],
  ['WOHNGELD', 'hausgeld'],
  ['Wohngeldabrechnung', 'hausgeldabrechnung'],
  ['Protokoll', 'niederschrift'],
  ['Beschlüsse', 'protokoll'],
  ['Gebäudeversicherung', 'gebäudepolice'],
  ['service charges', 'betriebskosten'],
  ['rental  contract', 'mietvertrag'],
])('%s may be said otherwise: %s', (typed, other) => {
  expect(meantBy(typed)).toEqual([expect.arrayContaining([typed.toLowerCase(), other])]);
});

test('what has no other words stands alone, in the order of the search', () => {
  expect(meantBy('')).toEqual([]);
  expect(meantBy(' Müller 2025 (.*)')).toEqual([['müller'], ['2025'], ['(.*)']]);
  expect(meantBy('service contract')).toEqual([['service'], ['contract']]);
  expect(meantBy('service charges 2025').map(([typed]) => typed)).toEqual(['service charges', '2025']);
});

test('every meaning has other words, in lower case, each once', () => {
  for (const [meaning, words] of Object.entries(synonyms)) {
    const all = words.split(' ');
    expect(all.length, meaning).toBeGreaterThan(1);
    expect(new Set(all).size, meaning).toBe(all.length);
    expect(words, meaning).toBe(words.toLowerCase());
  }
});

test('no search has more other words than a list can look for', () => {
  for (const word of Object.values(synonyms).join(' ').split(' ')) {
    const [words = []] = meantBy(word.replaceAll('_', ' '));
    expect(words.length, word).toBeLessThanOrEqual(30);
  }
});
