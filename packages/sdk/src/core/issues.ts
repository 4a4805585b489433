import type * as z from 'zod';

/** One thing that is wrong with the input, before it is put into words. */
export interface InputIssue {
  /** JSON pointer into the body, `#/query/…` or `#/params/…` (RFC 6901). */
  pointer: string;
  code: string;
  /** Values that a sentence about it names, e.g. a limit. */
  values?: Readonly<Record<string, string | number>>;
}

type ZodIssue = z.core.$ZodIssue;

const sizeWord = { string: ['too-short', 'too-long'], array: ['too-few', 'too-many'] } as const;

/** One step of a JSON pointer (RFC 6901). */
export const pointerStep = (step: PropertyKey): string => String(step).replaceAll('~', '~0').replaceAll('/', '~1');

/** Puts what a schema found into our own words, so that nothing of its library's shape becomes part of the API. */
export function inputIssue(base: string, issue: ZodIssue): InputIssue {
  const pointer = [base, ...issue.path.map(pointerStep)].join('/');
  const values = valuesOf(issue);
  return values ? { pointer, code: codeOf(issue), values } : { pointer, code: codeOf(issue) };
}

function codeOf(issue: ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong-type';
    case 'too_small':
    case 'too_big':
      return sizeCode(issue);
    case 'invalid_format':
      return 'wrong-format';
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'unknown-value';
    case 'unrecognized_keys':
      return 'unknown-field';
    case 'custom':
      return typeof issue.params?.code === 'string' ? issue.params.code : 'wrong-format';
    default:
      return 'wrong-type';
  }
}

function sizeCode(issue: ZodIssue & { code: 'too_small' | 'too_big' }): string {
  const [small, big] = sizeWord[issue.origin as keyof typeof sizeWord] ?? ['too-small', 'too-big'];
  return issue.code === 'too_small' ? small : big;
}

function valuesOf(issue: ZodIssue): Record<string, string | number> | undefined {
  if (issue.code === 'too_small') return { limit: Number(issue.minimum) };
  if (issue.code === 'too_big') return { limit: Number(issue.maximum) };
  if (issue.code === 'invalid_value') return { allowed: issue.values.map(String).join(', ') };
  return undefined;
}
