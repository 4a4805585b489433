/** The patterns that a text must match, all of them, to hold every word of a search; none for an empty search. */
export const searchPatterns = (search: string | undefined): string[] =>
  (search ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
