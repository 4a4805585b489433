import type { Measure } from '@p24/sdk/api';
import type { FindingCode, FindingValues } from './findings.js';
import { instantOf } from './zoned-time.js';

/** Thrown by readers of cells: what is wrong, to be said with line and column by whoever knows them. */
export class CellFault extends Error {
  override name = 'CellFault' as const;

  constructor(
    readonly code: FindingCode,
    readonly values: FindingValues = {},
    /** Heading, where it is another column than the one being read. */
    readonly column: string | null = null,
  ) {
    super(code);
  }
}

/** A consumption as tables write it: the unit inside the value. */
export interface Quantity {
  amount: number;
  measure: Measure;
}

const NONE = new Set(['', '-', '–']);

/** Whether a cell says "none": empty or a dash. */
export const isNone = (cell: string): boolean => NONE.has(cell);

/** One line of text of at most `max` characters. */
export function line(cell: string, max: number): string {
  if (cell.length > max) throw new CellFault('too-long', { max, length: cell.length });
  if (/\p{Cc}/u.test(cell)) throw new CellFault('control-character');
  return cell;
}

/** A day `31.12.2026` as `2026-12-31`. */
export function day(cell: string): string {
  const found = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell);
  const iso = found && isoDay(Number(found[3]), Number(found[2]), Number(found[1]));
  if (!iso) throw new CellFault('not-a-day', { cell });
  return iso;
}

function isoDay(year: number, month: number, dayOfMonth: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = year >= 1800 && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** A day with or without a time, `31.12.2026 14:30`, as ISO 8601 in UTC; without one the day's beginning. */
export function instant(cell: string, zone: string): string {
  const [date = '', time, ...rest] = cell.split(/\s+/);
  if (rest.length > 0) throw new CellFault('not-a-time', { cell });
  return at(day(date), time, zone, cell);
}

function at(isoDate: string, time: string | undefined, zone: string, cell: string): string {
  const [year = 0, month = 0, dayOfMonth = 0] = isoDate.split('-').map(Number);
  const clock = /^(\d{1,2}):(\d{2})$/.exec(time ?? '0:00');
  const [hour, minute] = [Number(clock?.[1]), Number(clock?.[2])];
  if (!clock || hour > 23 || minute > 59) throw new CellFault('not-a-time', { cell });
  return instantOf({ year, month, day: dayOfMonth, hour, minute }, zone).toISOString();
}

/** A month `8 / 2022` as its first day, `2022-08-01`. */
export function month(cell: string): string {
  const found = /^(\d{1,2})\s*\/\s*(\d{4})$/.exec(cell);
  const iso = found && isoDay(Number(found[2]), Number(found[1]), 1);
  if (!iso) throw new CellFault('not-a-month', { cell });
  return iso;
}

/** A decimal as written in German, `1.234,56`: dots only between groups of three. */
export function decimal(cell: string): number {
  if (!/^-?(\d{1,3}(\.\d{3})+|\d{1,15})(,\d{1,9})?$/.test(cell)) throw new CellFault('not-a-number', { cell });
  return Number(cell.replaceAll('.', '').replace(',', '.'));
}

const MEASURES: Readonly<Record<string, readonly [Measure, number]>> = {
  kwh: ['kwh', 1],
  mwh: ['kwh', 1000],
  'm³': ['m3', 1],
  m3: ['m3', 1],
  cbm: ['m3', 1],
  einheiten: ['hcu', 1],
  einh: ['hcu', 1],
};

/** A consumption `285,81 kWh` or `0,4700 m³`, never below 0. */
export function quantity(cell: string): Quantity {
  const found = /^([\d.,-]+)\s*([^\s\d.,-][^\s.]*)\.?$/.exec(cell);
  const measure = MEASURES[(found?.[2] ?? '').toLowerCase()];
  if (!found?.[1] || !measure) throw new CellFault('not-a-quantity', { cell });
  const amount = decimal(found[1]);
  if (amount < 0) throw new CellFault('below-zero', { cell });
  // Rounded as the column keeps it, so that thousandfolds carry no binary remainder.
  return { amount: Number((amount * measure[1]).toFixed(4)), measure: measure[0] };
}

/** `ja` or `nein`. */
export function yesNo(cell: string): boolean {
  const word = cell.toLowerCase();
  if (word !== 'ja' && word !== 'nein') throw new CellFault('not-yes-or-no', { cell });
  return word === 'ja';
}

/** One of the words a column knows, in any case. */
export function word<T>(cell: string, words: Readonly<Record<string, T>>): T {
  const found = Object.entries(words).find(([name]) => name.toLowerCase() === cell.toLowerCase());
  if (!found) throw new CellFault('unknown-word', { cell, words: Object.keys(words).join(', ') });
  return found[1];
}

/** A list of such words, `Mieter, Eigentümer`, each once, in the order of `words`. */
export function words<T>(cell: string, known: Readonly<Record<string, T>>): T[] {
  const found = new Set(cell.split(',').map((part) => word(part.trim(), known)));
  return [...new Set(Object.values(known))].filter((value) => found.has(value));
}

/** A share `85,5/1000` as whole numbers in the same ratio: 855 of 10,000. */
export function share(cell: string): { num: number; den: number } {
  const found = /^(\d[\d.]*)(?:,(\d{1,4}))?\s*\/\s*(\d[\d.]*)$/.exec(cell);
  const scale = 10 ** (found?.[2]?.length ?? 0);
  const num = Math.round(decimal(`${found?.[1] ?? ''}${found?.[2] ? `,${found[2]}` : ''}`) * scale);
  const den = decimal(found?.[3] ?? '') * scale;
  if (den < 1 || num > den || den > 2 ** 31 - 1) throw new CellFault('not-a-share', { cell });
  return { num, den };
}
