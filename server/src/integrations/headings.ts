import type { ImportColumns } from '@p24/sdk/api';
import { isNone } from './cells.js';
import type { Findings } from './findings.js';
import type { TableRecord } from './records.js';
import { fieldsOf, partsAt, plainHeading, positionsOf, sameHeading } from './tables/headings-of.js';
import type { Column, Table } from './tables/table.js';

/** Thrown when the headings fit no table. */
export class UnknownTable extends Error {
  override name = 'UnknownTable' as const;

  constructor(readonly headings: readonly string[]) {
    super('unknown-table');
  }
}

/** The first line of a table, and what its columns are said to hold. */
export interface Header extends TableRecord {
  /** Under which headings the columns are read: their own, or those they are said to stand for. */
  names: readonly string[];
  /** Which of them are said. */
  said: ReadonlySet<number>;
  /** Headings of which something is said, and which the file does not have. */
  absent: readonly string[];
}

/** A first line with what is said of its columns. */
export function headerOf({ line, cells }: TableRecord, columns: ImportColumns = {}): Header {
  const names = new Map(Object.entries(columns).map(([heading, as]) => [sameHeading(heading), as]));
  // Said of headings as they were shown.
  const headings = cells.map((cell) => sameHeading(plainHeading(cell)));
  return {
    line,
    cells,
    names: cells.map((cell, position) => names.get(headings[position] ?? '') ?? cell),
    said: new Set(headings.flatMap((heading, position) => (names.has(heading) ? position : []))),
    absent: Object.keys(columns).filter((heading) => !headings.includes(sameHeading(heading))),
  };
}

/** A column of the table and its places in the file's rows; absent columns have none. */
export interface Place {
  name: string;
  column: Column<unknown>;
  /** As the file calls it, the first of several that make it up. */
  heading: string;
  /** Several where the file takes the column apart; -1 for a part that it lacks. */
  positions: readonly number[];
}

/** What stands in a row for a column. */
export function cellAt({ column, positions }: Place, cells: readonly string[]): string {
  const [position = -1, ...more] = positions;
  if (more.length === 0) return cells[position] ?? '';
  const found = positions.map((at) => cells[at] ?? '').map((cell) => (isNone(cell) ? '' : cell));
  return column.parts ? column.parts.join(found) : found.filter(Boolean).join('; ');
}

/** Says which columns are missing, and what of the table was understood all the same. */
function tellMissing(
  { table, chosen }: Chosen,
  { line, cells }: Header,
  { places, understood }: { places: readonly Place[]; understood: ReadonlySet<number> },
  findings: Findings,
): void {
  const here = new Set(places.map(({ name }) => name));
  const missing = Object.entries(table.columns).filter(
    ([name, { required, recognises }]) => (required || (recognises && !chosen)) && !here.has(name),
  );
  for (const [, { heading: column, parts }] of missing) {
    const wanted = parts?.of.filter(({ optional }) => !optional).map(({ names }) => names[0]) ?? [];
    const code = parts ? 'missing-parts' : 'missing-column';
    findings.add({ line, column, severity: 'error', code, values: { column, parts: wanted.join(', ') } });
  }
  const columns = [...understood]
    .sort((a, b) => a - b)
    .map((position) => cells[position])
    .join(', ');
  if (missing.length === 0 || !columns) return;
  findings.add({ line, column: null, severity: 'note', code: 'columns-understood', values: { columns } });
}

/** Tells what is said of columns and cannot be. */
function tellMisled({ table }: Chosen, { line, cells, names, said, absent }: Header, findings: Findings): void {
  for (const column of absent) {
    findings.add({ line, column, severity: 'error', code: 'no-such-heading', values: { column } });
  }
  const fields = fieldsOf(table);
  const known = new Set(fields.flatMap(({ names: words }) => words.map(sameHeading)));
  for (const position of said) {
    const [column = '', field = ''] = [cells[position], names[position]];
    if (field === '' || known.has(sameHeading(field))) continue;
    const values = { column, field, fields: fields.map(({ heading }) => heading).join(', ') };
    findings.add({ line, column, severity: 'error', code: 'unknown-field', values });
  }
}

/** What a file is read as, and whether somebody said so. */
export interface Chosen {
  table: Table;
  chosen: boolean;
}

/** Finds a table's columns in the headings of a file; what is missing or unknown goes to the findings. */
export function findPlaces(as: Chosen, header: Header, findings: Findings): Place[] {
  const { table } = as;
  const { line, cells, names, said } = header;
  const headings = names.map(sameHeading);
  const places = Object.entries(table.columns).flatMap(([name, column]) => {
    const positions = positionsOf(column, headings);
    const heading = cells[positions?.find((at) => at >= 0) ?? -1] ?? column.heading;
    return positions ? [{ name, column, heading, positions }] : [];
  });
  const understood = new Set(
    [
      ...places.flatMap(({ positions }) => positions),
      ...Object.entries(table.columns).flatMap(([name, column]) =>
        places.some((place) => place.name === name) ? [] : partsAt(column, headings),
      ),
    ].filter((position) => position >= 0),
  );
  tellMissing(as, header, { places, understood }, findings);
  tellMisled(as, header, findings);

  const add = (
    severity: 'error' | 'note',
    code: 'repeated-column' | 'unknown-column' | 'column-not-imported',
    column: string,
  ) => findings.add({ line, column, severity, code, values: { column } });
  const firstOf = new Map(headings.map((heading, position) => [heading, position] as const).reverse());
  const reportOnly = new Set(table.reportOnly.map(sameHeading));
  const gathered = new Set(places.flatMap(({ column, positions }) => (column.gathers ? positions : [])));
  headings.forEach((heading, position) => {
    if (heading === '' || gathered.has(position)) return;
    const column = cells[position] ?? heading;
    const first = firstOf.get(heading) ?? position;
    if (first !== position && (said.has(first) || said.has(position))) {
      const values = { column, other: cells[first] ?? '', field: names[position] ?? '' };
      findings.add({ line, column, severity: 'error', code: 'same-field', values });
    } else if (first !== position) add('error', 'repeated-column', column);
    else if (reportOnly.has(heading)) add('note', 'column-not-imported', column);
    else if (!understood.has(position) && !said.has(position)) add('note', 'unknown-column', column);
  });
  return places;
}
