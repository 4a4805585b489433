import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

async function* filesIn(path) {
  const found = await stat(path).catch(() => null);
  if (!found) return;
  if (found.isFile()) yield { path, found };
  else for (const name of (await readdir(path)).sort()) yield* filesIn(join(path, name));
}

/** Names the state of these files and folders: any change of a name, size or time gives another stamp. */
export async function stampOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for await (const file of filesIn(join(root, path)))
      hash.update(`${file.path} ${file.found.size} ${file.found.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Runs `build` unless it ran for the same state of its sources before; answers whether it ran. */
export async function buildChanged({ stampFile, sources, build }) {
  const file = join(root, stampFile);
  const stamp = await stampOf(sources);
  if ((await readFile(file, 'utf8').catch(() => '')) === stamp) return false;
  await build();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, stamp);
  return true;
}
