import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { colorNames, colorProperty } from './color-tokens.js';
import { tokens } from './tokens.js';

test('the README tells the purpose of every property, and of none that does not exist', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const told = new Set([...readme.matchAll(/`(--p24-[a-z0-9-]+)`/g)].map(([, name]) => name));
  const known = [...colorNames.map(colorProperty), ...Object.keys(tokens)];
  expect([...told].sort()).toEqual([...known].sort());
});
