import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './stamp.mjs';

const longestFile = 300;

/** Sources that are longer than a reader should have to read. */
export function longFiles() {
  const folders = [
    'packages/sdk/src',
    'packages/theme/src',
    'packages/components/src',
    'packages/mocks/src',
    'packages/tools/src',
    'server/src',
    'examples/portal/src',
    'test',
  ];
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|mjs)$/.test(file) && !file.includes('generated'))
      .map((file) => ({
        file: join(folder, file),
        lines: readFileSync(join(root, folder, file), 'utf8').split('\n').length - 1,
      }))
      .filter(({ lines }) => lines > longestFile)
      .map(({ file, lines }) => `${file}: ${lines} lines, at most ${longestFile}`),
  );
}
