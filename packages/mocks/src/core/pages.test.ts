import { expect, test } from 'vitest';
import { forgiving } from './pages.js';

const titles = ['Energieausweis Gartenstraße 12', 'Hausordnung'];
const found = (search: string, similar: boolean) => forgiving(titles, { search, similar }, (title) => title);

test('a slip in a word finds what is similar, where that is asked for', () => {
  expect(found('Energieausweiß', true)).toEqual({ items: [titles[0]], similar: true });
  expect(found('Energieausweiß', false)).toEqual({ items: [], similar: false });
  expect(found('Hausordnung', true)).toEqual({ items: [titles[1]], similar: false });
});

test('a sentence is no word with a slip: above four words nothing similar is looked for', () => {
  expect(found('Energieausweiß Gartenstrase Energieausweiß Gartenstrase', true)).toMatchObject({ similar: true });
  expect(found('Energieausweiß Gartenstrase Energieausweiß Gartenstrase Energieausweiß', true)).toEqual({
    items: [],
    similar: false,
  });
});
