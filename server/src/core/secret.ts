import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Env } from './env.js';

/** The secret that links are signed with: P24_SECRET, else one that is made once and kept in the data folder. */
export async function readSecret({ secret, dataFolder }: Pick<Env, 'secret' | 'dataFolder'>): Promise<string> {
  if (secret) return secret;
  const file = join(dataFolder, 'secret');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept) return kept;
  await mkdir(dataFolder, { recursive: true });
  const made = randomBytes(32).toString('base64url');
  // Two processes that start at once must end up with the same secret: the first one to write wins.
  await writeFile(file, made, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readFile(file, 'utf8');
}
