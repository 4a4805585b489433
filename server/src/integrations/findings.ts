import type { ImportFinding } from '@p24/sdk/api';
import type { CellFault } from './cells.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

/** What can be found; the sentences are in the texts. */
export type FindingCode = keyof typeof de.findings;

/** Values that a finding's sentence is made of. */
export type FindingValues = Readonly<Record<string, string | number>>;

/** Something to say about a row, kept without its sentence so that every reader gets it in the own language. */
export interface Finding {
  /** Line in the file, the header being 1; null for the whole file. */
  line: number | null;
  /** Heading as in the file, or a JSON pointer. */
  column: string | null;
  severity: 'error' | 'note';
  code: FindingCode;
  values: FindingValues;
}

/** How many findings a report holds at most. */
export const MAX_FINDINGS = 1000;

const MAX_VALUE = 80;

/** Quotes from a file stay short, and hold nothing that a database refuses. */
const quoted = (value: string): string =>
  (value.length > MAX_VALUE ? `${value.slice(0, MAX_VALUE)}…` : value).replace(/[\p{Cc}\p{Cs}]/gu, '\ufffd');

const quotedValues = (values: FindingValues): FindingValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? quoted(value) : value]),
  );

/** Collects what there is to say about a file, bounded; errors are kept before notes. */
export class Findings {
  /** All errors, also those beyond the bound. */
  errors = 0;
  #notes = 0;
  readonly #kept: { error: Finding[]; note: Finding[] } = { error: [], note: [] };

  add(finding: Finding): void {
    if (finding.severity === 'error') this.errors++;
    else this.#notes++;
    const kept = this.#kept[finding.severity];
    if (kept.length >= MAX_FINDINGS) return;
    const { column, values } = finding;
    kept.push({ ...finding, column: column && quoted(column), values: quotedValues(values) });
  }

  /** Counts findings that were not even looked at one by one. */
  addUnseen(severity: 'error' | 'note', count: number): void {
    if (severity === 'error') this.errors += count;
    else this.#notes += count;
  }

  /** Adds what a reader of cells found wrong. */
  fault(line: number | null, column: string | null, { code, values, column: other }: CellFault): void {
    this.add({ line, column: other ?? column, severity: 'error', code, values });
  }

  /** Whether there was more than the report holds. */
  get truncated(): boolean {
    return this.errors + this.#notes > MAX_FINDINGS;
  }

  /** In the order of the file, what concerns all of it first. */
  list(): Finding[] {
    const found = [...this.#kept.error, ...this.#kept.note].slice(0, MAX_FINDINGS);
    return found.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  }
}

/** Puts a finding into words. */
export function say({ values, ...finding }: Finding, locale: 'de' | 'en'): ImportFinding {
  const sentence = (locale === 'de' ? de : en).findings[finding.code];
  return { ...finding, detail: sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')) };
}
