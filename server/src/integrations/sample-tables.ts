import type { ImportTable } from '@p24/sdk/api';
import { byteOrderMark, csvLine } from '../core/csv.js';
import { tables } from './tables/tables.js';

const order = ['properties', 'units', 'contacts', 'contracts', 'contact-persons', 'consumption', 'notices'] as const;

/** What tables look like, each with a row that could be imported, in the order in which they build on each other. */
export const sampleTables: ImportTable[] = order.map((kind) => {
  const columns = Object.values(tables[kind].columns);
  return {
    kind,
    columns: columns.map(({ heading, required, recognises, parts }) => ({
      heading,
      required: required || recognises === true,
      parts: parts?.of.flatMap(({ names }) => names[0] ?? []) ?? [],
    })),
    sample:
      byteOrderMark + csvLine(columns.map(({ heading }) => heading)) + csvLine(columns.map(({ example }) => example)),
  };
});
