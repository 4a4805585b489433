import { CellFault, isNone } from './cells.js';
import { type Field, fieldsOf, sameHeading } from './tables/headings-of.js';
import type { Reading, Table } from './tables/table.js';
import { tables } from './tables/tables.js';

/** A column of a file: its heading, and what stands in it first. */
export interface Sampled {
  heading: string;
  samples: readonly string[];
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** A heading without what people leave out or put in: dots, dashes, spaces, dots above letters. */
const bare = (heading: string) =>
  sameHeading(heading)
    .replace(/[äöü]/g, (letter) => umlauts[letter] ?? letter)
    .replace(/[^\p{L}\p{N}²]/gu, '');

/** Whether one heading is the beginning of the other ("Mailadr.", "Telefon privat") or has it at its end. */
function areAlike(heading: string, name: string): boolean {
  const [shorter = '', longer = ''] = [heading, name].sort((one, other) => one.length - other.length);
  return (
    (shorter.length >= 4 && longer.startsWith(shorter)) ||
    (name.length >= 6 && heading.length > 6 && heading.endsWith(name))
  );
}

function reads(cell: string, read: NonNullable<Field['read']>, reading: Reading): boolean {
  try {
    read(cell, reading, () => undefined);
    return true;
  } catch (error) {
    if (error instanceof CellFault) return false;
    throw error;
  }
}

/** How sure it is that a column holds something: 3 by its very heading, 2 by one alike, 1 by its cells, else 0. */
function likeness({ heading, samples }: Sampled, field: Field, reading: Reading): number {
  const said = sameHeading(heading);
  if (field.names.some((name) => sameHeading(name) === said)) return 3;
  const cells = samples.filter((cell) => !isNone(cell));
  const { read, hints = [], evident } = field;
  const readable = !read || cells.filter((cell) => reads(cell, read, reading)).length * 2 >= cells.length;
  const word = bare(heading);
  const alike = hints.some((hint) => bare(hint) === word) || field.names.some((name) => areAlike(word, bare(name)));
  if (alike && readable) return 2;
  return evident && cells.length > 0 && cells.every(evident) ? 1 : 0;
}

/** What the columns of a file hold as far as it can be told, each thing once; the sum says how sure that is. */
function guessAs(table: Table, columns: readonly Sampled[], reading: Reading): { as: (string | null)[]; sum: number } {
  const found = columns
    .flatMap((column, position) =>
      fieldsOf(table).map((field) => ({ position, field, sure: likeness(column, field, reading) })),
    )
    .filter(({ sure }) => sure > 0)
    .sort((one, other) => other.sure - one.sure);
  const as: (string | null)[] = columns.map(() => null);
  let sum = 0;
  for (const { position, field, sure } of found) {
    // Where several columns may hold something each says so by its heading.
    if (as[position] || (as.includes(field.heading) && !(field.gathers && sure > 1))) continue;
    as[position] = field.heading;
    sum += sure;
  }
  return { as, sum };
}

/** A guess at what a file is: as the table that is asked for, or as the one that explains most of its columns. */
export function guess(
  asked: Table | null,
  columns: readonly Sampled[],
  reading: Reading,
): { table: Table | null; as: readonly (string | null)[] } {
  const guesses = (asked ? [asked] : Object.values(tables)).map((table) => ({
    table,
    ...guessAs(table, columns, reading),
  }));
  const [best] = guesses.sort((one, other) => other.sum - one.sum);
  return best && (asked || best.sum > 0) ? best : { table: null, as: columns.map(() => null) };
}
