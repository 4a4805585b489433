/**
 * Where a click on a number leads, as telephones dial it: `tel:` with its digits, a plus first where it has one. Null
 * where what was written is no single number.
 */
export function phoneHref(written: string): string | null {
  const number = written.trim().replace(/^(\+|00)([\d\s]+)\(0\)/, '$1$2');
  if (!/^\+?[\d\s()/.–-]+$/.test(number)) return null;
  const digits = number.replace(/\D/g, '');
  return digits.length < 3 || digits.length > 15 ? null : `tel:${number.startsWith('+') ? '+' : ''}${digits}`;
}
