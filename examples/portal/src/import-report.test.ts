import type { ImportFinding, ImportReport } from '@p24/sdk/manage';
import { expect, test } from 'vitest';
import { changesNothing, gathered } from './import-report.js';
import { de } from './texts.de.js';

const found = (code: string, more: Partial<ImportFinding> = {}): ImportFinding => ({
  ...{ line: 1, column: null, severity: 'note', code, detail: `${code} ${more.column ?? ''}`, ...more },
});
const told = (all: readonly ImportFinding[]) =>
  gathered(all, de.imports).map(({ line, column, detail }) => [line, column, detail]);

test('what is the same for several columns is said once, and names them all', () => {
  const columns = ['akt. Verträge', 'Status', 'zuletzt online'].map((column) =>
    found('column-not-imported', { column }),
  );
  expect(told([...columns, found('unknown-column', { column: 'Farbe' })])).toEqual([
    [de.imports.headings, 'akt. Verträge, Status, zuletzt online', de.imports.several['column-not-imported']],
    [de.imports.headings, 'Farbe', 'unknown-column Farbe'],
  ]);
});

test('errors come first, and what is wrong with single lines stays with each', () => {
  const wrong = (line: number) =>
    found('not-a-day', { line, column: 'Beginn', severity: 'error', detail: 'Kein Tag.' });
  expect(told([found('columns-understood'), wrong(2), wrong(3)])).toEqual([
    [2, 'Beginn', 'Kein Tag.'],
    [3, 'Beginn', 'Kein Tag.'],
    [1, null, 'columns-understood '],
  ]);
});

test('a check that finds all rows there already would change nothing; an empty table is none', () => {
  const report = (rows: number, unchanged: number, errors = 0) => ({ rows, unchanged, errors }) as ImportReport;
  expect(changesNothing(report(10, 10))).toBe(true);
  expect(changesNothing(report(10, 9))).toBe(false);
  expect(changesNothing(report(0, 0))).toBe(false);
  expect(changesNothing(report(10, 10, 1))).toBe(false);
});
