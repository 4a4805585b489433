import { buildAll } from '../../packages/tools/src/build.mjs';
import { weights } from '../../packages/tools/src/weights.mjs';

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

/** What a page loads for its elements, minified and gzipped, against the goals; only files, so no machine matters. */
export async function bytesTable(): Promise<string> {
  await buildAll();
  const rows = weights().map(({ name, gzip, goal }) => {
    const share =
      goal === null ? '' : `${kilobytes(goal).padStart(6)}  ${((gzip / goal) * 100).toFixed(0).padStart(3)} %`;
    return `${name.padEnd(42)}${kilobytes(gzip).padStart(6)}  ${share}`.trimEnd();
  });
  return [`${'kB, with the loader'.padEnd(42)}   now    goal`, ...rows].join('\n');
}
