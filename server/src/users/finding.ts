import type { Tx } from '../core/database/database.js';
import { searchPatterns } from '../core/search.js';
import { findByWords } from './finding.queries.js';

/** What people are looked for by. */
export interface Words {
  /** Patterns in lower case. */
  search: readonly string[];
  /** Ids of the people who have all of the patterns, where they are few; null: look as the list goes on. */
  found: readonly string[] | null;
}

/** Up to so many who are found by their words are put in order; of more, the first ones come soon by going through all. */
const mostFound = 1_000;
/** Shorter words have no trigrams. */
const leastLetters = 3;

/** What is typed in a search for people, with whom the index finds by it. */
export async function wordsOf(sql: Tx, sourceId: string, typed: string | undefined): Promise<Words> {
  // Lists say `Müller, Gerda`; the name has no comma.
  const search = searchPatterns(typed?.toLowerCase().replace(/,(?=\s|$)/g, ' '));
  const longest = search.toSorted((one, other) => other.length - one.length);
  if ((longest[0]?.length ?? 0) < leastLetters + 2) return { search, found: null };
  const found = await findByWords(sql, sourceId, longest, mostFound + 1);
  return { search, found: found.length > mostFound ? null : found.map(({ id }) => id) };
}
