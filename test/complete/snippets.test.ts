import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as definitions from '@p24/sdk/api';
import { colorNames, colorProperty, tokens } from '@p24/theme';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const pagesIn = (folder: string) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.md') && !/node_modules|templates|decisions/.test(file))
        .map((file) => join(folder, file))
    : [];

const pages = ['README.md', 'CONTRIBUTING.md', ...['docs', 'packages', 'examples', 'server'].flatMap(pagesIn)];

/** Everything that a page names in this way, once each. */
const named = (page: string, pattern: RegExp) => [
  ...new Set([...read(page).matchAll(pattern)].map(([, one = '']) => one)),
];

const elements: { tagName: string; attributes: { name: string }[]; events: { name: string }[] }[] = JSON.parse(
  read('packages/components/custom-elements.json'),
).modules.flatMap(({ declarations }: { declarations: unknown[] }) => declarations);
const attributesOf = (tag: string) =>
  elements.find(({ tagName }) => tagName === tag)?.attributes.map(({ name }) => name);

/** What every element of HTML may carry, and the pattern of an element that does not exist yet. */
const anybodys = ['id', 'class', 'slot', 'hidden', 'lang'];
const pattern = 'p24-things';

test.each(pages)('%s places only elements and attributes that exist', (page) => {
  const unknown = [...read(page).matchAll(/<(p24-[a-z-]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/g)].flatMap(
    ([, tag = '', attributes = '']) => {
      if (tag === pattern) return [];
      const known = attributesOf(tag);
      if (!known) return [tag];
      const given = [...attributes.matchAll(/([a-z-]+)(?:="[^"]*")?/g)].map(([, name = '']) => name);
      return given.filter((name) => ![...known, ...anybodys].includes(name)).map((name) => `${tag} ${name}`);
    },
  );
  expect(unknown).toEqual([]);
});

test.each(pages)('%s names only commands that exist', (page) => {
  const scripts = { ...JSON.parse(read('package.json')).scripts };
  expect(named(page, /npm run ([a-z][\w-]*)/g).filter((name) => !(name in scripts))).toEqual([]);
});

const routes = Object.values(definitions)
  .flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []))
  .flatMap((value: unknown) => (Object(value).route ? [String(Object(value).route).split(' ')[1] ?? ''] : []))
  .map((route) => new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`));

test.each(pages)('%s names only addresses of the API that exist', (page) => {
  const paths = named(page, /\/api\/v1(\/[\w/.$:{}-]*[\w}])/g);
  expect(paths.filter((path) => !routes.some((route) => route.test(path)))).toEqual([]);
});

const properties = new Set([
  ...colorNames.map(colorProperty),
  ...Object.keys(tokens),
  ...elements.flatMap((one) =>
    ((one as { cssProperties?: { name: string }[] }).cssProperties ?? []).map(({ name }) => name),
  ),
]);

test.each(pages)('%s names only custom properties that exist', (page) => {
  expect(
    named(page, /(--p24-[a-z0-9-]*[a-z0-9])(?![\w-]|\*)/g).filter((name) => !properties.has(name as never)),
  ).toEqual([]);
});

const variables = [
  ...read('server/src/core/env.ts').matchAll(/\b(P24_[A-Z_]+|[A-Z]+(?:_[A-Z]+)*_URL|PORT|HOST)\b/g),
].map(([one]) => one);

test.each(['README.md', 'docs/getting-started.md', 'server/README.md'])(
  '%s sets only variables that the server reads',
  (page) => {
    const set = named(page, /\b(P24_[A-Z_]+|[A-Z]+(?:_DIRECT)?_URL)\b/g);
    // The script for integrators has two of its own.
    expect(set.filter((name) => ![...variables, 'P24_KEY', 'P24_MANAGE'].includes(name))).toEqual([]);
  },
);
