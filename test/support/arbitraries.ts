import fc, { type Arbitrary } from 'fast-check';
import type * as z from 'zod';

type Def = z.core.$ZodTypeDef & {
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  entries?: Record<string, string>;
  format?: string;
};

const texts = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '%',
    "';--",
    '<script>',
    '__proto__',
    'ä'.repeat(5000),
    '9'.repeat(400),
  ),
);

/** What nobody should send. */
export const garbage: Arbitrary<unknown> = fc.oneof(
  texts,
  fc.constantFrom(
    null,
    true,
    -1,
    0,
    1.5,
    1e308,
    Number.MAX_SAFE_INTEGER,
    '2024-02-30',
    '0000-00-00T00:00:00Z',
    '999999-01-01',
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

const words = fc.oneof(
  {
    arbitrary: fc.constantFrom(
      'Wasser',
      'Straße 5',
      '100 %',
      "O'Neill",
      '_\\%',
      '<b>fett</b>',
      '🏠',
      'a&b;c',
      '-',
      '"',
      'nul\0byte',
      'half \ud83c',
    ),
    weight: 3,
  },
  { arbitrary: fc.string({ minLength: 1, maxLength: 20 }), weight: 1 },
);

/** Text of the form that a schema asks for; plain words where the form is no plain pattern. */
function matching(schema: z.ZodType): Arbitrary<string> {
  const [pattern] = (schema._zod.bag as { patterns?: Set<RegExp> }).patterns ?? [];
  if (!pattern || pattern.source.includes('\\p{')) return words;
  try {
    return fc.stringMatching(pattern);
  } catch {
    return words;
  }
}

const times = fc.constantFrom(
  '2024-02-29T23:59:59Z',
  '2030-01-01T00:00:00.123456Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
);

const numbers = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 60 }), weight: 20 },
  { arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }), weight: 1 },
);

function wellFormed(schema: z.ZodType): Arbitrary<unknown> {
  const { type, format, entries } = schema._zod.def as Def;
  if (type === 'number') return numbers;
  if (type === 'boolean') return fc.boolean();
  if (type === 'enum') return fc.constantFrom(...Object.values(entries ?? {}));
  if (format === 'uuid') return fc.uuid();
  if (format === 'datetime') return times;
  if (format === 'date') return fc.constantFrom('2024-02-29', '0001-01-01', '9999-12-31');
  if (format === 'url') return fc.webUrl();
  return matching(schema);
}

/** An object whose fields are nearly right and whose required ones are there, most of the time. */
export function nearlyObject(shape: Readonly<Record<string, z.ZodType>>): Arbitrary<Record<string, unknown>> {
  const fields = Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, nearly(field)]));
  const required = Object.keys(shape).filter((key) => !shape[key]?.safeParse(undefined).success);
  return fc.oneof(
    { arbitrary: fc.record(fields, { requiredKeys: required }), weight: 12 },
    { arbitrary: fc.record(fields, { requiredKeys: [] }), weight: 1 },
  ) as Arbitrary<Record<string, unknown>>;
}

/** Values that are nearly what a schema wants: mostly well formed, at times wrong in some place. */
export function nearly(schema: z.ZodType): Arbitrary<unknown> {
  const def = schema._zod.def as Def;
  const right = (): Arbitrary<unknown> => {
    if (def.type === 'object' && def.shape) return nearlyObject(def.shape);
    if (def.type === 'array' && def.element) return fc.array(nearly(def.element), { maxLength: 4 });
    if (def.type === 'nullable' && def.innerType) return fc.option(nearly(def.innerType));
    if (def.innerType) return nearly(def.innerType);
    return wellFormed(schema);
  };
  return fc.oneof({ arbitrary: right(), weight: 40 }, { arbitrary: garbage, weight: 1 });
}
