const dayLength = 86_400_000;

const midnight = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();

/** When something came, as people say it: `heute`, `gestern`, `vor 3 Tagen`, then the date. */
export function since(at: string, locale: string, now = new Date()): string {
  const then = new Date(at);
  const days = Math.round((midnight(then) - midnight(now)) / dayLength);
  if (days > -7) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  const year = then.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', ...year }).format(then);
}
