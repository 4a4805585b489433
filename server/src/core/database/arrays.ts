type Read = (text: string) => unknown;

/** Elements as PostgreSQL writes them: quoted with backslashes, or bare. */
const element = /"((?:[^"\\]|\\.)*)"|([^",{}]+)/gs;

/** Reads PostgreSQL's text of an array of one dimension. */
export function readArray(text: string, read: Read): unknown[] {
  return Array.from(text.matchAll(element), ([, quoted, bare]) => {
    if (quoted !== undefined) return read(quoted.replaceAll(/\\(.)/gs, '$1'));
    return bare === 'NULL' ? null : read(bare as string);
  });
}

/** Writes an array of one dimension as PostgreSQL reads it. */
export function writeArray(values: readonly unknown[], write: (value: unknown) => string): string {
  const quoted = (value: unknown) =>
    value === null || value === undefined ? 'NULL' : `"${write(value).replaceAll(/["\\]/g, '\\$&')}"`;
  return `{${values.map(quoted).join(',')}}`;
}

/** The array type of this number, with how its elements are read and written. */
export const arrayType = (oid: number, read: Read = String, write: (value: unknown) => string = String) => ({
  to: oid,
  from: [oid],
  // A literal such as '{a,b}' is passed on as it stands.
  serialize: (value: unknown) => (Array.isArray(value) ? writeArray(value, write) : String(value)),
  parse: (text: string) => readArray(text, read),
});
