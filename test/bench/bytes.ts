import { buildAll } from '../../packages/tools/src/build.mjs';
import { weights } from '../../packages/tools/src/weights.mjs';

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

/** What a page loads for its elements, minified and gzipped, against the budgets; only files, so no machine matters. */
export async function bytesTable(): Promise<string> {
  await buildAll();
  const rows = weights().map(({ name, gzip, budget }) => {
    const share =
      budget === null ? '' : `${kilobytes(budget).padStart(6)}  ${((gzip / budget) * 100).toFixed(0).padStart(3)} %`;
    return `${name.padEnd(42)}${kilobytes(gzip).padStart(6)}  ${share}`.trimEnd();
  });
  return [`${'kB, with the loader'.padEnd(42)}   now  budget`, ...rows].join('\n');
}
