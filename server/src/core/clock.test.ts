import { expect, test } from 'vitest';
import { spokenTime } from './clock.js';

const format = (locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin' });
const [nine, eleven, nextDay] = ['2026-11-26T08:00:00Z', '2026-11-26T10:00:00Z', '2026-11-27T10:00:00Z'] as const;

test('German times end with Uhr, alone, within a day and across days', () => {
  expect(spokenTime(format('de-DE'), nine)).toBe('26. November 2026 um 09:00 Uhr');
  expect(spokenTime(format('de-DE'), nine, eleven)).toMatch(/09:00\s?–\s?11:00 Uhr$/);
  expect(spokenTime(format('de-DE'), nine, nextDay)).toMatch(/09:00 Uhr – .*11:00 Uhr$/);
});

test('English times stay as they are', () => {
  expect(spokenTime(format('en-GB'), nine)).toBe('26 November 2026 at 09:00');
});
