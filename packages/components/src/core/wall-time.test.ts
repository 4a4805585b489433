import { expect, test } from 'vitest';
import { fromWallTime, toWallTime } from './wall-time.js';

const berlin = 'Europe/Berlin';

test('a time in winter and in summer is that of the zone, wherever the device is', () => {
  expect(fromWallTime('2026-01-15T14:00', berlin)).toBe('2026-01-15T13:00:00.000Z');
  expect(fromWallTime('2026-07-15T14:00', berlin)).toBe('2026-07-15T12:00:00.000Z');
  expect(toWallTime('2026-07-15T12:00:00.000Z', berlin)).toBe('2026-07-15T14:00');
});

test('on the days when clocks change, hours before and after are right', () => {
  expect(fromWallTime('2026-03-29T01:30', berlin)).toBe('2026-03-29T00:30:00.000Z');
  expect(fromWallTime('2026-03-29T03:30', berlin)).toBe('2026-03-29T01:30:00.000Z');
  expect(fromWallTime('2026-10-25T02:30', berlin)).toBe('2026-10-25T00:30:00.000Z');
  expect(fromWallTime('2026-10-25T03:30', berlin)).toBe('2026-10-25T02:30:00.000Z');
});

test('a skipped time becomes the one that clocks show instead', () => {
  expect(fromWallTime('2026-03-29T02:30', berlin)).toBe('2026-03-29T01:30:00.000Z');
});

test('an empty field is no time', () => {
  expect(fromWallTime('', berlin)).toBeNull();
  expect(toWallTime(null, berlin)).toBe('');
});
