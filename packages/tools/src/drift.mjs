import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.mjs';
import { root } from './stamp.mjs';

/** Files that are generated and committed, each command with the files it makes. */
export const generators = [
  { files: ['packages/sdk/api.md'], command: 'npx tsx -C p24-source packages/tools/src/api-md.ts' },
  {
    files: ['packages/theme/src/default-theme.generated.ts'],
    command: 'npx tsx -C p24-source packages/tools/src/theme-default.ts',
  },
  {
    files: ['packages/components/custom-elements.json', 'docs/reference/elements.md'],
    command: 'npx tsx -C p24-source packages/tools/src/elements.ts',
  },
  {
    files: [
      'packages/components/src/core/icons.generated.ts',
      'packages/components/src/core/manage-icons.generated.ts',
      'packages/components/src/core/drawings.generated.ts',
      'examples/portal/src/icons.generated.ts',
    ],
    command: 'npx tsx -C p24-source packages/tools/src/icons.ts',
  },
];

const read = (file) => readFile(join(root, file), 'utf8').catch(() => '');

/** Generated files that are not what their sources make of them now; they are left as they were. */
export async function driftedFiles() {
  const drifted = [];
  for (const { files, command } of generators) {
    const before = await Promise.all(files.map(read));
    const [program, ...args] = command.split(' ');
    const { code, output } = await run(program, args);
    if (code !== 0) drifted.push(`${command} failed:\n${output}`);
    for (const [index, file] of files.entries()) {
      if ((await read(file)) === before[index]) continue;
      await writeFile(join(root, file), before[index]);
      if (code === 0) drifted.push(`${file} is not up to date. Run: ${command}`);
    }
  }
  return drifted;
}
