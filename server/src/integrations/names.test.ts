import { expect, test } from 'vitest';
import { readName } from './names.js';

test.each([
  ['Tischner, Holger', 'person', ['Holger Tischner']],
  ['Schilling, Maria & Hans', 'person', ['Maria Schilling', 'Hans Schilling']],
  ['Schilling, Maria und Hans', 'person', ['Maria Schilling', 'Hans Schilling']],
  ['Schilling, Maria & Weber, Hans', 'person', ['Maria Schilling', 'Hans Weber']],
  ['Dr. Brühl-Preuß, Karoline', 'person', ['Dr. Karoline Brühl-Preuß']],
  ['Prof. Dr. Weiß, Eva & Jo', 'person', ['Prof. Dr. Eva Weiß', 'Jo Weiß']],
  ['von Bülow, Vicco', 'person', ['Vicco von Bülow']],
  ['IXI Versicherung', 'company', ['IXI Versicherung']],
  ['Steuerberater Wiedig', 'company', ['Steuerberater Wiedig']],
  ['Schmidt & Sohn GmbH', 'company', ['Schmidt & Sohn GmbH']],
  ['Kunze, Lang & Partner', 'company', ['Kunze, Lang & Partner']],
  ['Haus am See, WEG', 'company', ['Haus am See, WEG']],
])('%s is a %s', (name, kind, people) => {
  expect(readName(name)).toEqual({ kind, people });
});

test('a family name is no legal form only because it contains one', () => {
  expect(readName('Agsten, Ugo').kind).toBe('person');
});
