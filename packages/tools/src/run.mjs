import { spawn } from 'node:child_process';
import { root } from './stamp.mjs';

/** Runs a command in the repository; answers its exit code and, unless it is shown, its output. */
export function run(command, args, { shown = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...(shown ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }), ...env },
      stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('exit', (code) => resolve({ code: code ?? 1, output }));
  });
}
