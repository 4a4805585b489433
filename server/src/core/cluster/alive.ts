import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The postmaster that a data folder names. */
export interface Postmaster {
  pid: number;
  ready: boolean;
}

/** Reads which postmaster runs on a data folder; null when none lives there, whatever the file says. */
export async function findPostmaster(data: string): Promise<Postmaster | null> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!pid || !(await isPostgres(pid, data))) return null;
  return { pid, ready: lines[7]?.trim() === 'ready' };
}

/** Whether any process at all has this number. */
export function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The processes of PostgreSQL that still work in a data folder, whoever their parent was; none known outside Linux. */
export function remainingProcesses(data: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && isPostgresOnLinux(pid, data));
}

async function isPostgres(pid: number, data: string): Promise<boolean> {
  if (process.platform === 'linux') return isPostgresOnLinux(pid, data);
  if (!isProcess(pid)) return false;
  if (process.platform === 'win32') return true;
  const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=,comm=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return !stdout.startsWith('Z') && stdout.includes('postgres');
}

// The number alone says little: it may belong to another program by now, or to a dead process nobody has waited for.
function isPostgresOnLinux(pid: number, data: string): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, name, state] = /^\d+ \((.*)\) (\S)/s.exec(stat) ?? [];
    if (name !== 'postgres' || state === 'Z' || state === 'X') return false;
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    // It ended while we looked, or belongs to somebody else: either way it is not ours.
    return false;
  }
}
