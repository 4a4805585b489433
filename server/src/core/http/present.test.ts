import * as definitions from '@p24/sdk/api';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { compileResult } from './present.js';

const results = Object.values(definitions)
  .flatMap((value) => (typeof value === 'object' && value !== null ? Object.entries(value) : []))
  .flatMap(([name, { route, result }]) =>
    result ? [{ name: `${name} (${route})`, result: result as z.ZodType }] : [],
  );

test('a column that the definition does not name does not leave, at any depth', () => {
  const result = z.object({
    items: z.array(z.object({ id: z.string(), owner: z.object({ name: z.string() }).nullable() })),
    nextCursor: z.string().nullable(),
  });
  const present = compileResult(result);
  const row = { id: '1', passwordHash: 'secret', owner: { name: 'Amsel', iban: 'secret' } };

  expect(present({ items: [row, { ...row, owner: null }], nextCursor: null, total: 'secret' })).toEqual({
    items: [
      { id: '1', owner: { name: 'Amsel' } },
      { id: '1', owner: null },
    ],
    nextCursor: null,
  });
});

const texts: Readonly<Record<string, string>> = {
  uuid: '01234567-89ab-7def-8123-456789abcdef',
  datetime: '2026-11-01T00:00:00Z',
  date: '2026-11-01',
  email: 'haus@example.test',
};

/** A value of a kind that has no parts. */
function plain(def: z.core.$ZodTypeDef): unknown {
  if (def.type === 'number') return 1;
  if (def.type === 'boolean') return true;
  if (def.type === 'record') return {};
  if (def.type === 'literal') return (def as z.core.$ZodLiteralDef<string>).values[0];
  if (def.type === 'enum') return Object.values((def as z.core.$ZodEnumDef).entries)[0];
  return texts[(def as { format?: string }).format ?? ''] ?? 'value';
}

/** An undeclared column in every object of a value that fits a schema; of alternatives the first. */
function poisoned(schema: z.core.$ZodType): unknown {
  const { def } = schema._zod;
  if (def.type === 'object') {
    const { shape } = def as z.core.$ZodObjectDef;
    const fields = Object.entries(shape).map(([name, field]) => [name, poisoned(field)]);
    return { ...Object.fromEntries(fields), undeclared: 'secret' };
  }
  if (def.type === 'array') return [poisoned((def as z.core.$ZodArrayDef).element)];
  if (def.type === 'union') {
    const [first] = (def as z.core.$ZodUnionDef).options;
    return first && poisoned(first);
  }
  if ('innerType' in def) return poisoned(def.innerType as z.core.$ZodType);
  return plain(def);
}

test.each(results)('$name leaves nothing undeclared', ({ result }) => {
  expect(JSON.stringify(compileResult(result)(poisoned(result)))).not.toContain('undeclared');
});
