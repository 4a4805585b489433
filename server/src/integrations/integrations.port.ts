import type { ImportFinding, ImportReport } from '@p24/sdk/api';
import { say } from './findings.js';
import type { KeptReport, ToldReport } from './integrations.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

export { type ImportOrder, importFile } from './import-file.js';
export { findNamed } from './integrations.queries.js';

/** A report with its findings in words; one that was just made names nobody, whoever reads it made it. */
export const toldReport = (
  report: KeptReport | ToldReport,
  locale: 'de' | 'en',
): ImportReport & { findings: ImportFinding[] } => ({
  by: null,
  ...report,
  findings: report.findings.map((finding) => say(finding, locale)),
});

/** Why an import was refused, in words; undefined for codes that are none of an import's. */
export const refusal = (code: string, locale: 'de' | 'en'): string | undefined =>
  ({ de: de.problems, en: en.problems })[locale][code as keyof typeof de.problems];
