const firstMs = 30_000;
const longestMs = 4 * 3_600_000;

/** After so many tries, about two and a half days, a delivery is given up. */
export const maxTries = 24;

/**
 * Milliseconds to wait after the given try (from 1): doubling from half a minute to four hours, each a quarter more or
 * less by chance, so that what failed together is not repeated together.
 */
export function backOff(tries: number, random: () => number = Math.random): number {
  const wait = Math.min(firstMs * 2 ** (tries - 1), longestMs);
  return Math.round(wait * (0.75 + random() / 2));
}
