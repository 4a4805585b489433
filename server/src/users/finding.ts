import type { Tx } from '../core/database/database.js';
import { type Sought, withoutTitles } from '../core/search.js';
import { findByWords, findSimilar } from './finding.queries.js';

/** What people are looked for by. */
export interface Words {
  /** Patterns in lower case, of LIKE or, where similar words will do, regular expressions. */
  search: readonly string[];
  similar: boolean;
  /** Ids of the people who have all of the patterns, where they are few; null: look as the list goes on. */
  found: readonly string[] | null;
  /** More have them than are put in order: going through the list soon comes upon some. */
  common: boolean;
}

/** Up to so many who are found by their words are put in order; of more, the first ones come soon by going through all. */
const mostFound = 1_000;
/** Shorter words have no trigrams. */
const leastLetters = 3;

/** What is typed in a search for people, as their names have it: lists say `Müller, Gerda`, the name has no comma. */
export const searchOf = (typed: string | undefined) =>
  withoutTitles(typed)
    ?.toLowerCase()
    .replace(/,(?=\s|$)/g, ' ');

/** What a forgiving search for people looks for, with whom the index finds by it. */
export async function wordsFor(sql: Tx, sourceId: string, { patterns, similar }: Sought): Promise<Words> {
  if (!similar) return found(sql, sourceId, patterns);
  return { search: patterns, similar, common: false, found: await findSimilar(sql, sourceId, patterns) };
}

async function found(sql: Tx, sourceId: string, search: readonly string[]): Promise<Words> {
  const words = { search, similar: false, common: false };
  const longest = search.toSorted((one, other) => other.length - one.length);
  if ((longest[0]?.length ?? 0) < leastLetters + 2) return { ...words, found: null };
  const rows = await findByWords(sql, sourceId, longest, mostFound + 1);
  if (rows.length > mostFound) return { ...words, found: null, common: true };
  return { ...words, found: rows.map(({ id }) => id) };
}
