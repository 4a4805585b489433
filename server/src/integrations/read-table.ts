import type { ImportColumns } from '@p24/sdk/api';
import { CellFault } from './cells.js';
import type { Finding, Findings } from './findings.js';
import { type Chosen, cellAt, findPlaces, type Header, headerOf, type Place, UnknownTable } from './headings.js';
import { records, type TableRecord, Unreadable } from './records.js';
import type { Column, Reading, Row, Table, Tell } from './tables/table.js';
import { nearest, recognise, type TableKind, tables } from './tables/tables.js';

/** What one row asks for, and where it stands. */
export interface Entry {
  line: number;
  key: string;
  data: Readonly<Record<string, unknown>>;
}

/** Most rows of one file. */
export const MAX_ROWS = 500_000;

/** No column takes longer cells, so that nothing longer need be looked at. */
const MAX_CELL = 500;

/** What columns held the last time that a table had these headings. */
export interface Remembered {
  kind: TableKind;
  columns: ImportColumns;
}

/** What is said of a table, or was. */
export interface Asked {
  table: Table | null;
  columns?: ImportColumns | undefined;
  recall?: ((headings: readonly string[]) => Promise<Remembered | null>) | undefined;
}

/** A table whose headings were read and whose rows are still to come. */
export interface OpenTable {
  table: Table;
  entries: AsyncGenerator<Entry>;
  /** The columns that the file has. */
  places: readonly Place[];
  headings: readonly string[];
  /** Rows so far, wrong ones included. */
  rows(): number;
}

/**
 * Reads the headings of a table; its rows are read as they are asked for. What is wrong goes to the findings.
 * @throws UnknownTable
 */
export async function openTable(
  text: AsyncIterable<string>,
  asked: Asked,
  reading: Reading,
  findings: Findings,
): Promise<OpenTable> {
  const lines = records(text);
  const { header, remembered, ...as } = await understand(await firstOf(lines, findings), asked);
  const { table } = as;
  const places = findPlaces(as, header, findings);
  if (remembered) findings.add(rememberedColumns(header));
  const counted = { rows: 0 };
  return {
    table,
    entries: entriesOf(lines, { table, places, width: header.cells.length, reading, findings, counted }),
    places,
    headings: header.cells,
    rows: () => counted.rows,
  };
}

/**
 * What a table is by its first line: as it is said, as it was said of the same headings before, or as they suggest.
 * @throws UnknownTable
 */
export async function understand(
  first: TableRecord,
  { table: wanted, columns, recall }: Asked,
): Promise<Chosen & { header: Header; remembered: boolean }> {
  const known = columns ? null : await recall?.(first.cells);
  const before = known && (!wanted || wanted.kind === known.kind) ? known : null;
  const header = headerOf(first, columns ?? before?.columns);
  const said = wanted ?? (before && tables[before.kind]);
  // A table that lacks a column is read all the same: the report names what is missing.
  const table = said ?? recognise(header.names) ?? nearest(header.names);
  if (!table) throw new UnknownTable(first.cells);
  return { table, chosen: said !== null, header, remembered: before !== null };
}

function rememberedColumns({ line, cells, names, said }: Header): Finding {
  const columns = [...said].filter((position) => names[position]).map((at) => `${cells[at]} = ${names[at]}`);
  const values = { columns: columns.join(', ') };
  return { line, column: null, severity: 'note', code: 'columns-remembered', values };
}

async function firstOf(lines: AsyncGenerator<TableRecord>, findings: Findings): Promise<TableRecord> {
  try {
    const first = await lines.next();
    return first.done ? { line: 1, cells: [] } : first.value;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    findings.fault(error.line, null, error.fault);
    return { line: 1, cells: [] };
  }
}

interface Reader {
  table: Table;
  places: readonly Place[];
  width: number;
  reading: Reading;
  findings: Findings;
  counted: { rows: number };
}

async function* entriesOf(lines: AsyncGenerator<TableRecord>, reader: Reader): AsyncGenerator<Entry> {
  const { findings, counted } = reader;
  const headed = findings.errors === 0;
  try {
    for await (const record of lines) {
      if (counted.rows === MAX_ROWS) {
        findings.fault(record.line, null, new CellFault('too-many-rows', { max: MAX_ROWS }));
        return;
      }
      counted.rows++;
      // Without its headings no row means anything: one finding says enough.
      const entry = headed ? readEntry(record, reader) : null;
      if (entry) yield entry;
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    findings.fault(error.line, null, error.fault);
  }
  if (counted.rows === 0 && findings.errors === 0) findings.fault(null, null, new CellFault('empty-table'));
}

function readEntry({ line, cells }: TableRecord, reader: Reader): Entry | null {
  const { table, places, width, reading, findings } = reader;
  const before = findings.errors;
  if (cells.length < width || cells.slice(width).some((cell) => cell !== '')) {
    findings.fault(line, null, new CellFault('column-count', { found: cells.length, expected: width }));
    return null;
  }
  const row: Record<string, unknown> = {};
  for (const place of places) {
    const column = place.heading;
    const tell: Tell = (code, values) => findings.add({ line, column, severity: 'note', code, values });
    guarded(findings, line, column, () => {
      row[place.name] = readCell(cellAt(place, cells), place.column, { reading, tell });
    });
  }
  if (findings.errors > before) return null;
  let entry: Entry | null = null;
  guarded(findings, line, null, () => {
    entry = { line, ...table.change(row as Row<Table['columns']>, reading) };
  });
  return entry;
}

/** What a cell holds, which is looked at only where it is no longer than any column takes. */
export function readCell(
  cell: string,
  column: Column<unknown>,
  { reading, tell }: { reading: Reading; tell: Tell },
): unknown {
  if (cell.length > MAX_CELL) throw new CellFault('too-long', { max: MAX_CELL, length: cell.length });
  return column.read(cell, reading, tell);
}

function guarded(findings: Findings, line: number, column: string | null, read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof CellFault)) throw error;
    findings.fault(line, column, error);
  }
}
