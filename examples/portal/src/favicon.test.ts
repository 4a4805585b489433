import { expect, test } from 'vitest';
import { favicon } from './favicon.js';

const light = { '--p24-color-header': '#234c3a', '--p24-color-on-header': '#ffffff' };
const drawn = (name: string) => decodeURIComponent(favicon({ name, light }));

test('a company has the first letter of its own name in its colours', () => {
  expect(drawn('Hausverwaltung Lindenhof')).toContain('>L</text>');
  expect(drawn('Nordlicht Immobilienverwaltung')).toContain('>N</text>');
  expect(drawn('1a Verwaltung')).toContain('>1</text>');
  expect(drawn('Nordlicht')).toContain('fill="#234c3a"');
});

test('no name and no colour gets out of its attribute', () => {
  expect(favicon({ name: '<&"', light: { '--p24-color-header': '"><script>' } })).not.toMatch(/[<>"]/);
  expect(drawn('<&"')).toContain('></text>');
});
