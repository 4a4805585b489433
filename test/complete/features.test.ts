import { resolve } from 'node:path';
import * as definitions from '@p24/sdk/api';
import { expect, test } from 'vitest';
import { features } from '../../server/src/app.js';
import { unfinishedElements, unfinishedFeatures, unfinishedParts } from '../support/completeness.js';

const root = resolve(import.meta.dirname, '../..');

test('every element is registered, listed, shown in a story, explained, and tested with axe and by keyboard', () => {
  expect(unfinishedElements(root)).toEqual([]);
});

test('every part that elements are put together from is shown in a story, and tested with axe and by keyboard', () => {
  expect(unfinishedParts(root)).toEqual([]);
});

test('every feature has its page, its definition, its mocks and its handlers', () => {
  expect(unfinishedFeatures(root)).toEqual([]);
});

test('every operation that is defined is served, once', () => {
  const defined = Object.values(definitions)
    .flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []))
    .filter((value: unknown): value is definitions.Operation => 'route' in Object(value));
  const served = Object.values(features).flatMap((parts) => parts.flatMap(({ operations }) => operations));

  expect(served.map(({ operation }) => operation.route).sort()).toEqual(defined.map(({ route }) => route).sort());
});
