import type { ErasureShare } from '@p24/sdk/api';
import type { Locale } from '../core/http/context.js';
import { de } from './erasure-texts.de.js';
import { en } from './erasure-texts.en.js';

/** A share as it is kept: without words, which follow the reader's language. */
export type Share = Omit<ErasureShare, 'name' | 'why'>;

/** The texts of a language. */
export const wordsIn = (locale: Locale) => (locale === 'de' ? de : en);

/** What people call a request by. */
export const numberOf = (id: string): string => `L-${id.slice(-8).toUpperCase()}`;

/** A calendar day in words. */
export const dayText = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );

/** A time in words, as a day where the data source is. */
export const dayOf = (time: string, locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone }).format(new Date(time));

/** Shares with their words: what goes first. */
export function worded(shares: readonly Share[], locale: Locale): ErasureShare[] {
  const { parts, reasons } = wordsIn(locale);
  return [...shares]
    .sort((one, other) => Number(one.reason !== null) - Number(other.reason !== null))
    .map((share) => ({ ...share, name: parts[share.part], why: share.reason && reasons[share.reason] }));
}

/** The same as pairs of label and value, for mails and papers. */
export function asFacts(shares: readonly Share[], locale: Locale, done: boolean): (readonly [string, string])[] {
  const { goes, gone, stays } = wordsIn(locale);
  return worded(shares, locale).map(({ name, why, until }) =>
    why ? [name, `${stays(until && dayText(until, locale))}. ${why}`] : [name, done ? gone : goes],
  );
}
