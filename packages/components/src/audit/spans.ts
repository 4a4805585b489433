/** What managers look for most: what happened today, yesterday or in the last seven days. */
export const spans = ['today', 'yesterday', 'week'] as const;

/** Of `spans`. */
export type SpanName = (typeof spans)[number];

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** The first and the last day of a span, all as `YYYY-MM-DD`. */
export function spanOf(name: SpanName, today: string): { from: string; until: string } {
  if (name === 'yesterday') return { from: dayBefore(today, 1), until: dayBefore(today, 1) };
  return { from: name === 'week' ? dayBefore(today, 6) : today, until: today };
}
