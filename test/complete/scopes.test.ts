import { ApiScope, isScoped, scopeOf } from '@p24/sdk/api';
import { expect, test } from 'vitest';
import { grantable } from '../../packages/components/src/auth/key-form.js';
import { features } from '../../server/src/app.js';

/** What an operation needs, of all that scopes are asked for. */
const needed = Object.entries(features).flatMap(([feature, definitions]) =>
  definitions
    .flatMap(({ operations }) => operations)
    .filter(({ operation }) => isScoped(operation))
    .map(({ operation }) => scopeOf(feature, operation)),
);

test('API keys can be given exactly the scopes that open something', () => {
  expect([...ApiScope.options]).toEqual([...new Set<string>(needed)].sort());
});

test('the form for a new key offers exactly these', () => {
  const offered = Object.entries(grantable).flatMap(([feature, levels]) =>
    levels.map((level) => `${feature}:${level}`),
  );
  expect(offered.sort()).toEqual([...ApiScope.options]);
});
