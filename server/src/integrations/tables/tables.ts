import type { ImportKind } from '@p24/sdk/api';
import { consumption } from './consumption.js';
import { contactPersons } from './contact-persons.js';
import { contacts } from './contacts.js';
import { contracts } from './contracts.js';
import { positionsOf, sameHeading } from './headings-of.js';
import { notices } from './notices.js';
import { properties } from './properties.js';
import type { Table } from './table.js';
import { units } from './units.js';

/** Which table; what is no table, such as JSON, is none. */
export type TableKind = Exclude<ImportKind, 'bved'>;

/** All tables by kind. */
export const tables: Readonly<Record<TableKind, Table>> = {
  contacts,
  'contact-persons': contactPersons,
  notices,
  consumption,
  properties,
  units,
  contracts,
};

const columnsOf = (table: Table) => Object.values(table.columns);

/** The table of which a file has the most headings, be it that some are missing; null where it has none of any. */
export function nearest(headings: readonly string[]): Table | null {
  const present = headings.map(sameHeading);
  const shared = (table: Table) => columnsOf(table).filter((column) => positionsOf(column, present)).length;
  const [first] = Object.values(tables).sort((one, other) => shared(other) - shared(one));
  return first && shared(first) > 0 ? first : null;
}

/** The table whose required headings all stand there; of several the one that demands most. Null when none fits. */
export function recognise(headings: readonly string[]): Table | null {
  const present = headings.map(sameHeading);
  const demanded = (table: Table) => columnsOf(table).filter(({ required, recognises }) => required || recognises);
  const fitting = Object.values(tables).filter((table) =>
    demanded(table).every((column) => positionsOf(column, present)),
  );
  return fitting.sort((one, other) => demanded(other).length - demanded(one).length)[0] ?? null;
}
