import type { FormSummary, Me } from '@p24/sdk';
import { expect, test } from 'vitest';
import type { Homes } from '../homes.js';
import { type Wayfarer, waysOf } from './ways.js';

const me = (...roles: string[]) => ({ memberships: roles.map((role) => ({ role })) }) as unknown as Me;
const homes = (...kinds: Homes['kinds'][number][]): Homes => ({
  sources: [],
  total: kinds.length,
  kinds,
  begins: null,
});
const form = (key: string) => ({ key }) as FormSummary;
const keys = (of: Partial<Wayfarer>) =>
  waysOf({ me: me('resident'), homes: undefined, closed: new Set(), forms: undefined, ...of }).map(({ key }) => key);

test('tenants report damage first, also before it is known which forms there are', () => {
  const tenant = ['damage', 'documents', 'consumption'];
  expect(keys({})).toEqual(tenant);
  expect(keys({ homes: homes('tenancy', 'ownership'), forms: [form('damage')] })).toEqual(tenant);
});

test('owners who rent nothing find the documents of their community and what is announced there', () => {
  expect(keys({ homes: homes('ownership') })).toEqual(['damage', 'papers', 'notices']);
});

test('whom no form for damage is offered is sent to what there is', () => {
  for (const forms of [[], [form('key')]]) expect(keys({ forms })).toEqual(['documents', 'consumption', 'notices']);
  const provider = { me: me('provider'), closed: new Set<'consumption'>(['consumption']) };
  expect(keys(provider)).toEqual(['documents', 'notices']);
  expect(keys({ ...provider, forms: [form('key')] })).toEqual(['forms', 'documents', 'notices']);
});
