import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mockPortal } from '@p24/mocks';
import * as definitions from '@p24/sdk/api';
import { expect, test } from 'vitest';

const sources = join(import.meta.dirname, '../../packages/sdk/src');

/** Every route that the definitions name. */
const defined = Object.values(definitions)
  .flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []))
  .filter((value: unknown): value is definitions.Operation => 'route' in Object(value))
  .map(({ route }) => route)
  .sort();

/** Every route that browser code calls, read off its sources. */
const called = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.ts$/.test(file) && !/\.(api|test|test-d)\.ts$|test-server/.test(file))
  .map((file) => readFileSync(join(sources, file), 'utf8'))
  .flatMap((text) => [...text.matchAll(/'((?:GET|POST|PUT|PATCH|DELETE) \/[^']*)'/g)])
  .map(([, route]) => route);

test('every definition file is part of @p24/sdk/api', () => {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.api.ts'));
  const routes = files
    .map((file) => readFileSync(join(sources, file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/^ {4}route: '([^']+)'/gm)])
    .map(([, route]) => route);
  expect(routes.length).toBeGreaterThan(20);
  expect([...routes].sort()).toEqual(defined);
});

test('no two operations have the same route', () => {
  expect(new Set(defined).size).toBe(defined.length);
});

test.each(defined)('%s has a method in the SDK', (route) => {
  expect(called).toContain(route);
});

test('the SDK calls no route that is not defined', () => {
  expect(called.filter((route) => !defined.includes(route as definitions.Route))).toEqual([]);
});

const { handlers } = mockPortal();
const mocked = handlers.map(({ info }) => info.header);

test.each(defined)('%s has a mock', (route) => {
  expect(mocked).toContain(route.replace(' ', ' */api/v1'));
});
