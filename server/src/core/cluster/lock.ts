import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

/** The right to be the one server of a data folder. */
export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Takes a data folder for this process, making it where it is missing.
 * @throws when another process has it, with that process' number
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true });
  const real = await realpath(folder);
  return process.platform === 'linux' ? lockName(real) : lockFile(real);
}

const taken = (folder: string, pid: string) =>
  new Error(
    `p24 is running already with the data folder ${folder}${pid ? ` (process ${pid})` : ''}. ` +
      'Stop it first, or choose another folder with P24_DATA.',
  );

// The kernel frees an abstract socket however its process ends, which no file and no lock in the database can promise.
async function lockName(folder: string): Promise<FolderLock> {
  const name = `\0p24-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  const server = createServer((socket) => socket.on('error', () => {}).end(String(process.pid)));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      holder(name).then((pid) => reject(taken(folder, pid)));
    });
    server.listen(name, resolve);
  });
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function holder(name: string): Promise<string> {
  return new Promise((resolve) => {
    let pid = '';
    const socket = connect(name);
    socket.setTimeout(500, () => socket.destroy());
    socket.on('data', (data) => {
      pid += data.toString();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(pid));
  });
}

async function lockFile(folder: string): Promise<FolderLock> {
  const path = join(folder, 'server.lock');
  const release = () => rm(path, { force: true });
  for (let tries = 0; tries < 2; tries++) {
    try {
      await writeFile(path, `${process.pid}\n${startOf(process.pid)}\n`, { flag: 'wx' });
      return { release };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const [pid = '', start = ''] = (await readFile(path, 'utf8').catch(() => '')).split('\n');
      if (pid && isRunning(Number(pid)) && startOf(Number(pid)) === start) throw taken(folder, pid);
      await release();
    }
  }
  throw taken(folder, '');
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

// A process number is used again sooner or later; together with its start it is not.
function startOf(pid: number): string {
  if (process.platform === 'win32') return '';
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
