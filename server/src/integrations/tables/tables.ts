import type { ImportKind } from '@p24/sdk/api';
import { consumption } from './consumption.js';
import { contactPersons } from './contact-persons.js';
import { contacts } from './contacts.js';
import { contracts } from './contracts.js';
import { notices } from './notices.js';
import { properties } from './properties.js';
import type { Table } from './table.js';
import { units } from './units.js';

/** All tables by kind. */
export const tables: Readonly<Record<Exclude<ImportKind, 'bved'>, Table>> = {
  contacts,
  'contact-persons': contactPersons,
  notices,
  consumption,
  properties,
  units,
  contracts,
};

/** How headings are compared: case and spaces do not matter. */
export const sameHeading = (heading: string) => heading.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

const requiredHeadings = (table: Table) =>
  Object.values(table.columns)
    .filter(({ required }) => required)
    .map(({ heading }) => sameHeading(heading));

/** The table of which a file has the most headings, be it that some are missing; null where it has none of any. */
export function nearest(headings: readonly string[]): Table | null {
  const present = new Set(headings.map(sameHeading));
  const shared = (table: Table) =>
    Object.values(table.columns).filter(({ heading }) => present.has(sameHeading(heading))).length;
  const [first] = Object.values(tables).sort((one, other) => shared(other) - shared(one));
  return first && shared(first) > 0 ? first : null;
}

/** The table whose required headings all stand there; of several the one that demands most. Null when none fits. */
export function recognise(headings: readonly string[]): Table | null {
  const present = new Set(headings.map(sameHeading));
  const fitting = Object.values(tables).filter((table) => requiredHeadings(table).every((name) => present.has(name)));
  return fitting.sort((one, other) => requiredHeadings(other).length - requiredHeadings(one).length)[0] ?? null;
}
