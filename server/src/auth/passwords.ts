import { hash, verify } from '@node-rs/argon2';
import { problem } from '../core/http/problem.js';

// Argon2id is the library's default; these are OWASP's figures at 19 MiB; two at a time, so that sign-ins cannot starve the rest.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const maxAtOnce = 2;
const maxWaiting = 50;

let running = 0;
const waiting: (() => void)[] = [];

async function turn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= maxAtOnce) {
    if (waiting.length >= maxWaiting) throw problem('unavailable', { retryAfter: 2 });
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The turn is handed over, so that nobody new slips in between.
    if (next) next();
    else running -= 1;
  }
}

/** Hashes a password as argon2id (19,456 KiB, 2 passes, 1 lane). */
export const hashPassword = (password: string): Promise<string> => turn(() => hash(password, options));

let decoy: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash the same work is done all the same, so that time does not
 * tell whether an account exists.
 */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('Nobody has this password.');
  const compared = stored ?? (await decoy);
  const fits = await turn(() => verify(compared, password)).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'ProblemError') throw error;
    // A stored hash that cannot be read opens nothing.
    return false;
  });
  return fits && stored !== null;
}
