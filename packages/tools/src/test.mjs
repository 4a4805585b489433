import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from './check.mjs';
import { run } from './run.mjs';
import { root } from './stamp.mjs';

/** Elements are tested in a real browser, which comes from the system's packages where it is missing. */
async function needChromium() {
  if (existsSync(process.env.P24_CHROMIUM ?? '/usr/bin/chromium')) return;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    process.stdout.write('Chromium is missing: install it, or name it: P24_CHROMIUM=/path/to/chromium\n');
    return;
  }
  process.stdout.write('Installing chromium…\n');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  const { code, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  if (code !== 0) process.stdout.write(`${output}\n`);
}

/** Whether a test has failed before it passed. */
const triedAgain = ({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0;

/** Runs all vitest projects; a run that breaks off counts as a failure beside what it found. */
async function vitest() {
  const folder = await mkdtemp(join(tmpdir(), 'p24-results-'));
  const file = join(folder, 'results.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run(join(root, 'node_modules/.bin/vitest'), ['run', '--passWithNoTests', ...reporters], {
    shown: true,
  });
  const results = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
  await rm(folder, { recursive: true, force: true });
  const tried = (results.testResults ?? []).flatMap((file) => file.assertionResults.filter(triedAgain));
  for (const { fullName, failureMessages } of tried)
    process.stdout.write(`Passed only when tried again: ${fullName}\n  ${failureMessages[0].split('\n')[0]}\n`);
  const { numPassedTests: passed = 0, numFailedTests: found = 0 } = results;
  // A file that cannot be loaded has no tests that could fail.
  const unloaded = (results.testResults ?? []).filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  );
  const failed = found + unloaded.length;
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

await needChromium();
const checked = await check();
const tested = await vitest();
const passed = checked.passed + tested.passed;
const failed = checked.failed + tested.failed;
process.exitCode = failed > 0 ? 1 : 0;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
