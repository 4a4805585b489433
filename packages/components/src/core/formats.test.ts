import { describe, expect, test } from 'vitest';
import { Formats } from './formats.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

const now = new Date('2026-11-22T22:30:00Z');
const german = new Formats(de, 'de-DE', 'Europe/Berlin');
const english = new Formats(en, 'en', 'Europe/Berlin');

describe('dates', () => {
  test('days near today are named by word, in the time zone of the source', () => {
    expect(german.moment('2026-11-22T13:00:00Z', now)).toBe('heute, 14:00 Uhr');
    expect(german.day('2026-11-21T12:00:00Z', now)).toBe('gestern');
    // 23:15 UTC is past midnight in Berlin.
    expect(german.day('2026-11-22T23:15:00Z', now)).toBe('morgen');
    expect(english.moment('2026-11-22T13:00:00Z', now)).toBe('today, 14:00');
  });

  test('other days carry their weekday, other years their year', () => {
    expect(german.day('2026-11-03T12:00:00Z', now)).toBe('Di., 3. November');
    expect(german.day('2025-11-03T12:00:00Z', now)).toBe('3. November 2025');
    expect(german.until('2026-05-15T10:00:00Z', now)).toBe('bis 15. Mai');
  });

  test('a day changes at midnight of the source also where summer time ends', () => {
    const after = new Date('2026-10-25T23:30:00Z');
    expect(german.day('2026-10-24T22:30:00Z', after)).toBe('gestern');
  });

  test('an appointment names its day once', () => {
    expect(german.appointment('2026-11-24T08:00:00Z', '2026-11-24T10:00:00Z', now)).toBe(
      'Dienstag, 24. November, 9:00–11:00 Uhr',
    );
    expect(german.appointment('2026-11-23T13:00:00Z', null, now)).toBe('morgen, 14:00 Uhr');
  });

  test('an appointment from midnight to midnight is written as days, its end excluded', () => {
    expect(german.appointment('2026-11-23T23:00:00Z', '2026-11-24T23:00:00Z', now)).toBe('Dienstag, 24. November');
    expect(german.appointment('2026-11-23T23:00:00Z', '2026-11-26T23:00:00Z', now)).toBe(
      'Dienstag, 24. November – Donnerstag, 26. November',
    );
  });
});

describe('numbers', () => {
  test('sizes are written in the unit people know', () => {
    expect(german.bytes(1_240_000)).toBe('1,2 MB');
    expect(german.bytes(48_300)).toBe('48 kB');
    expect(english.bytes(1_240_000)).toBe('1.2 MB');
  });

  test('months are named', () => {
    expect(german.month('2026-10')).toBe('Oktober 2026');
  });

  test('where the texts are English for want of others, numbers and dates are too', () => {
    expect(new Formats(en, 'ar').number(1.5)).toBe('1.5');
    expect(new Formats(en, 'fr-CH').month('2026-10')).toBe('October 2026');
  });

  test('an unknown locale or zone does not break an element', () => {
    expect(new Formats(de, 'de-not a locale', 'Nowhere/Land').number(1.5)).toBe('1,5');
  });
});
