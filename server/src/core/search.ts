import { isForgiven, meantBy, mostForgiven, similarAmong, synonyms } from '@p24/sdk/api';

/** The patterns that a text must match, all of them, to hold every word of a search; none for an empty search. */
export const searchPatterns = (search: string | undefined): string[] =>
  (search ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);

const titles =
  /^(?:(?:und )?(?:frau|fr|herrn?|hrn?|familie|fam|eheleute|mr|mrs|ms|miss|dr|prof|med)(?:\. *| +))+(?=[^\s.])/i;

/** A name as it was typed, without the salutations and titles before it; of somebody called `Herr, Anna` and alone they stay. */
export const withoutTitles = (name: string | undefined): string | undefined =>
  name?.trim().replace(/\s+/g, ' ').replace(titles, '');

/** What a text must have, all of it: patterns of LIKE, or regular expressions where other words will do. */
export interface Sought {
  patterns: readonly string[];
  similar: boolean;
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** A regular expression for any of the words; each of them is a pattern of LIKE as well. */
const anyOf = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[\\^$.*+?()[\]{}|%_]/g, '\\$&')).join('|');

/** The words of a search as they were typed, or with synonyms where these will do. */
function exactly({ search = '' }: Asked, bySynonyms: boolean): Sought {
  const meant = bySynonyms ? meantBy(search) : [];
  if (meant.every((words) => words.length === 1)) return { patterns: searchPatterns(search), similar: false };
  return { patterns: meant.map(anyOf), similar: true };
}

/** What a text must have to be found by a search, or by other words for the same thing. */
export const soughtBy = (search: string | undefined): Sought => exactly({ search }, true);

const synonymous = Object.values(synonyms).flatMap(wordsIn);

/** The words of a search, the forgiven ones with those of the texts that are similar; null where none of them is. */
function similarly({ search = '' }: Asked, texts: readonly string[], bySynonyms: boolean): Sought | null {
  const similar = similarAmong(new Set([...texts.flatMap(wordsIn), ...(bySynonyms ? synonymous : [])]));
  const near = wordsIn(search).map((typed) => [typed, ...similar(typed)]);
  const meant = bySynonyms ? near.map((words) => words.flatMap((word) => meantBy(word).flat())) : near;
  if (meant.every((words) => words.length === 1)) return null;
  return { patterns: meant.map((words) => anyOf([...new Set(words)])), similar: true };
}

/** What a forgiving search is asked for. */
interface Asked {
  search?: string | undefined;
  cursor?: string | undefined;
  similar?: boolean;
}

/** Where a forgiving search looks. */
interface Searching<Row> {
  read(sought: Sought): Promise<Row[]>;
  /** The texts that are looked into, of those where they are many all that may have words similar to these. */
  texts(words: readonly string[]): Promise<readonly string[]>;
  /** Whether other words for the same thing will do: what has them is found, not only similar. */
  bySynonyms?: boolean;
}

/** Reads what has the words of a search; where that is asked for and the list begins with nothing, what has similar ones. */
export async function forgiving<Row>(
  asked: Asked,
  { read, texts, bySynonyms = false }: Searching<Row>,
): Promise<{ rows: Row[]; similar: boolean }> {
  const { search, cursor, similar } = asked;
  const rows = await read(exactly(asked, bySynonyms));
  const words = similar && rows.length === 0 && cursor === undefined ? wordsIn(search ?? '').filter(isForgiven) : [];
  if (words.length === 0 || words.length > mostForgiven) return { rows, similar: false };
  const sought = similarly(asked, await texts(words), bySynonyms);
  const near = sought ? await read(sought) : [];
  return { rows: near, similar: near.length > 0 };
}

const vowels = 'aeiouyäöü';

/** Patterns of LIKE for texts with a word that may be similar: those who begin alike are likelier meant. */
export interface NearPatterns {
  beginnings: string[];
  endings: string[];
}

/** Patterns for words that begin or end like one of these, or have the same letters around their vowels. */
export function nearPatterns(words: readonly string[]): NearPatterns {
  const patterns: NearPatterns = { beginnings: [], endings: [] };
  for (const word of words) {
    const [begin, end] = [word.slice(0, word.length < 6 ? 2 : 3), word.slice(-3)];
    const around = word.replace(new RegExp(`[${vowels}]h?`, 'g'), '%').replace(/%+/g, '%');
    const afterVowel = around.startsWith('%');
    const beginnings = afterVowel ? [begin] : [begin, around];
    patterns.beginnings.push(...beginnings.flatMap((one) => [`${one}%`, `% ${one}%`, `%-${one}%`]));
    patterns.endings.push(`%${end}`, `%${end} %`, `%${end}-%`, `%${end},%`, ...(afterVowel ? [`${around}%`] : []));
  }
  return patterns;
}
