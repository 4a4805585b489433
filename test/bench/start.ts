import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goalTable, median } from './goals.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const warmStarts = 5;

/** Seconds from `npm start` until the first page is there; ends what it started. */
async function secondsToPage(data: string): Promise<number> {
  const started = performance.now();
  // A group of its own: npm, its shell and the server are told to end together.
  const child = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    env: { ...process.env, P24_DATA: data, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said = (said + chunk).slice(-10_000);
  });
  const closed = once(child, 'close');
  try {
    const url = () => /^ {2}p24 {2}(\S+)$/m.exec(said)?.[1];
    while (url() === undefined) {
      const [code] = await Promise.race([once(child.stdout, 'data'), closed]);
      if (typeof code === 'number') throw new Error(`npm start ended with ${code}: ${said}`);
    }
    const page = await fetch(url() ?? '');
    if (!page.ok || !(await page.text()).includes('<html')) throw new Error(`The first page answered ${page.status}.`);
    return (performance.now() - started) / 1000;
  } finally {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await closed;
  }
}

/** A fresh start (nothing built, no database, with the demo) and warm ones, as a table. */
export async function startTable(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'p24-bench-'));
  try {
    for (const built of ['server/dist', 'packages/components/dist'])
      await rm(join(root, built), { recursive: true, force: true });
    const fresh = await secondsToPage(folder);
    const warm: number[] = [];
    for (let n = 0; n < warmStarts; n++) warm.push(await secondsToPage(folder));
    return goalTable([
      {
        what: 'npm start to the first page, fresh: build, initdb, demo',
        goal: 30,
        result: fresh,
        unit: 's',
        digits: 1,
      },
      { what: 'npm start to the first page, warm', goal: 2, result: median(warm), unit: 's', digits: 1 },
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
