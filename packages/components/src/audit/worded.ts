/** A detail of the log in words, by `<name> <value>` where a value means something else there; several stand with commas between them. */
export const worded = (words: Readonly<Record<string, string>>, name: string, value: string): string =>
  value
    .split(', ')
    .map((one) => words[`${name} ${one}`] ?? words[one] ?? one)
    .join(', ');

/** What the log keeps of an address, the network of a place, as the beginning that it is: `127.0.0.x`, `2001:db8:1:x`. */
export const shortened = (network: string): string => network.replace(/(?<=\.)0$|(?<=:):$/, 'x');
