import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildAll } from './build.mjs';
import { root } from './stamp.mjs';

const main = join(root, 'server/dist/core/main.js');

/** Stack traces of the bundle name the sources. */
const options = ['--enable-source-maps'];

async function dev() {
  let child = null;
  let busy = Promise.resolve();

  const stopChild = () =>
    new Promise((resolve) => {
      if (!child || child.exitCode !== null) return resolve();
      child.once('exit', resolve);
      child.kill('SIGTERM');
    });

  const run = async () => {
    const built = await buildAll().catch((error) => {
      process.stderr.write(`${error.message}\n`);
      return null;
    });
    // Elements are read from disk with every request; only a new server needs another process.
    if (!built || (child && !built.includes('server'))) return;
    await stopChild();
    child = spawn(process.execPath, [...options, main], {
      stdio: 'inherit',
      env: { NODE_ENV: 'development', ...process.env },
    });
  };

  let timer;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      busy = busy.then(run);
    }, 80);
  };
  for (const folder of ['server/src', 'packages/sdk/src', 'packages/theme/src', 'packages/components/src']) {
    watch(join(root, folder), { recursive: true }, later);
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stopChild().then(() => process.exit(0)));
  await run();
}

if (process.argv.includes('--watch')) await dev();
else {
  const built = await buildAll();
  if (built.length > 0) process.stdout.write(`Built ${built.sort().join(', ')}.\n`);
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(main).href);
}
