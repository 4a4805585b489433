import type { ImportFinding, ImportReport } from '@p24/sdk/api';
import { say } from './findings.js';
import type { KeptReport } from './integrations.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

export { type ImportOrder, importFile } from './import-file.js';
export { findNamed } from './integrations.queries.js';

/** A report with its findings in words. */
export const toldReport = (report: KeptReport, locale: 'de' | 'en'): ImportReport & { findings: ImportFinding[] } => ({
  ...report,
  findings: report.findings.map((finding) => say(finding, locale)),
});

/** Why an import was refused, in words; undefined for codes that are none of an import's. */
export const refusal = (code: string, locale: 'de' | 'en'): string | undefined =>
  ({ de: de.problems, en: en.problems })[locale][code as keyof typeof de.problems];
