import { expect, test } from 'vitest';
import { readPhones } from './phone-cells.js';

const read = (cell: string) => readPhones(cell).map(({ value, remark }) => (remark ? `${value}: ${remark}` : value));

test.each([
  ['0345 1234', '0345 1234'],
  ['1234', '1234'],
  ['112', '112'],
  ['0345 / 123456', '0345 / 123456'],
  ['0345/22.33-44', '0345/22.33-44'],
  ['+49 (0)345 223344', '+49 (0)345 223344'],
  ['(0345) 22 33 44', '(0345) 22 33 44'],
  ['0345  1234-0', '0345 1234-0'],
])('%s is one number', (cell, number) => {
  expect(read(cell)).toEqual([number]);
});

test.each([
  ['0345 1234 abends', '0345 1234: abends'],
  ['0171 555 (Sohn)', '0171 555: Sohn'],
  ['Büro: 0345 123456', '0345 123456: Büro'],
  ['Tel.: 0345 1234', '0345 1234'],
  ['0345 1234 - nur abends', '0345 1234: nur abends'],
  ['0345 1234 18-20 Uhr', '0345 1234: 18-20 Uhr'],
  ['0345 1234 ab 18:30 Uhr', '0345 1234: ab 18:30 Uhr'],
  ['0345 1234 Mo-Fr 8-12', '0345 1234: Mo-Fr 8-12'],
  ['0345 1234 (gültig seit 01.02.2020)', '0345 1234: gültig seit 01.02.2020'],
  ['0345 1234, abends', '0345 1234: abends'],
  ['Sohn, 0171 555', '0171 555: Sohn'],
  ['+49 (0) 345 1234 Fam. Vogt', '+49 (0) 345 1234: Fam. Vogt'],
  ['0345 223344 (24/7)', '0345 223344: 24/7'],
  ['0345 223344 24h', '0345 223344: 24h'],
  ['0345 223344 (8-17)', '0345 223344: 8-17'],
  ['0345 223344 8-17', '0345 223344: 8-17'],
  ['0345 1234 2. Nummer', '0345 1234: 2.'],
  ['0345 1234 (2)', '0345 1234: 2'],
])('%s is a number with its remark', (cell, number) => {
  expect(read(cell)).toEqual([number]);
});

test.each([
  ['0345 1 / 0171 2', ['0345 1', '0171 2']],
  ['0345 1234/0171 555', ['0345 1234', '0171 555']],
  ['0345 1234 - 0171 555', ['0345 1234', '0171 555']],
  ['0345 1234, 555666 ; +49 171 2', ['0345 1234', '555666', '+49 171 2']],
  ['0345 1234\n0171 555', ['0345 1234', '0171 555']],
  ['0345 1234 oder 0171 555', ['0345 1234', '0171 555']],
  ['0345 123456 0171 5551234', ['0345 123456', '0171 5551234']],
  ['0345 1234 +49 171 555', ['0345 1234', '+49 171 555']],
  ['0345 1234 abends 0171 555 (Sohn)', ['0345 1234: abends', '0171 555: Sohn']],
  ['privat 0345 1234 / dienstlich 0171 555 tags', ['0345 1234: privat', '0171 555: dienstlich, tags']],
])('%s are several numbers', (cell, numbers) => {
  expect(read(cell)).toEqual(numbers);
});

test.each([
  'n. v.',
  'keins',
  '?',
  'ab 18 Uhr',
  '12',
  'im Büro 123',
  '01.02.2020 abgemeldet',
  '9'.repeat(16),
  '0171 5551234 1990',
])('%s is no number', (cell) => {
  expect(readPhones(cell)).toEqual([]);
});

test('a cell full of digits is read at once', () => {
  expect(readPhones('0 '.repeat(250))).toEqual([]);
  expect(readPhones('0 1 Uh'.repeat(80))).toEqual([]);
  expect(readPhones('(0 (1'.repeat(100))).toEqual([]);
  expect(readPhones(`0345 1${' '.repeat(480)}x`)).toHaveLength(1);
});
