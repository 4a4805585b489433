import type { Acting, Me } from '@p24/sdk';
import { expect, test } from 'vitest';
import { closedTo } from './granted.js';

const me = (...roles: string[]) => ({ memberships: roles.map((role) => ({ role })) }) as unknown as Me;
const acting = (...grants: string[]) => [{ grants }] as unknown as Acting[];
const closed = (...given: Parameters<typeof closedTo>) => [...closedTo(...given)];

test('whoever lives or owns here finds all pages, whomever they act for', () => {
  expect(closed(me('resident'), [])).toEqual([]);
  expect(closed(me('provider', 'resident'), acting('notices'))).toEqual([]);
});

test('somebody without a contract finds the pages that were granted', () => {
  expect(closed(me('provider'), [])).toEqual(['consumption', 'contracts']);
  expect(closed(me('provider'), acting('notices', 'property'))).toEqual(['consumption']);
  expect(closed(me('provider', 'manager'), acting('consumption'))).toEqual(['contracts']);
});

test('managers are no matter of this', () => {
  expect(closed(me('manager'), [])).toEqual([]);
});
