import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { features } from '../../app.js';
import { routeDocs } from './docs.js';

const app = new Hono();
routeDocs(app, features, '1.2.3');
const document = await (await app.request('/openapi.json')).json();
const page = await (await app.request('/docs')).text();

const operations = Object.values(features).flatMap((definitions) => definitions.flatMap((served) => served.operations));

test('every operation is described with its parameters and answers', () => {
  expect(operations.length).toBeGreaterThan(20);
  for (const { operation } of operations) {
    const [method = '', path = ''] = operation.route.split(' ');
    const described = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
    expect(described?.summary, operation.route).toBe(operation.summary);
    const names = (described.parameters ?? []).map(({ name }: { name: string }) => name);
    expect(names).toEqual([
      ...Object.keys(operation.params?.shape ?? {}),
      ...Object.keys(operation.query?.shape ?? {}),
    ]);
    for (const code of Object.keys(operation.problems ?? {}))
      expect(JSON.stringify(described.responses)).toContain(code);
    expect(page, operation.route).toContain(`id="${described.operationId.replaceAll('.', '-').toLowerCase()}"`);
  }
});

test('every reference of the document leads somewhere', () => {
  const text = JSON.stringify(document);
  const references = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name ?? '');
  expect(references.length).toBeGreaterThan(10);
  for (const name of references) expect(document.components.schemas, name).toHaveProperty([name]);
  expect(text).not.toContain('$defs');
});

test('every link of the reference leads to a place on the page', () => {
  for (const [, target = ''] of page.matchAll(/href="#([^"]+)"/g)) expect(page, target).toContain(`id="${target}"`);
});

test('the reference has no script, no inline style and loads nothing from elsewhere', () => {
  expect(page).not.toMatch(/<script|<style| style=|src=|https?:\/\//);
});
