const day = 24 * 60 * 60_000;

/** The time `days` before `now`, negative ones after it, at an hour of the day in Germany. */
export function daysAgo(now: Date, days: number, hour = 9, minute = 0): string {
  const date = new Date(now.getTime() - days * day);
  date.setUTCHours(hour, minute, 0, 0);
  return new Date(date.getTime() - offset(date)).toISOString();
}

const berlin = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'medium' });

/** How far German clocks are ahead of UTC, in milliseconds. */
const offset = (date: Date) => Date.parse(`${berlin.format(date).replace(' ', 'T')}Z`) - date.getTime();

/** The calendar month `months` before that of `now`, as `YYYY-MM`. */
export function monthsAgo(now: Date, months: number): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 7);
}
