/** Between two numbers that stand behind one another: the second begins as numbers do. */
const another =
  /(?<=(?:\d[\s().–-]{0,9}){7})(?:(?:\/|\s[–-]\s)\s*(?=\+|00|0\d\d)|\s+(?=0\d\d(?:[\s/–-]{0,9}\d){4}))|(?<=\b11\d)\s*\/\s*(?=11\d\b)/;

/** Digits beside a number that nobody dials. */
const beside = [
  // "24/7", "24 h", "8–17 Uhr", "7.30 bis 16 Uhr"
  /(?<![\d/.:–-])(?:24\/7\b|\d{1,2}(?:[.:]\d\d)?(?:\s?(?:-|–|bis)\s?\d{1,2}(?:[.:]\d\d)?)?\s?(?:Uhr|h|Std|Stunden)(?![\p{L}\d]))/giu,
  // "8-17" before a number, and behind one
  /(?<!\d[\s/.:–-]{0,9})\d{1,2}(?:[.:]\d\d)?\s?[–-]\s?\d{1,2}(?:[.:]\d\d)?(?=\)?[\s:,]{1,9}(?:\+|0\d\d))/g,
  /(?<=(?:\d[\s().–-]{0,9}){7}\s)\d\s?[–-]\s?(?:1\d|2[0-4])(?![\s\d/.–-]{0,9}\d)/g,
  // "2. Nummer", "01.02.2026", "ab 1.2."
  /(?<=\d\s)\d\.(?=\s{0,9}\p{L})/gu,
  /(?<!\d[\s/.–-]{0,9})[0-3]?\d\.[01]?\d\.(?:(?:19|20)?\d\d)?(?=\s*(?:[^\d\s/.–-]|\+|0\d\d|$))/g,
];

/** Digits as numbers have them, from the first to the last; what stands in brackets behind is too short for a part. */
const run = /\+?(?:\(\+?\d[\d\s]*\)|\d)(?:\(\d[\d\s]*\)(?=\s*\d)|\(\d[\d\s]{2,}\)|[\d\s/.–-])*(?<=[\d)])/g;

const onlyNumbers = (written: string): string =>
  beside.reduce((rest, pattern) => rest.replace(pattern, (said) => 'x'.repeat(said.length)), written);

/** What may be numbers within a text, and where: without the hours and dates beside them. */
export function phonesWithin(text: string): { value: string; index: number }[] {
  return [...onlyNumbers(text).matchAll(run)].flatMap(({ 0: found, index }) => {
    let at = 0;
    return found.split(another).map((value) => {
      at = found.indexOf(value, at);
      return { value, index: index + at };
    });
  });
}

/**
 * Where a click on a number leads, as telephones dial it: `tel:` with its digits, a plus first where it has one. Null
 * where what was written is no single number.
 */
export function phoneHref(written: string): string | null {
  const number = onlyNumbers(written.trim()).replace(/^(\+|00)([\d\s]+)\(0\)/, '$1$2');
  if (number.match(run)?.[0] !== number.replace(/(?<![\s/.–-])[\s/.–-]+$/, '') || another.test(number)) return null;
  const digits = number.replace(/\D/g, '');
  // No number of the world has more, its country's included, which a zero stands for.
  const most = /^0(?!0)/.test(digits) ? 14 : 15;
  return digits.length < 3 || digits.length > most ? null : `tel:${number.startsWith('+') ? '+' : ''}${digits}`;
}

/** Where a button leads that calls: as `phoneHref`, else to the first number within what was written; null without one. */
export function callHref(written: string): string | null {
  const within = phonesWithin(written).map(({ value }) => phoneHref(value));
  return (
    phoneHref(written) ?? within.find((href) => href !== null && /^tel:(?:11\d$|(?=(?:\D*\d){5}))/.test(href)) ?? null
  );
}

/** What tells numbers apart that are written in different ways; a number of Germany is the same with and without +49. */
export const phoneKey = (written: string): string =>
  written.replace(/^\s*(\+49|0049)\s*(\(0\))?/, '0').replace(/\D/g, '') || written.trim();
