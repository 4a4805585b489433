import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { tables } from '../../server/src/integrations/tables/tables.js';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const markdownIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !/node_modules|templates/.test(file))
    .map((file) => join(folder, file));

const pages = [
  ...['docs', 'packages', 'examples'].flatMap(markdownIn),
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
];

/** What a page leads to: its links, without those to other sites. */
const linksOf = (page: string) =>
  [...read(page).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, link = '']) => link.split('#'));

/** The anchors of a page's headings, as Git hosts make them. */
const anchorsOf = (page: string) =>
  [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

test.each(pages)('%s leads nowhere that does not exist', (page) => {
  const broken = linksOf(page).filter(([path = '', anchor]) => {
    const target = path ? join(dirname(page), decodeURI(path)) : page;
    if (!existsSync(join(root, target))) return true;
    return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(anchor);
  });
  expect(broken.map((link) => link.join('#'))).toEqual([]);
});

test.each(pages)('%s names no file that does not exist', (page) => {
  const named = [...read(page).matchAll(/`((?:packages|server|stories|test|docs|examples)\/[\w./-]+)`/g)];
  const there = (path: string) => [root, join(root, dirname(page))].some((from) => existsSync(join(from, path)));
  expect(named.map(([, path = '']) => path).filter((path) => !there(path))).toEqual([]);
});

const decisions = readdirSync(join(root, 'docs/decisions')).filter((file) => file !== 'README.md');

test('decisions are numbered without a gap, listed, and at most 40 lines long', () => {
  expect(decisions.map((file) => Number(file.slice(0, 4)))).toEqual(decisions.map((_, index) => index + 1));
  const list = read('docs/decisions/README.md');
  expect(decisions.filter((file) => !list.includes(`(${file})`))).toEqual([]);
  expect(decisions.filter((file) => read(`docs/decisions/${file}`).trimEnd().split('\n').length > 40)).toEqual([]);
  expect(
    decisions.filter((file) => !read(`docs/decisions/${file}`).startsWith(`# ${Number(file.slice(0, 4))}. `)),
  ).toEqual([]);
});

test.each(Object.values(tables))('the guide to imports knows every column of $kind', ({ kind, columns }) => {
  const [, section = ''] = new RegExp(`^### \`${kind}\`\\n(.*?)^### `, 'ms').exec(read('docs/import.md')) ?? [];
  const rows = [...section.matchAll(/^\| ([^|]+?) +\| +([!+?]) +\|/gm)].map(([, heading, need]) => [heading, need]);
  const known = Object.values(columns).map(({ heading, required }) => [heading, required]);
  expect(rows.map(([heading, need]) => [heading, need !== '?'])).toEqual(known);
});

test('a page about a feature fits on two screens', () => {
  const long = markdownIn('docs/features').filter((page) => read(page).trimEnd().split('\n').length > 80);
  expect(long).toEqual([]);
});
