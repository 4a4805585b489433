import { expect, test } from 'vitest';
import { idsInOrder } from './ids.js';

test('ids come in order, each once, and not the same for two imports of one moment', () => {
  const [one, other] = [idsInOrder(), idsInOrder()];
  const made = Array.from({ length: 3000 }, one);
  expect(made.toSorted()).toEqual(made);
  expect(new Set([...made, ...Array.from({ length: 3000 }, other)]).size).toBe(6000);
  expect(made.every((id) => /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id))).toBe(true);
});
