import { longestHeading } from '@p24/sdk/api';
import type { Column, Table } from './table.js';

const inOneLine = (heading: string) =>
  heading
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** A heading in one line, without the end of one that nobody reads. */
export const plainHeading = (heading: string) =>
  inOneLine(heading)
    .slice(0, longestHeading)
    .replace(/\p{Cs}$/u, '')
    .trim();

/** How headings are compared: case, spaces and `ß` for `ss` do not matter. */
export const sameHeading = (heading: string) => inOneLine(heading).toLowerCase().replaceAll('ß', 'ss');

const positionOf = (names: readonly string[], headings: readonly string[]): number => {
  const found = names.map((name) => headings.indexOf(sameHeading(name))).filter((position) => position >= 0);
  return found[0] ?? -1;
};

/**
 * Where a column stands among compared headings: under its own, another word for it, or in several columns that make it
 * up, where those that may be missing are -1, or in all that hold it. Null where the file does not have it.
 */
export function positionsOf(
  { heading, also = [], parts, gathers }: Column<unknown>,
  headings: readonly string[],
): number[] | null {
  if (gathers) {
    const names = new Set([heading, ...also].map(sameHeading));
    const all = headings.flatMap((one, position) => (names.has(one) ? position : []));
    return all.length > 0 ? all : null;
  }
  const whole = positionOf([heading, ...also], headings);
  const found = parts?.of.map(({ names }) => positionOf(names, headings)) ?? [];
  const complete = parts?.of.every(({ optional }, index) => optional || (found[index] ?? -1) >= 0);
  // "Name" beside "Vorname" is the family name.
  if (complete && (whole < 0 || found.includes(whole))) return found;
  return whole < 0 ? null : [whole];
}

/** Where parts of a column stand, be they all there or not. */
export const partsAt = ({ parts }: Column<unknown>, headings: readonly string[]): number[] =>
  (parts?.of ?? []).map(({ names }) => positionOf(names, headings)).filter((position) => position >= 0);

/** What a column of a file can be said to hold: a column of the table, or a part of one. */
export interface Field extends Pick<Column<unknown>, 'heading' | 'hints' | 'evident' | 'gathers'> {
  /** The heading and other words for it. */
  names: readonly string[];
  /** A part is read with the others only. */
  read?: Column<unknown>['read'];
}

/** All that columns of a file can be said to hold, each column before its parts. */
export const fieldsOf = ({ columns }: Table): Field[] =>
  Object.values(columns).flatMap((column) => [
    { ...column, names: [column.heading, ...(column.also ?? [])] },
    ...(column.parts?.of ?? []).map(({ names }) => ({ heading: names[0] ?? '', names })),
  ]);
