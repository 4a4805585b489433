import * as z from 'zod';
import { problem } from './problem.js';

/** A time as microseconds since 1970, as PostgreSQL keeps it: no key is lost to rounding. */
export const Micros = z.string().regex(/^-?\d{1,17}$/);

/** A text that PostgreSQL can hold. */
export const KeyText = z.string().regex(/^[^\p{Cc}]*$/u);

/** Makes the opaque cursor of a list from the key of the last row that was shown. */
export const encodeCursor = (key: readonly string[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** Reads a cursor back into a key of this shape; whatever else it holds is the problem `invalid-cursor`. */
export function decodeCursor<T extends z.ZodTuple>(cursor: string | undefined, shape: T): z.output<T> | null {
  if (cursor === undefined) return null;
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (cause) {
    throw problem('invalid-cursor', { cause });
  }
}

/** The page of a forgiving search: similar ones have no next page. */
export const toFoundPage = <Item>(page: { items: Item[]; nextCursor: string | null }, similar: boolean) => ({
  ...page,
  nextCursor: similar ? null : page.nextCursor,
  similar,
});

/** Cuts the row beyond a page off, and makes the cursor that leads to it. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  { item, key }: { item: (row: Row) => Item; key: (row: Row) => readonly string[] },
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(item),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(key(last)) : null,
  };
}
