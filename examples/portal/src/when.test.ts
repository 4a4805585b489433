import { expect, test } from 'vitest';
import { dayAhead, hours, monthName, since } from './when.js';

const berlin = { locale: 'de-DE', timeZone: 'Europe/Berlin' };
const now = new Date('2026-11-22T20:00:00Z');

test('what came within a week is told as people say it, what is older by its date', () => {
  const told = (at: string) => since(at, berlin, now);
  expect(told('2026-11-22T08:00:00Z')).toBe('heute');
  expect(told('2026-11-21T08:00:00Z')).toBe('gestern');
  expect(told('2026-11-17T08:00:00Z')).toBe('vor 5 Tagen');
  expect(told('2026-11-01T08:00:00Z')).toBe('1. November');
  expect(told('2025-11-01T08:00:00Z')).toBe('1. November 2025');
});

test('days begin where the data source is, not where the device is', () => {
  expect(since('2026-11-22T23:30:00Z', berlin, new Date('2026-11-22T23:45:00Z'))).toBe('heute');
  expect(since('2026-11-22T22:30:00Z', berlin, new Date('2026-11-22T23:45:00Z'))).toBe('gestern');
});

test('an appointment has a day, and hours unless it takes the whole day', () => {
  expect(dayAhead('2026-11-23T08:00:00Z', berlin, now)).toBe('morgen');
  expect(dayAhead('2026-11-24T08:00:00Z', berlin, now)).toBe('Dienstag, 24. November');
  expect(hours('2026-11-24T08:00:00Z', '2026-11-24T10:30:00Z', berlin)).toBe('9:00–11:30');
  expect(hours('2026-11-24T08:00:00Z', '2026-11-25T10:30:00Z', berlin)).toBe('9:00');
  expect(hours('2026-11-23T23:00:00Z', '2026-11-24T23:00:00Z', berlin)).toBeNull();
});

test('months are named in the language of the page', () => {
  expect(monthName('2026-10', 'de-DE')).toBe('Oktober 2026');
  expect(monthName('2026-10', 'en-GB')).toBe('October 2026');
});
