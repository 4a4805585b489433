import { expect, test } from 'vitest';
import { phoneHref } from './phone.js';

test.each([
  ['0345 22 33-44', 'tel:0345223344'],
  ['+49 (0)345 223344', 'tel:+49345223344'],
  ['0345/22.33 44', 'tel:0345223344'],
  ['112', 'tel:112'],
  ['0345 22 oder 0171 5', null],
  ['0345 223344, 0171 5566778', null],
  ['–', null],
])('%s is dialled as %s', (written, href) => {
  expect(phoneHref(written)).toBe(href);
});
