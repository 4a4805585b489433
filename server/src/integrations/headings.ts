import type { Findings } from './findings.js';
import type { TableRecord } from './records.js';
import type { Column, Table } from './tables/table.js';
import { sameHeading } from './tables/tables.js';

/** Thrown when the headings fit no table. */
export class UnknownTable extends Error {
  override name = 'UnknownTable' as const;

  constructor(readonly headings: readonly string[]) {
    super('unknown-table');
  }
}

/** A column of the table and its place in the file's rows; absent columns have none. */
export interface Place {
  name: string;
  column: Column<unknown>;
  position: number;
}

/** Finds a table's columns in the headings of a file; what is missing or unknown goes to the findings. */
export function findPlaces(table: Table, { line, cells }: TableRecord, findings: Findings): Place[] {
  const headings = cells.map(sameHeading);
  const add = (
    severity: 'error' | 'note',
    code: 'missing-column' | 'repeated-column' | 'unknown-column' | 'column-not-imported',
    column: string,
  ) => findings.add({ line, column, severity, code, values: { column } });

  const places = Object.entries(table.columns).map(([name, column]) => ({
    name,
    column,
    position: headings.indexOf(sameHeading(column.heading)),
  }));
  for (const { column, position } of places)
    if (column.required && position < 0) add('error', 'missing-column', column.heading);

  const known = new Set(places.map(({ position }) => position));
  const reportOnly = new Set(table.reportOnly.map(sameHeading));
  headings.forEach((heading, position) => {
    if (heading === '') return;
    const column = cells[position] ?? heading;
    if (headings.indexOf(heading) !== position) add('error', 'repeated-column', column);
    else if (reportOnly.has(heading)) add('note', 'column-not-imported', column);
    else if (!known.has(position)) add('note', 'unknown-column', column);
  });
  return places.filter(({ position }) => position >= 0);
}
