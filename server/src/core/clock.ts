/**
 * Writes an instant, or from one to another, in a format with a time of day. German says "Uhr" behind a time, which
 * `Intl` leaves out except for hours of one day.
 */
export function spokenTime(format: Intl.DateTimeFormat, startsAt: string, endsAt: string | null = null): string {
  const german = format.resolvedOptions().locale.startsWith('de');
  const one = (at: string) => `${format.format(new Date(at))}${german ? ' Uhr' : ''}`;
  if (!endsAt) return one(startsAt);
  const both = format.formatRange(new Date(startsAt), new Date(endsAt));
  return german && !both.endsWith('Uhr') ? `${one(startsAt)} – ${one(endsAt)}` : both;
}
