import { expect, test } from 'vitest';
import * as z from 'zod';
import { inputIssue } from './issues.js';

const issuesOf = (schema: z.ZodType, value: unknown) =>
  (schema.safeParse(value, { reportInput: true }).error?.issues ?? []).map((issue) => inputIssue('#', issue));

test.each([
  ['required', z.object({ a: z.string() }), {}],
  ['required', z.object({ a: z.enum(['x']) }), {}],
  ['wrong-type', z.object({ a: z.string() }), { a: 1 }],
  ['wrong-format', z.object({ a: z.uuid() }), { a: 'x' }],
  ['too-short', z.object({ a: z.string().min(2) }), { a: 'x' }],
  ['too-long', z.object({ a: z.string().max(2) }), { a: 'xxx' }],
  ['too-few', z.object({ a: z.array(z.string()).min(1) }), { a: [] }],
  ['too-many', z.object({ a: z.array(z.string()).max(1) }), { a: ['x', 'y'] }],
  ['too-small', z.object({ a: z.number().min(1) }), { a: 0 }],
  ['too-big', z.object({ a: z.number().max(1) }), { a: 2 }],
  ['unknown-value', z.object({ a: z.enum(['x']) }), { a: 'y' }],
  ['own-code', z.object({ a: z.string().refine(() => false, { params: { code: 'own-code' } }) }), { a: 'x' }],
])('%s is said of the field it concerns', (code, schema, value) => {
  expect(issuesOf(schema, value)).toMatchObject([{ pointer: '#/a', code }]);
});

test('a field that is not known is named by its code', () => {
  expect(issuesOf(z.strictObject({}), { a: 1 })).toEqual([{ pointer: '#', code: 'unknown-field' }]);
});

test('limits and allowed values are given along, for the sentence', () => {
  expect(issuesOf(z.string().max(2), 'xxx')).toEqual([{ pointer: '#', code: 'too-long', values: { limit: 2 } }]);
  expect(issuesOf(z.enum(['x', 'y']), 'z')).toMatchObject([{ values: { allowed: 'x, y' } }]);
});

test('slashes and tildes of a name are escaped as RFC 6901 asks', () => {
  const schema = z.object({ 'a/b': z.object({ 'c~d': z.array(z.number()) }) });
  expect(issuesOf(schema, { 'a/b': { 'c~d': ['x'] } })).toMatchObject([{ pointer: '#/a~1b/c~0d/0' }]);
});
