import type { ImportPreview } from '@p24/sdk/api';
import { problem } from '../core/http/problem.js';
import { CellFault } from './cells.js';
import { decode, inspect } from './encoding.js';
import { Findings, say } from './findings.js';
import { guess } from './guesses.js';
import { cellAt, findPlaces, type Header, headerOf, type Place } from './headings.js';
import { type ImportFile, MAX_BYTES } from './import-file.js';
import { type Asked, readCell } from './read-table.js';
import { records, type TableRecord, Unreadable } from './records.js';
import { fieldsOf, plainHeading, sameHeading } from './tables/headings-of.js';
import type { Reading, Table, Tell } from './tables/table.js';
import { recognise, tables } from './tables/tables.js';

/** Rows that are looked at, rows and cells that are shown, columns that somebody might want to go through. */
const LOOKED_AT = 25;
const SHOWN = 5;
const SAMPLES = 3;
const MOST_COLUMNS = 100;
const MOST_OF_A_CELL = 120;

const short = (text: string) => (text.length > MOST_OF_A_CELL ? `${text.slice(0, MOST_OF_A_CELL)}…` : text);

/** The first records; where a file cannot be read on, those before. */
async function firstRecords(text: AsyncIterable<string>): Promise<TableRecord[]> {
  const found: TableRecord[] = [];
  try {
    for await (const record of records(text)) if (found.push(record) > LOOKED_AT) break;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return found;
}

function samplesAt(position: number, rows: readonly TableRecord[]): string[] {
  const cells = rows.map(({ cells }) => cells[position] ?? '').filter(Boolean);
  return [...new Set(cells)].slice(0, SAMPLES).map(short);
}

/**
 * Reads the first rows of a table as far as it is said, was said before, or can be guessed what its columns hold.
 * @throws ProblemError `unknown-table` where there are no headings
 */
export async function preview(
  file: ImportFile,
  asked: Asked,
  { reading, locale }: { reading: Reading; locale: 'de' | 'en' },
): Promise<ImportPreview> {
  const { encoding } = await inspect(file.open(), MAX_BYTES);
  const [first, ...rows] = await firstRecords(decode(file.open(), encoding));
  if (!first) throw problem('unknown-table');
  const shown = first.cells
    .map((cell, position) => ({ heading: plainHeading(cell), position }))
    .filter(({ heading }) => heading !== '')
    .slice(0, MOST_COLUMNS);
  const { table, header } = await matched(first, rows, { shown, asked, reading });
  const fields = table ? fieldsOf(table) : [];
  const fieldOf = (name = '') =>
    fields.find(({ names }) => names.some((word) => sameHeading(word) === sameHeading(name)))?.heading ?? null;
  const findings = new Findings();
  const places = table ? findPlaces({ table, chosen: true }, header, findings) : [];
  return {
    kind: table?.kind ?? null,
    columns: shown.map(({ heading, position }) => ({
      heading,
      samples: samplesAt(position, rows),
      as: fieldOf(header.names[position]),
    })),
    rows: rows.slice(0, SHOWN).map((row) => rowAs(row, places, { reading, locale })),
    findings: findings
      .list()
      .filter(({ severity }) => severity === 'error')
      .map((finding) => say(finding, locale)),
  };
}

/** A column that has a heading, and its place. */
interface Shown {
  heading: string;
  position: number;
}

/** What a table is and what its columns are: as is said, as last time, else as it seems. */
async function matched(
  first: TableRecord,
  rows: readonly TableRecord[],
  { shown, asked, reading }: { shown: readonly Shown[]; asked: Asked; reading: Reading },
): Promise<{ table: Table | null; header: Header }> {
  const { table, columns, recall } = asked;
  if (table && columns) return { table, header: headerOf(first, columns) };
  const before = await recall?.(first.cells);
  if (before && (!table || table.kind === before.kind)) {
    return { table: tables[before.kind], header: headerOf(first, before.columns) };
  }
  const sampled = shown.map(({ heading, position }) => ({ heading, samples: samplesAt(position, rows) }));
  const guessed = guess(table ?? recognise(first.cells), sampled, reading);
  const as = new Map(shown.map(({ position }, index) => [position, guessed.as[index] ?? '']));
  const further = fieldsAmong(
    guessed.table,
    first.cells.filter((_, at) => !as.has(at)),
  );
  const names = first.cells.map((cell, at) => {
    const name = as.get(at);
    if (name === undefined) return cell;
    return further.has(name) && !fieldsAmong(guessed.table, [cell]).has(name) ? '' : name;
  });
  return { table: guessed.table, header: { ...headerOf(first), names } };
}

/** What the headings themselves say that columns hold. */
function fieldsAmong(table: Table | null, headings: readonly string[]): ReadonlySet<string> {
  const said = new Set(headings.map(sameHeading));
  const named = table ? fieldsOf(table).filter(({ names }) => names.some((name) => said.has(sameHeading(name)))) : [];
  return new Set(named.map(({ heading }) => heading));
}

function rowAs(
  { line, cells }: TableRecord,
  places: readonly Place[],
  { reading, locale }: { reading: Reading; locale: 'de' | 'en' },
): ImportPreview['rows'][number] {
  return {
    line,
    cells: places.map((place) => {
      const text = cellAt(place, cells);
      return { heading: place.column.heading, text: short(text), detail: detailOf(text, place, { reading, locale }) };
    }),
  };
}

function detailOf(
  text: string,
  { column, heading }: Place,
  { reading, locale }: { reading: Reading; locale: 'de' | 'en' },
): string | null {
  const findings = new Findings();
  try {
    const tell: Tell = (code, values) => findings.add({ line: null, column: heading, severity: 'note', code, values });
    readCell(text, column, { reading, tell });
  } catch (error) {
    if (!(error instanceof CellFault)) throw error;
    findings.fault(null, heading, error);
  }
  const [found] = findings.list();
  return found ? say(found, locale).detail : null;
}
