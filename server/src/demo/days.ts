/** A time of day in Germany some days ago, in the morning by default; today's is an hour old, so that nothing lies ahead. */
export const before = (now: Date, days: number, time = '07:30'): string =>
  days === 0 ? new Date(now.getTime() - 3_600_000).toISOString() : dayTime(now, -days, time);

/** A time of day in Germany, some days from today. */
export function dayTime(now: Date, days: number, time: string): string {
  const day = new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const utc = new Date(`${day}T${time}:00Z`);
  const there = new Date(utc.toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' }).replace(' ', 'T').concat('Z'));
  return new Date(2 * utc.getTime() - there.getTime()).toISOString();
}

/** A day as letters write it: `3. März 2026`. */
export const longDay = (day: string | Date): string =>
  new Date(day).toLocaleDateString('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
