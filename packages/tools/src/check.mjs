import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from './build.mjs';
import { brokenRules } from './dependency-rules.mjs';
import { driftedFiles } from './drift.mjs';
import { run } from './run.mjs';
import { longFiles } from './sizes.mjs';
import { root } from './stamp.mjs';

const command =
  (program, ...args) =>
  async () => {
    const { code, output } = await run(join(root, 'node_modules/.bin', program), args);
    return code === 0 ? [] : [output.trimEnd()];
  };

/** Weighs the embed files as they are now. */
async function weigh() {
  await buildAll();
  return command('size-limit')();
}

/** What must hold before anything is tested; each step answers what is wrong. */
const steps = [
  { name: 'types', run: command('tsc', '-p', '.'), fix: null },
  { name: 'format and lint', run: command('biome', 'ci', '.'), fix: 'npx biome check --write .' },
  { name: 'unused files, exports and dependencies', run: command('knip', '--no-progress'), fix: null },
  { name: 'dependency rules', run: async () => brokenRules(), fix: null },
  { name: 'length of files', run: async () => longFiles(), fix: null },
  { name: 'generated files', run: driftedFiles, fix: null },
  { name: 'weight of elements', run: weigh, fix: null },
];

/** Runs all checks, telling each; answers how many passed and failed. */
export async function check() {
  let passed = 0;
  let failed = 0;
  for (const { name, run: find, fix } of steps) {
    const wrong = await find().catch((error) => [error.stack]);
    process.stdout.write(`${wrong.length === 0 ? '✓' : '✗'} ${name}\n`);
    for (const line of wrong) process.stdout.write(`${line.replace(/^/gm, '    ')}\n`);
    if (wrong.length > 0 && fix) process.stdout.write(`    Fix: ${fix}\n`);
    if (wrong.length === 0) passed++;
    else failed++;
  }
  return { passed, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await check();
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}
