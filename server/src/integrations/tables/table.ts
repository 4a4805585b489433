import type { ImportKind } from '@p24/sdk/api';
import { CellFault, isNone, line } from '../cells.js';
import type { FindingCode, FindingValues } from '../findings.js';

/** What reading a cell needs to know besides the cell. */
export interface Reading {
  /** IANA name: German dates are the source's wall clock. */
  timeZone: string;
}

/** Tells what of a cell is not taken over, though its row is. */
export type Tell = (code: FindingCode, values: FindingValues) => void;

/** A column as several of them, each under one of its names, and how their cells become one. */
export interface Parts {
  of: readonly { names: readonly string[]; optional?: boolean }[];
  /** What is missing or none comes as an empty text. */
  join(cells: readonly string[]): string;
}

/** How the cells under one heading are read. */
export interface Column<T> {
  heading: string;
  /** Other words that tables have for it. */
  also?: readonly string[];
  /** Columns that make it up in tables that take it apart. */
  parts?: Parts;
  /** Whether several columns may hold it, whose cells then count as one with semicolons between them. */
  gathers?: boolean;
  /** Words that may mean it: they suggest it to somebody who then decides. */
  hints?: readonly string[];
  /** Whether what stands in a cell tells by itself that it is this column's. */
  evident?: (cell: string) => boolean;
  /** Whether the table cannot be imported, nor recognised, without it. */
  required: boolean;
  /** Whether the table is not recognised without it, though it may be missing where somebody says what the table is. */
  recognises?: boolean;
  /** What a cell of it may look like, in the words of a German table. */
  example: string;
  /** @throws CellFault */
  read(cell: string, reading: Reading, tell: Tell): T;
}

type Columns = Readonly<Record<string, Column<unknown>>>;

/** A row as read: undefined where the file lacks an optional column. */
export type Row<C extends Columns> = { [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** What a row asks for. */
export interface Change {
  /** What it is about: rows of one file with the same key mean the same thing. */
  key: string;
  /** The wanted state by column of the database; what is left out stays as it is. */
  data: Readonly<Record<string, unknown>>;
}

/** One kind of table that property software exports. */
export interface Table<C extends Columns = Columns> {
  kind: Exclude<ImportKind, 'bved'>;
  columns: C;
  /** Headings that are known but not taken over. */
  reportOnly: readonly string[];
  /** @throws CellFault when cells contradict each other. */
  change(row: Row<C>, reading: Reading): Change;
}

/** Declares a table, giving `change` the types of its columns. */
export const defineTable = <const C extends Columns>(table: Table<C>): Table => table as unknown as Table;

type Read<T> = Column<T>['read'];

/** A column in which every cell must say something. */
export const required = <T>(heading: string, read: Read<T>, example: string): Column<T> => ({
  heading,
  required: true,
  example,
  read: (cell, reading, tell) => {
    if (isNone(cell)) throw new CellFault('empty');
    return read(cell, reading, tell);
  },
});

/** A column in which a dash or an empty cell means none. */
export const nullable = <T>(heading: string, read: Read<T>, example: string): Column<T | null> => ({
  heading,
  required: true,
  example,
  read: (cell, reading, tell) => (isNone(cell) ? null : read(cell, reading, tell)),
});

/** A column that a file may lack: then nothing changes there. */
export const optional = <T>(heading: string, read: Read<T>, example: string): Column<T | null | undefined> => ({
  ...nullable(heading, read, example),
  required: false,
});

type Others<T> = Pick<Column<T>, 'also' | 'parts' | 'gathers' | 'hints' | 'evident' | 'recognises'>;

/** A column with more by which it is known in tables: other words, parts that make it up, what stands in it. */
export const known = <T>(column: Column<T>, others: Others<T>): Column<T> => ({
  ...column,
  ...others,
});

/** One line of text of at most `max` characters. */
export const text = (max: number) => (cell: string) => line(cell, max);

/** A number by which the property software knows something, kept as text with its leading zeros. */
export const reference = (cell: string) => {
  if (cell.includes('|')) throw new CellFault('not-a-reference', { cell });
  return line(cell, 60);
};

/** A unit's number is unique within its property only. */
export const unitReference = (property: string, unit: string) => `${property}|${unit}`;

/** What else tables call the number of a property, and of a unit. */
export const houseWords = ['Objekt', 'Haus', 'Liegenschaft', 'Wirtschaftseinheit', 'WI'];
export const unitWords = ['WE', 'Wohneinheit', 'Wohnung', 'Wohnungsnummer', 'Whg', 'Whg.-Nr.', 'VE', 'Einheitennummer'];

/** One key of several parts that cannot run into each other. */
export const keyOf = (...parts: readonly (string | null | undefined)[]) =>
  parts.map((part) => part ?? '').join('\u001f');
