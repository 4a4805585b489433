import { expect, test } from 'vitest';
import { newest } from './news.js';

const at = (...days: number[]) => days.map((day) => ({ at: `2026-11-${String(day).padStart(2, '0')}` }));

test('the newest come first, and nothing that is announced is missing', () => {
  expect(newest([at(20, 22, 21), at(1), []], 3)).toEqual(at(22, 21, 1));
  expect(newest([at(5), at(7, 6)], 6)).toEqual(at(7, 6, 5));
});
