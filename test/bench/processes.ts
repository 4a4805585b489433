import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
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
