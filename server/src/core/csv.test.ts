import { expect, test } from 'vitest';
import { csvLine } from './csv.js';

test('cells with separators, quotes and line ends are quoted, and nothing begins a formula', () => {
  expect(csvLine(['a;b', 'sagt "ja"', 'zwei\nZeilen', '=1+1', '-3', 7, true, null])).toBe(
    '"a;b";"sagt ""ja""";"zwei\nZeilen";\'=1+1;\'-3;7;true;\r\n',
  );
});
