/** A detail of the log in words, by `<name> <value>` where a value means something else there; several stand with commas between them. */
export const worded = (words: Readonly<Record<string, string>>, name: string, value: string): string =>
  value
    .split(', ')
    .map((one) => words[`${name} ${one}`] ?? words[one] ?? one)
    .join(', ');
