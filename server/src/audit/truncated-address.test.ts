import { expect, test } from 'vitest';
import { truncatedAddress } from './truncated-address.js';

test.each([
  ['203.0.113.77', '203.0.113.0'],
  ['2001:db8:12:34::1', '2001:db8:12::'],
  ['2001:db8::1', '2001:db8:0::'],
  ['::1', '0:0:0::'],
  ['unknown', null],
])('%s is kept as %s', (address, kept) => {
  expect(truncatedAddress(address)).toBe(kept);
});
