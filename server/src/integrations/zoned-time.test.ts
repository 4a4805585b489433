import { expect, test } from 'vitest';
import { instantOf } from './zoned-time.js';

const berlin = (year: number, month: number, day: number, hour = 0, minute = 0) =>
  instantOf({ year, month, day, hour, minute }, 'Europe/Berlin').toISOString();

test('winter is one hour ahead of UTC, summer two', () => {
  expect(berlin(2017, 11, 13, 14, 12)).toBe('2017-11-13T13:12:00.000Z');
  expect(berlin(2022, 5, 21, 14)).toBe('2022-05-21T12:00:00.000Z');
});

test('a day begins at its own midnight, on the days of a clock change too', () => {
  expect(berlin(2026, 3, 29)).toBe('2026-03-28T23:00:00.000Z');
  expect(berlin(2026, 3, 30)).toBe('2026-03-29T22:00:00.000Z');
  expect(berlin(2026, 10, 25)).toBe('2026-10-24T22:00:00.000Z');
  expect(berlin(2026, 10, 26)).toBe('2026-10-25T23:00:00.000Z');
});

test('the hours around a clock change are told apart', () => {
  expect(berlin(2026, 3, 29, 1, 59)).toBe('2026-03-29T00:59:00.000Z');
  expect(berlin(2026, 3, 29, 3, 0)).toBe('2026-03-29T01:00:00.000Z');
  expect(berlin(2026, 10, 25, 1, 30)).toBe('2026-10-24T23:30:00.000Z');
  expect(berlin(2026, 10, 25, 3, 0)).toBe('2026-10-25T02:00:00.000Z');
});

test('half past two that does not exist counts from the clock before', () => {
  expect(berlin(2026, 3, 29, 2, 30)).toBe('2026-03-29T01:30:00.000Z');
});

test('half past two that exists twice means the first', () => {
  expect(berlin(2026, 10, 25, 2, 30)).toBe('2026-10-25T00:30:00.000Z');
});

test('other zones follow their own rules', () => {
  expect(instantOf({ year: 2026, month: 3, day: 8, hour: 12, minute: 0 }, 'America/New_York').toISOString()).toBe(
    '2026-03-08T16:00:00.000Z',
  );
  expect(instantOf({ year: 1900, month: 1, day: 1, hour: 0, minute: 0 }, 'UTC').toISOString()).toBe(
    '1900-01-01T00:00:00.000Z',
  );
});
