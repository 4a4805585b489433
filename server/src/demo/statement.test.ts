import { expect, test } from 'vitest';
import { euro, statementOf } from './statement.js';

const house = { area: 500, flats: 8, year: 2025 };

test('a statement adds up, and what was paid in advance is taken off', () => {
  const { lines, total, advance, due } = statementOf({ area: 62.5, usage: 1.1, monthly: 19_000 }, house);

  expect(total).toBe(lines.reduce((sum, { own }) => sum + own, 0));
  expect({ advance, due }).toEqual({ advance: 228_000, due: total - 228_000 });
  for (const { own, total: whole } of lines) expect(own).toBeLessThan(whole);
});

test('the flats of a house that use as much as the average bear its costs together', () => {
  const flats = Array.from({ length: 8 }, () => statementOf({ area: 62.5, usage: 1, monthly: 0 }, house));
  const [first] = flats;

  for (const [index, { total }] of (first?.lines ?? []).entries()) {
    const borne = flats.reduce((sum, { lines }) => sum + (lines[index]?.own ?? 0), 0);
    expect(Math.abs(borne - total)).toBeLessThanOrEqual(4);
  }
});

test('amounts are written as people write them', () => {
  expect(euro(120_477).replaceAll('\u00a0', ' ')).toBe('1.204,77 €');
});
