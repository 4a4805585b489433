import { expect, test } from 'vitest';
import { callHref, phoneHref, phoneKey } from './phone.js';

test.each([
  ['0345 22 33-44', 'tel:0345223344'],
  ['+49 (0)345 223344', 'tel:+49345223344'],
  ['0345/22.33 44', 'tel:0345223344'],
  ['112', 'tel:112'],
  ['0345 22 oder 0171 5', null],
  ['0345 223344, 0171 5566778', null],
  ['0345 2233 / 0171 5566', null],
  ['0345 22 33 44/0171 556677', null],
  ['0345 223344 – 0171 5566778', null],
  ['034923 / 223344', 'tel:034923223344'],
  ['0345 223344 - 0', 'tel:03452233440'],
  ['–', null],
])('%s is dialled as %s', (written, href) => {
  expect(phoneHref(written)).toBe(href);
});

test.each([
  ['+49 (0)345 223344', 'tel:+49345223344'],
  ['0345 223344 oder 0171 5566778', 'tel:0345223344'],
  ['0345 2233 / 0171 5566', 'tel:03452233'],
  ['0345 22 33 44/+49 171 556677', 'tel:0345223344'],
  ['24 h: +49 (0)345 223344', 'tel:+49345223344'],
  ['7', 'tel:7'],
])('a button with %s calls %s in any case', (written, href) => {
  expect(callHref(written)).toBe(href);
});

test('a number is the same in each way of writing it', () => {
  expect(new Set(['0345 22 33-44', '+49 (0)345 223344', '0049 345/223344'].map(phoneKey)).size).toBe(1);
  expect(phoneKey('?')).not.toBe(phoneKey('–'));
});
