/** The time of day in a zone as date and time fields hold it: `2026-11-22T14:00`. */
export function toWallTime(instant: string | null, timeZone: string | undefined): string {
  if (!instant) return '';
  const parts: Intl.DateTimeFormatOptions = { dateStyle: 'short', timeStyle: 'short', timeZone };
  // Swedes write dates as the fields hold them.
  return new Intl.DateTimeFormat('sv-SE', parts).format(new Date(instant)).replace(' ', 'T');
}

/**
 * The moment at which clocks in a zone show this date and time, ISO 8601 in UTC; null for an empty field. Of an hour that
 * comes twice it is the first, and a time that clocks skip counts from before the jump.
 */
export function fromWallTime(wall: string, timeZone: string | undefined): string | null {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return null;
  const offset = (at: number) => Date.parse(`${toWallTime(new Date(at).toISOString(), timeZone)}Z`) - at;
  const before = offset(asUtc - 86_400_000);
  const after = offset(asUtc + 86_400_000);
  const early = asUtc - Math.max(before, after);
  const at = offset(early) === Math.max(before, after) ? early : asUtc - Math.min(before, after);
  return new Date(at).toISOString();
}
