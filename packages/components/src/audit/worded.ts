/** A detail of the log in words; several values stand with commas between them. */
export const worded = (words: Readonly<Record<string, string>>, value: string): string =>
  value
    .split(', ')
    .map((one) => words[one] ?? one)
    .join(', ');
