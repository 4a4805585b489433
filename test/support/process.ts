import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A program of the project that runs beside the test and talks in lines. */
export interface Running {
  pid: number;
  lines: string[];
  /** Resolves with the first line from now on (or already there, with `from`) that matches; fails after `within` ms. */
  line(pattern: RegExp, options?: { within?: number; from?: number }): Promise<string>;
  /** Sends the signal and waits for the end, at most ten seconds. */
  end(signal: NodeJS.Signals): Promise<void>;
}

// What is built starts as people start it; compiling the sources anew costs three times the time of a core.
const sources = ['--conditions=p24-source', '--import', 'tsx'];

/** Starts a file of the project, named from this folder, as a process of its own: TypeScript as it is, or what was built. */
export function run(file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const options = path.endsWith('.ts') ? sources : ['--enable-source-maps'];
  const child = spawn(process.execPath, [...options, path, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const lines: string[] = [];
  const gone = once(child, 'exit');
  let over = false;
  gone.then(() => {
    over = true;
  });
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', (line) => lines.push(line));

  return {
    pid: child.pid ?? 0,
    lines,
    async line(pattern, { within = 60_000, from = lines.length } = {}) {
      for (const until = Date.now() + within; Date.now() < until; await wait(5)) {
        const found = lines.slice(from).find((line) => pattern.test(line));
        if (found !== undefined) return found;
        if (over && !lines.slice(from).some((line) => pattern.test(line))) break;
      }
      throw new Error(`No line ${pattern} came:\n${lines.slice(-15).join('\n')}`);
    },
    async end(signal) {
      if (!over) child.kill(signal);
      await Promise.race([gone, wait(10_000).then(() => Promise.reject(new Error('The process did not end.')))]);
    },
  };
}
