const dayLength = 86_400_000;

interface Place {
  locale: string;
  /** IANA time zone of the data source; the device's own without one. */
  timeZone?: string | undefined;
}

/** The calendar day of a moment as the number of days since 1970, where the data source is. */
function dayOf(at: Date, timeZone: string | undefined): number {
  // Swedes write dates as YYYY-MM-DD.
  return Date.parse(new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(at)) / dayLength;
}

const near = (days: number, locale: string) =>
  new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');

const written = (at: Date, now: Date, { locale, timeZone }: Place, weekday?: 'long') => {
  const year = at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', weekday, ...year, timeZone }).format(at);
};

/** When something came, as people say it: `heute`, `gestern`, `vor 3 Tagen`, then the date. */
export function since(at: string, place: Place, now = new Date()): string {
  const then = new Date(at);
  const days = dayOf(then, place.timeZone) - dayOf(now, place.timeZone);
  return days > -7 && days <= 0 ? near(days, place.locale) : written(then, now, place);
}

/** The day of an appointment: `heute`, `morgen`, `Donnerstag, 26. November`. */
export function dayAhead(at: string, place: Place, now = new Date()): string {
  const then = new Date(at);
  const days = dayOf(then, place.timeZone) - dayOf(now, place.timeZone);
  return days >= 0 && days <= 1 ? near(days, place.locale) : written(then, now, place, 'long');
}

/** The time of day of an appointment, `9:00–11:00`; null for whole days, which begin and end at midnight. */
export function hours(startsAt: string, endsAt: string | null, { locale, timeZone }: Place): string | null {
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone });
  const [from, to] = [clock.format(new Date(startsAt)), endsAt && clock.format(new Date(endsAt))];
  const atMidnight = new Intl.DateTimeFormat('sv', { hour: '2-digit', minute: '2-digit', timeZone });
  const whole = [startsAt, endsAt ?? startsAt].every((one) => atMidnight.format(new Date(one)) === '00:00');
  if (whole) return null;
  const sameDay = dayOf(new Date(startsAt), timeZone) === dayOf(new Date(endsAt ?? startsAt), timeZone);
  return to && sameDay ? `${from}–${to}` : from;
}

/** The two lines of a leaf of a calendar: `26` and `Nov`. */
export function leaf(at: string, { locale, timeZone }: Place): { day: string; month: string } {
  const then = new Date(at);
  return {
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', timeZone }).format(then).replace('.', ''),
    month: new Intl.DateTimeFormat(locale, { month: 'short', timeZone }).format(then).replace('.', ''),
  };
}

/** A month given as `YYYY-MM`: `Oktober 2026`. */
export const monthName = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
