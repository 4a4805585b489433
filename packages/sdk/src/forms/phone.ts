/** Between two numbers that stand behind one another: the second begins as numbers do. */
const another = /(?<=(?:\d[\s().–-]*){7})(?:\/|\s[–-]\s)\s*(?=\+|00|0\d\d)/;

/**
 * Where a click on a number leads, as telephones dial it: `tel:` with its digits, a plus first where it has one. Null
 * where what was written is no single number.
 */
export function phoneHref(written: string): string | null {
  const number = written.trim().replace(/^(\+|00)([\d\s]+)\(0\)/, '$1$2');
  if (!/^\+?[\d\s()/.–-]+$/.test(number) || another.test(number)) return null;
  const digits = number.replace(/\D/g, '');
  return digits.length < 3 || digits.length > 15 ? null : `tel:${number.startsWith('+') ? '+' : ''}${digits}`;
}

/** Where a button leads that must call in any case: as `phoneHref`, else to the first number within what was written. */
export function callHref(written: string): string {
  const apart = written.split(another).join(', ');
  const numbers = [written, ...(apart.match(/\+?\d[\d\s()/.–-]+/g) ?? [])];
  return numbers.map(phoneHref).find((href) => href !== null) ?? `tel:${written.replace(/\D/g, '')}`;
}

/** What tells numbers apart that are written in different ways; a number of Germany is the same with and without +49. */
export const phoneKey = (written: string): string =>
  written.replace(/^\s*(\+49|0049)\s*(\(0\))?/, '0').replace(/\D/g, '') || written.trim();
