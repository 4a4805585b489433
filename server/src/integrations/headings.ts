import { isNone } from './cells.js';
import type { Findings } from './findings.js';
import type { TableRecord } from './records.js';
import { partsAt, positionsOf, sameHeading } from './tables/headings-of.js';
import type { Column, Table } from './tables/table.js';

/** Thrown when the headings fit no table. */
export class UnknownTable extends Error {
  override name = 'UnknownTable' as const;

  constructor(readonly headings: readonly string[]) {
    super('unknown-table');
  }
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
  if (more.length === 0 || !column.parts) return cells[position] ?? '';
  return column.parts.join(positions.map((at) => cells[at] ?? '').map((cell) => (isNone(cell) ? '' : cell)));
}

/** Says which columns are missing, and what of the table was understood all the same. */
function tellMissing(
  table: Table,
  { line, cells }: TableRecord,
  { places, understood }: { places: readonly Place[]; understood: ReadonlySet<number> },
  findings: Findings,
): void {
  const here = new Set(places.map(({ name }) => name));
  const missing = Object.entries(table.columns).filter(([name, { required }]) => required && !here.has(name));
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

/** Finds a table's columns in the headings of a file; what is missing or unknown goes to the findings. */
export function findPlaces(table: Table, header: TableRecord, findings: Findings): Place[] {
  const { line, cells } = header;
  const headings = cells.map(sameHeading);
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
  tellMissing(table, header, { places, understood }, findings);

  const add = (
    severity: 'error' | 'note',
    code: 'repeated-column' | 'unknown-column' | 'column-not-imported',
    column: string,
  ) => findings.add({ line, column, severity, code, values: { column } });
  const reportOnly = new Set(table.reportOnly.map(sameHeading));
  headings.forEach((heading, position) => {
    if (heading === '') return;
    const column = cells[position] ?? heading;
    if (headings.indexOf(heading) !== position) add('error', 'repeated-column', column);
    else if (reportOnly.has(heading)) add('note', 'column-not-imported', column);
    else if (!understood.has(position)) add('note', 'unknown-column', column);
  });
  return places;
}
