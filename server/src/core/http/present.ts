import type * as z from 'zod';

/** Copies a value, leaving out what the schema does not declare. */
export type Present = (value: unknown) => unknown;

type Def = z.core.$ZodTypeDef & {
  innerType?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  in?: z.ZodType;
};

/** A declared leaf: an object in its place would carry columns that nobody declared. */
const leaf: Present = (value) => {
  if (typeof value === 'object' && value !== null)
    throw new TypeError('An answer holds an object in place of a value.');
  return value;
};

function presentObject(shape: Record<string, z.ZodType>): Present {
  const fields = Object.entries(shape).map(([key, schema]) => ({ key, present: compileResult(schema) }));
  return (value) => {
    if (typeof value !== 'object' || value === null) throw new TypeError('An answer lacks an object that it declares.');
    const source = value as Record<string, unknown>;
    const copy: Record<string, unknown> = {};
    for (const { key, present } of fields) copy[key] = present(source[key]);
    return copy;
  };
}

function presentRecord(valueType: z.ZodType): Present {
  const present = compileResult(valueType);
  return (value) => Object.fromEntries(Object.entries(value as object).map(([key, item]) => [key, present(item)]));
}

const orNothing =
  (present: Present): Present =>
  (value) =>
    value === null || value === undefined ? value : present(value);

const leaves = new Set(['string', 'number', 'int', 'boolean', 'null', 'enum', 'literal', 'template_literal']);

/**
 * Prepares presentation by a result schema once, at start: a walk over declared fields costs a fraction of parsing
 * every answer. What it declares beyond plain JSON shapes is parsed by the schema itself.
 */
export function compileResult(schema: z.ZodType): Present {
  const def = schema._zod.def as Def;
  if (leaves.has(def.type)) return leaf;
  if (def.type === 'object' && def.shape) return presentObject(def.shape);
  if (def.type === 'record' && def.valueType) return presentRecord(def.valueType);
  if (def.type === 'array' && def.element) {
    const present = compileResult(def.element);
    return (value) => (value as unknown[]).map(present);
  }
  if ((def.type === 'nullable' || def.type === 'optional' || def.type === 'readonly') && def.innerType) {
    const present = compileResult(def.innerType);
    return present === leaf ? leaf : orNothing(present);
  }
  return (value) => schema.parse(value);
}
