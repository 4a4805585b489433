import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.mjs';
import { root } from './stamp.mjs';

/** Files that are generated and committed, each with the command that makes it. */
const generated = [
  { file: 'packages/sdk/api.md', command: 'npx tsx -C p24-source packages/tools/src/api-md.ts' },
  {
    file: 'packages/theme/src/default-theme.generated.ts',
    command: 'npx tsx -C p24-source packages/tools/src/theme-default.ts',
  },
];

/** Generated files that are not what their sources make of them now; they are left as they were. */
export async function driftedFiles() {
  const drifted = [];
  for (const { file, command } of generated) {
    const path = join(root, file);
    const before = await readFile(path, 'utf8');
    const [program, ...args] = command.split(' ');
    const { code, output } = await run(program, args);
    const after = await readFile(path, 'utf8');
    if (after !== before) await writeFile(path, before);
    if (code !== 0) drifted.push(`${command} failed:\n${output}`);
    else if (after !== before) drifted.push(`${file} is not up to date. Run: ${command}`);
  }
  return drifted;
}
