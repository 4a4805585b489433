/** Shorter words, and words with digits, must be there as they were typed. */
const leastLetters = 4;
/** From so many letters on a word is found within a longer one too, as German puts words together. */
const partFrom = 6;
/** So many words stand for a typed one, at most. */
const most = 12;

/** Spellings that sound alike, one after the other: Meyer and Maier, Schmidt and Schmitt, Brühl and Brüll. */
const alike: readonly (readonly [spelling: RegExp, as: string])[] = [
  [/\p{M}/gu, ''],
  [/ß/g, 'ss'],
  [/ph/g, 'f'],
  [/th|dt/g, 't'],
  [/ck/g, 'k'],
  [/tz/g, 'z'],
  [/y/g, 'i'],
  [/ai/g, 'ei'],
  [/([aou])e/g, '$1'],
  [/([aeiou])h/g, '$1'],
  [/([a-z])\1+/g, '$1'],
];

const sound = (word: string): string =>
  alike.reduce((text, [spelling, as]) => text.replace(spelling, as), word.toLowerCase().normalize('NFKD'));

/** How many slips are forgiven in a word of so many letters. */
const forgiven = (letters: number): number => (letters < leastLetters ? 0 : letters < 8 ? 1 : 2);

/** The letters of a word as bits, of which some share one. */
const lettersOf = (word: string): number =>
  [...word].reduce((bits, letter) => bits | (1 << ((letter.codePointAt(0) ?? 0) % 31)), 0);

/** Whether more than so many of some letters are none of the others: each of them is a slip. */
function lacks(letters: number, others: number, limit: number): boolean {
  let missing = letters & ~others;
  for (let left = limit; left > 0; left--) missing &= missing - 1;
  return missing !== 0;
}

/** Slips until `typed` is `word`, or somewhere within it: letters added, left out, exchanged or swapped; `limit + 1` at most. */
function slips(typed: string, word: string, limit: number, within: boolean): number {
  let before: number[] = [];
  let row = Array.from({ length: word.length + 1 }, (_, at) => (within ? 0 : at));
  for (let i = 1; i <= typed.length; i++) {
    const next = [i];
    for (let j = 1; j <= word.length; j++) {
      const same = typed[i - 1] === word[j - 1];
      const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      const [exchanged = 0, added = 0, missing = 0] = [row[j - 1], row[j], next[j - 1]];
      const ways = [exchanged + (same ? 0 : 1), added + 1, missing + 1];
      next.push(Math.min(...ways, swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY));
    }
    // What comes after only adds to it; a swap looks two letters back.
    if (Math.min(...next) > limit && Math.min(...row) > limit) return limit + 1;
    [before, row] = [row, next];
  }
  return within ? Math.min(...row) : (row.at(-1) ?? 0);
}

/** Whoever types more words than these has typed a sentence, of which hardly a word stands anywhere. */
export const mostForgiven = 4;

/** Whether a typed word may have been meant otherwise: long enough, and no number. */
export const isForgiven = (typed: string): boolean => typed.length >= leastLetters && !/\p{N}/u.test(typed);

/**
 * Finds those of the words, in lower case, that a typed one may have meant, nearest first and no more than twelve: the same
 * sound spelled otherwise, or one slip, two from eight letters on.
 */
export function similarAmong(words: Iterable<string>): (typed: string) => string[] {
  const known = [...words].filter(isForgiven).map((word) => {
    const said = sound(word);
    return { word, said, letters: lettersOf(said) };
  });
  return (typed) => {
    if (!isForgiven(typed)) return [];
    const meant = sound(typed);
    const [limit, wanted] = [forgiven(meant.length), lettersOf(meant)];
    const near: { word: string; away: number }[] = [];
    for (const { word, said, letters } of known) {
      if (lacks(wanted, letters, limit)) continue;
      const longer = said.length - meant.length;
      if (longer < -limit || (longer > limit && meant.length < partFrom)) continue;
      const whole = longer > limit ? limit + 1 : slips(meant, said, limit, false);
      const part = () => (meant.length < partFrom ? limit + 1 : slips(meant, said, limit, true) + 0.5);
      const away = whole <= limit ? whole : part();
      if (away < limit + 1) near.push({ word, away });
    }
    near.sort((one, other) => one.away - other.away || (one.word < other.word ? -1 : 1));
    return near.slice(0, most).map(({ word }) => word);
  };
}
