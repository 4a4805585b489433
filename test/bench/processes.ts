import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface BenchServer {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** Starts a script beside this one that sends `{url}` once it serves. */
export async function startServer(
  script: string,
  { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {},
): Promise<BenchServer> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), args, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    execArgv: ['--conditions=p24-source', '--import', 'tsx'],
  });
  const [answer] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (typeof answer !== 'object' || child.pid === undefined) throw new Error(`${script} ended with ${answer}.`);
  return {
    url: String(answer.url),
    pid: child.pid,
    async stop() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs what `npm start` runs, built before, until it has said where it serves. */
export async function startBuilt(env: Record<string, string>): Promise<BenchServer> {
  const { scripts } = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as { scripts: { start: string } };
  const options = scripts.start.split(' ').filter((word) => word.startsWith('--'));
  const child = spawn(process.execPath, [...options, 'server/dist/core/main.js'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said = (said + chunk).slice(-10_000);
  });
  const ended = once(child, 'exit');
  const url = () => /^ {2}p24 {2}(\S+?)\/?$/m.exec(said)?.[1];
  while (url() === undefined) {
    const [code] = await Promise.race([once(child.stdout, 'data'), ended]);
    if (typeof code === 'number') throw new Error(`The server ended with ${code}: ${said}`);
  }
  if (child.pid === undefined) throw new Error('The server has no process.');
  return {
    url: url() ?? '',
    pid: child.pid,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Forgets the largest resident memory that a process has had so far, such as while it started. */
export const forgetPeak = (pid: number): Promise<void> => writeFile(`/proc/${pid}/clear_refs`, '5');

/** Largest resident memory that a process has had, in MB. */
export async function peakMegabytes(pid: number): Promise<number> {
  const found = /^VmHWM:\s*(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(found) / 1024;
}

const tickMs = 10;

async function ticks(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

async function childrenOf(pid: number): Promise<number[]> {
  const found: number[] = [];
  for (const task of await readdir(`/proc/${pid}/task`)) {
    const text = await readFile(`/proc/${pid}/task/${task}/children`, 'utf8');
    found.push(...text.split(' ').filter(Boolean).map(Number));
  }
  return found;
}

/** Milliseconds of CPU that a process has used until now, with its children where they are to count. */
export async function cpuMs(pid: number, { children = false } = {}): Promise<number> {
  const pids = [pid, ...(children ? await childrenOf(pid) : [])];
  // A backend may end between listing and reading.
  const all = await Promise.all(pids.map((one) => ticks(one).catch(() => 0)));
  return all.reduce((sum, one) => sum + one, 0) * tickMs;
}
