/** Which of some things the focus goes to by a key: round by the two arrows, to the ends by Home and End (WAI-ARIA APG). */
export function placeAfter(
  key: string,
  { at, count, arrows: [back, on] }: { at: number; count: number; arrows: readonly [back: string, on: string] },
): number | undefined {
  if (key === on) return (at + 1) % count;
  // From nowhere backwards is the last one.
  if (key === back) return (Math.max(at, 0) + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
