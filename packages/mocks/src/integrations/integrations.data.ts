import type { ImportKind, ImportReport, ImportTable } from '@p24/sdk/manage';
import { daysAgo } from '../core/dates.js';
import { mockId } from '../core/ids.js';
import type { Content } from '../world.js';

const table = (kind: ImportKind, headings: readonly string[], row: string): ImportTable => ({
  kind,
  columns: headings.map((heading) => ({ heading, required: !heading.startsWith('Kontaktn'), parts: [] })),
  sample: `\uFEFF${headings.join(';')}\r\n${row}\r\n`,
});

/** Some of the tables that can be imported. */
export const importTables: ImportTable[] = [
  table('contacts', ['Kontaktnummer', 'Name', 'Adresse'], '4711;Schilling, Maria;Holzplatz 5, 06110 Halle'),
  table('contact-persons', ['Kategorie', 'Kontakt'], 'Hausmeisterdienst;Phil Nibel'),
];

/** What was imported lately, newest first. */
export function importsOf(content: Content, now: Date): ImportReport[] {
  if (content === 'empty') return [];
  return [
    report(2, now),
    { ...report(1, now), kind: 'contacts', fileName: 'kontakte.csv', encoding: 'windows-1252', rows: 12, created: 12 },
  ];
}

const report = (number: number, now: Date): ImportReport => ({
  id: mockId('import', number),
  kind: 'consumption',
  dryRun: false,
  encoding: 'utf-8',
  rows: 72,
  created: 69,
  updated: 2,
  unchanged: 0,
  superseded: 1,
  errors: 0,
  findings: [
    {
      line: 41,
      column: null,
      severity: 'note',
      code: 'superseded',
      detail: 'Eine spätere Zeile desselben Monats gilt.',
    },
  ],
  truncated: false,
  createdAt: daysAgo(now, 30 / number, 6, 15),
  fileName: `verbrauch-${number}.csv`,
  by: 'Erika Musterfrau',
});
