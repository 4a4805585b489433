import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findPostmaster, isProcess, remainingProcesses } from './alive.js';
import type { Home } from './home.js';

const longestStart = 120_000;
const logLimit = 10_000_000;

/** Starts PostgreSQL on a prepared home, or adopts the one that runs there; resolves when it takes connections. */
export async function startPostmaster(home: Home, throwAway: boolean): Promise<void> {
  const running = await findPostmaster(home.data);
  if (running?.ready) return;
  if (running) return untilReady(home, null);
  await clearRemains(home);
  const child = await launch(home, throwAway);
  await untilReady(home, child);
}

/** Stops PostgreSQL: open transactions are undone; after ten seconds without an end it is made to stop at once. */
export async function stopPostmaster(home: Home): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ] as const) {
    const running = await findPostmaster(home.data);
    if (!running) return;
    process.kill(running.pid, signal);
    const until = Date.now() + patience;
    while (Date.now() < until && (await findPostmaster(home.data))) await wait(10);
  }
}

// Backends that outlive their postmaster still write; only when the last is gone may a new one start.
async function clearRemains(home: Home) {
  for (const [signal, patience] of [
    ['SIGQUIT', 3_000],
    ['SIGKILL', 2_000],
  ] as const) {
    const until = Date.now() + patience;
    let remaining = remainingProcesses(home.data);
    for (const pid of remaining) end(pid, signal);
    while (remaining.length > 0 && Date.now() < until) {
      await wait(10);
      remaining = remainingProcesses(home.data);
    }
    if (remaining.length === 0) break;
  }
  await removeStale(join(home.data, 'postmaster.pid'));
  if (home.socketFolder) await removeStale(join(home.socketFolder, '.s.PGSQL.5432.lock'));
}

// PostgreSQL handles a file whose process is gone; it stumbles over a number that something else has, or a zombie.
async function removeStale(path: string) {
  const pid = Number((await readFile(path, 'utf8').catch(() => '')).split('\n')[0]);
  if (pid && isProcess(pid)) await rm(path, { force: true });
}

function end(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function launch(home: Home, throwAway: boolean): Promise<ChildProcess> {
  const written = await stat(home.log).catch(() => null);
  if (written && written.size > logLimit) await rename(home.log, `${home.log}.1`);
  const log = await open(home.log, 'a', 0o600);
  try {
    return spawn(join(home.native.folder, 'bin', 'postgres'), settings(home, throwAway), {
      cwd: home.root,
      // Ctrl-C in the terminal must not stop the database before the server has finished its requests.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      ...(home.user ? { uid: home.user.uid, gid: home.user.gid } : {}),
    }).on('error', () => {});
  } finally {
    await log.close();
  }
}

function settings({ data, socketFolder, loopback }: Home, throwAway: boolean): string[] {
  const where = loopback
    ? [`listen_addresses=127.0.0.1`, `port=${loopback.port}`]
    : ['listen_addresses=', 'port=5432', `unix_socket_directories=${socketFolder}`, 'unix_socket_permissions=0700'];
  // Statements and the details of errors hold people's data, so they stay out of the log.
  const quiet = ['log_min_error_statement=panic', 'log_error_verbosity=terse', 'log_timezone=UTC'];
  const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];
  const all = [...where, ...quiet, 'timezone=UTC', 'jit=off', ...(throwAway ? careless : [])];
  return ['-D', data, ...all.flatMap((setting) => ['-c', setting])];
}

async function untilReady(home: Home, child: ChildProcess | null) {
  child?.unref();
  for (const until = Date.now() + longestStart; Date.now() < until; await wait(10)) {
    const running = await findPostmaster(home.data);
    if (running?.ready) return;
    const ended = child ? child.exitCode !== null || child.signalCode !== null || !child.pid : !running;
    if (ended) break;
  }
  throw new Error(`The private PostgreSQL did not start. The end of ${home.log}:\n${await logEnd(home.log)}`);
}

async function logEnd(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '(no log)');
  return text.split('\n').slice(-12).join('\n');
}
