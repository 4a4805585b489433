/** Signs that say as much as a word. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/\u{1F525}/gu, ' feuer '],
  [/[\u{1F4A7}\u{1F4A6}\u{1F30A}]/gu, ' wasser '],
  [/[\u{1F64F}\u{1F44D}]/gu, ' danke '],
  [/\be-?mail\b/giu, ' email '],
  [/\be-?mails\b/giu, ' emails '],
  // Folded it would be an English "no", which denies what follows.
  [/(?<!\p{L})n(?:ö+|oe)(?!\p{L})/giu, ' nein '],
  // Too short to be mended letter by letter, and too dangerous to be missed.
  [/(?<!\p{L})(?:ga(?:ß|ss|sz|hs|as|zz?)|gsa|ghas)(?=\P{L}|$|ger)/giu, ' gas '],
  [/\bco ?[2₂]/giu, ' kohlendioxid '],
  [/(?<=\p{L})-?\/-?(?=\p{L})/gu, ' oder '],
];

/**
 * A text as it is compared: lower case, `ä` like `ae` like `a`, `ß` like `ss`, no accents, no letter more than twice in a
 * row. "Schlüssel", "Schluessel" and "schlussel" become one word.
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\u00ad|\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/(?<![aeq])([aou])e/g, '$1')
    .replace(/(\p{L})\1{2,}/gu, '$1$1');

/** The words of a text in their order, folded. */
export function wordsOf(text: string): string[] {
  const spoken = signs.reduce((rest, [sign, word]) => rest.replace(sign, word), text);
  return fold(spoken.replace(/['’](?=\p{L}{1,2}\b)/gu, '')).match(/\p{L}+|\d+/gu) ?? [];
}

/** What parts the words of a text, by how many of them stand before it: "No, gas" is not "no gas". */
export function signsIn(text: string): Map<number, string> {
  const found = new Map<number, string>();
  let before = 0;
  for (const [at, piece] of text.split(/([.,;:!?…()\n\r–—]|\s-+\s)/u).entries()) {
    if (at % 2 === 1) found.set(before, piece);
    else before += wordsOf(piece).length;
  }
  return found;
}

/**
 * The stem of a folded German word, after CISTEM (Weißweiler and Fraser 2017): endings go while enough is left. English
 * words lose their plural by the same rule.
 */
export function stem(word: string): string {
  let rest = word.replace(/^ge(?=.{4})/, '');
  while (rest.length > 3) {
    const shorter = rest.length > 5 ? rest.replace(/(?:em|er|nd)$/, '') : rest;
    const next = shorter === rest ? rest.replace(/[tesn]$/, '') : shorter;
    if (next === rest) break;
    rest = next;
  }
  return rest;
}

/** How many letters of a word may be wrong: none of a short one, one of four to seven, two of a longer one. */
const tolerance = ({ length }: string) => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * How many letters were left out, added, mistaken or swapped with their neighbour between two words (Damerau and
 * Levenshtein, without overlaps); `limit + 1` for anything above the limit.
 */
export function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const mistaken = (last[column - 1] ?? 0) + (same ? 0 : 1);
      const moved = swapped ? (before[column - 2] ?? 0) + 1 : mistaken;
      next.push(Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, mistaken, moved));
    }
    if (Math.min(...next) > limit) return limit + 1;
    [before, last] = [last, next];
  }
  return last[other.length] ?? limit + 1;
}

/** The known word that somebody probably meant to type; undefined where none is close enough. */
export function meantWord(typed: string, known: Iterable<string>): string | undefined {
  let limit = tolerance(typed);
  let meant: string | undefined;
  for (const word of known) {
    if (limit === 0) break;
    // People rarely miss the first letter, and words that differ there are mostly other words.
    // Words of four letters are one letter away from too many others: only a letter that was left out is mended there.
    if (word.length < 5 || (word[0] !== typed[0] && (word[0] !== typed[1] || word[1] !== typed[0]))) continue;
    const away = distance(typed, word, Math.min(limit, tolerance(word)));
    if (away > Math.min(limit, tolerance(word))) continue;
    meant = word;
    limit = away - 1;
  }
  return meant;
}
