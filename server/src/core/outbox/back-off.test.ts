import { expect, test } from 'vitest';
import { backOff, maxTries } from './back-off.js';

const minutes = (tries: number, chance = 0.5) => backOff(tries, () => chance) / 60_000;

test('waiting doubles from half a minute to four hours and stays there', () => {
  expect([1, 2, 3, 9, 10, 20].map((tries) => minutes(tries))).toEqual([0.5, 1, 2, 128, 240, 240]);
});

test('chance moves every wait by at most a quarter', () => {
  expect([minutes(1, 0), minutes(1, 1)]).toEqual([0.375, 0.625]);
});

test('a mail is given up after two to three days', () => {
  const tries = Array.from({ length: maxTries }, (_, index) => minutes(index + 1));
  const days = tries.reduce((sum, wait) => sum + wait, 0) / 60 / 24;
  expect(days).toBeGreaterThan(2);
  expect(days).toBeLessThan(3);
});
