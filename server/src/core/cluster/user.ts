import { execFileSync } from 'node:child_process';
import { lchown, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** The system user that PostgreSQL runs as, because it refuses to run as root. */
export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

/** The user to run PostgreSQL as: null (ourselves) unless we are root, then `postgres`, else `p24`, made if missing. */
export async function clusterUser(): Promise<SystemUser | null> {
  if (process.getuid?.() !== 0) return null;
  const found = (await find('postgres')) ?? (await find('p24'));
  if (found) return found;
  execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'p24']);
  const made = await find('p24');
  if (!made) throw new Error('The system user p24 could not be made; PostgreSQL cannot run as root.');
  return made;
}

// initdb refuses a bare number: the user must have an entry.
async function find(name: string): Promise<SystemUser | null> {
  const entries = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const entry = entries.find(([found]) => found === name);
  return entry ? { name, uid: Number(entry[2]), gid: Number(entry[3]) } : null;
}

/** Whether the user may pass through every folder above the path; always so when PostgreSQL runs as ourselves. */
export async function canReach(path: string, user: SystemUser | null): Promise<boolean> {
  if (!user) return true;
  for (let folder = resolve(path); folder !== dirname(folder); ) {
    folder = dirname(folder);
    const { mode, uid, gid } = await stat(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
  }
  return true;
}

/** Makes the user the owner of the path and all below it; does nothing when PostgreSQL runs as ourselves. */
export async function giveTo(path: string, user: SystemUser | null): Promise<void> {
  if (!user) return;
  const below = (await stat(path)).isDirectory() ? await readdir(path, { recursive: true }) : [];
  for (const name of ['', ...below]) await lchown(join(path, name), user.uid, user.gid);
}
