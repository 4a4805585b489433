import { inputIssue, type Operation, pointerStep } from '@p24/sdk/api';
import type * as z from 'zod';
import { type FieldIssue, invalid } from './problem.js';

/** Checks one part of the input; adds what is wrong to `issues`. */
type Check = (value: unknown, issues: FieldIssue[]) => unknown;

function check(schema: z.ZodType, base: string): Check {
  return (value, issues) => {
    const parsed = schema.safeParse(value, { reportInput: true });
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) issues.push(inputIssue(base, issue));
    return undefined;
  };
}

/** What PostgreSQL cannot hold: NUL, and half of a surrogate pair, which only JSON's escapes can write. */
const unstorable = /[\0\p{Surrogate}]/u;
const escaped = /\\u(?:0000|d[89a-f][0-9a-f]{2})/i;

/** Names every text, and every key, that cannot be stored. Walks without recursion: depth is the caller's. */
function refuseUnstorable(root: unknown, base: string, issues: FieldIssue[]): void {
  const rest: { value: unknown; pointer: string }[] = [{ value: root, pointer: base }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { value, pointer } = next;
    if (typeof value === 'string' && unstorable.test(value)) issues.push({ pointer, code: 'wrong-format' });
    else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        if (unstorable.test(key)) issues.push({ pointer, code: 'wrong-format' });
        else rest.push({ value: child, pointer: `${pointer}/${pointerStep(key)}` });
      }
    }
  }
}

function readQuery(query: string, schema: z.ZodObject, issues: FieldIssue[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [key, value] of new URLSearchParams(query)) {
    if (!Object.hasOwn(schema.shape, key)) continue;
    if (Object.hasOwn(values, key)) issues.push({ pointer: `#/query/${key}`, code: 'repeated' });
    values[key] = value;
  }
  if (query.includes('%00')) refuseUnstorable(values, '#/query', issues);
  return values;
}

/** The parts of a request that an operation's input is made of. */
export interface RawInput {
  params: Record<string, string>;
  query: string;
  /** JSON text; undefined when the operation takes none. */
  body?: string | undefined;
}

function parseBody(text: string, parse: Check, issues: FieldIssue[]): unknown {
  if (text === '') {
    issues.push({ pointer: '#', code: 'required' });
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Which character is wrong helps nobody who sends JSON by a program.
    issues.push({ pointer: '#', code: 'not-json' });
    return undefined;
  }
  if (escaped.test(text)) refuseUnstorable(value, '#', issues);
  return parse(value, issues);
}

/** Prepares an operation's validation. The validator throws one problem that names everything wrong. */
export function compileInput(operation: Operation): (raw: RawInput) => Record<string, unknown> {
  const { params, query, body } = operation;
  const checkParams = params && check(params, '#/params');
  const checkQuery = query && check(query, '#/query');
  const checkBody = body && check(body, '#');
  const defaults = query?.safeParse({});

  return (raw) => {
    const issues: FieldIssue[] = [];
    const input: Record<string, unknown> = {};
    if (checkParams) {
      refuseUnstorable(raw.params, '#/params', issues);
      input.params = checkParams(raw.params, issues);
    }
    if (query && checkQuery) {
      if (raw.query === '' && defaults?.success) input.query = { ...defaults.data };
      else input.query = checkQuery(readQuery(raw.query, query, issues), issues);
    }
    if (checkBody) input.body = parseBody(raw.body ?? '', checkBody, issues);
    if (issues.length > 0) throw invalid(issues);
    return input;
  };
}
