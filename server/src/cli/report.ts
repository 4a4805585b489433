import type { ImportFinding, ImportReport } from '@p24/sdk/api';
import { kindName, sentence, type Terminal } from './terminal.js';

function place({ line, column }: ImportFinding, locale: 'de' | 'en'): string {
  if (line === null) return column ?? sentence(locale, 'whole-file');
  return column === null ? sentence(locale, 'line-only', { line }) : sentence(locale, 'line-column', { line, column });
}

/** Prints what an import did, or would do, and every finding with its place. */
export function printReport({ print, locale }: Terminal, file: string, report: ImportReport): void {
  const { rows, encoding, findings, truncated } = report;
  const kind = kindName(locale, report.kind);
  print(sentence(locale, 'report-head', { file, kind, rows, encoding }));
  const { created, updated, unchanged, superseded, errors } = report;
  print(`  ${sentence(locale, 'report-counts', { created, updated, unchanged, superseded, errors })}`);
  for (const finding of findings) {
    print(`  ${finding.severity === 'error' ? '✗' : '·'} ${place(finding, locale)}: ${finding.detail}`);
  }
  if (truncated) print(`  ${sentence(locale, 'more')}`);
}
