import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
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

/** Bytes, minified and gzipped, that a page loads for one element with the loader. */
const budgets = { loader: 2000, 'p24-notice-board': 28_000 };

/** What the embed files weigh against their budgets. */
export async function heavyElements() {
  await buildAll();
  const { version, elements, files } = JSON.parse(
    readFileSync(join(root, 'packages/components/dist/embed/manifest.json'), 'utf8'),
  );
  const loader = files['v1/p24.js'].gzip;
  const weight = (tag) =>
    tag === 'loader' ? loader : elements[tag].reduce((sum, name) => sum + files[`${version}/${name}`].gzip, loader);
  return Object.entries(budgets)
    .filter(([tag, most]) => weight(tag) > most)
    .map(([tag, most]) => `${tag}: ${weight(tag)} bytes gzipped, at most ${most}`);
}
