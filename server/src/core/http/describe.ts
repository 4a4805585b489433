import { STATUS_CODES } from 'node:http';
import { commonProblems, type Issue, type Operation, type Problem } from '@p24/sdk/api';
import { de } from '../texts.de.js';
import { en } from '../texts.en.js';
import type { Locale } from './context.js';
import type { FieldIssue, ProblemError } from './problem.js';
import type { ProblemTexts } from './serve.js';

const common: ProblemTexts = { de, en };

const fill = (text: string, values: FieldIssue['values']) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values?.[name] ?? whole));

/** The sentence for a code: the feature's own, else the common one, else that the field is not right. */
export function sentence(
  code: string,
  locale: Locale,
  texts: ProblemTexts | null,
  values?: FieldIssue['values'],
): string {
  const text = texts?.[locale][code] ?? common[locale][code] ?? common[locale]['wrong-format'] ?? code;
  return fill(text, values);
}

/** The status that a code is bound to: by the operation, else for all; null for a code that nobody declared. */
export function statusOf(code: string, operation: Operation | null): number | null {
  return operation?.problems?.[code] ?? (commonProblems as Readonly<Record<string, number>>)[code] ?? null;
}

/** Where and in which language a problem is told. */
export interface Told {
  locale: Locale;
  texts: ProblemTexts | null;
  /** Path of the request. */
  path: string;
  requestId: string;
}

/** The body of an error answer (RFC 9457). */
export function describe(error: ProblemError, status: number, { locale, texts, path, requestId }: Told): Problem {
  const described: Problem = {
    type: `/docs#problem-${error.code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code: error.code,
    detail: sentence(error.code, locale, texts),
    instance: path,
    requestId,
  };
  const errors = error.issues?.map(
    ({ pointer, code, values }): Issue => ({ pointer, code, detail: sentence(code, locale, texts, values) }),
  );
  return errors ? { ...described, errors } : described;
}
