import { createHash, randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Native } from './native.js';
import { nativeFor } from './native.js';
import type { SystemUser } from './user.js';
import { canReach, clusterUser, giveTo } from './user.js';

/** Everything about a cluster that does not change while it runs. */
export interface Home {
  root: string;
  data: string;
  log: string;
  socketFolder: string;
  native: Native;
  user: SystemUser | null;
  /** Only where there are no unix sockets: a loopback port with a password. */
  loopback: { port: number; password: string } | null;
}

/** Prepares the folders of the cluster that is wanted at `folder`, and says where they really are. */
export async function clusterHome(folder: string): Promise<Home> {
  const user = await clusterUser();
  await mkdir(folder, { recursive: true });
  const wanted = await realpath(folder);
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  const root = (await canReach(wanted, user)) ? wanted : join('/var/lib/p24', await markOf(wanted));
  await mkdir(root, { recursive: true });
  await chmod(root, 0o700);
  await giveTop(root, user);
  const windows = process.platform === 'win32';
  return {
    root,
    data: join(root, 'data'),
    log: join(root, 'postgres.log'),
    socketFolder: windows ? '' : await socketFolder(root, hash, user),
    native: await nativeFor(user, root),
    user,
    loopback: windows ? await loopback(join(root, 'loopback.json')) : null,
  };
}

/** Which of the folders elsewhere is this one's: one that was deleted and made anew gets a new one. */
async function markOf(folder: string): Promise<string> {
  const path = join(folder, 'elsewhere');
  await writeFile(path, randomBytes(8).toString('hex'), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readFile(path, 'utf8');
}

async function giveTop(path: string, user: SystemUser | null) {
  const { uid } = await lstat(path);
  if (user && uid !== user.uid) await giveTo(path, user);
}

// A socket's whole path must fit into 107 bytes.
async function socketFolder(root: string, hash: string, user: SystemUser | null): Promise<string> {
  const near = join(root, 'socket');
  const folder = near.length < 80 ? near : join(tmpdir().length < 50 ? tmpdir() : '/tmp', `p24-${hash}`);
  await mkdir(folder, { mode: 0o700, recursive: true });
  await giveTop(folder, user);
  const found = await lstat(folder);
  const owner = user?.uid ?? process.getuid?.();
  // Whoever may enter this folder may sign in: in a shared /tmp somebody else could have made it first.
  if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o077) !== 0)
    throw new Error(`${folder} must be a folder of PostgreSQL's own that nobody else may enter. Remove it.`);
  return folder;
}

async function loopback(path: string): Promise<{ port: number; password: string }> {
  const kept = await readFile(path, 'utf8').catch(() => null);
  if (kept) return JSON.parse(kept) as { port: number; password: string };
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const made = { port: (probe.address() as AddressInfo).port, password: randomBytes(24).toString('hex') };
  await new Promise((resolve) => probe.close(resolve));
  await writeFile(path, JSON.stringify(made), { mode: 0o600 });
  return made;
}
