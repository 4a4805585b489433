import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

/** Imports an entry in a Node of its own where every mention of a page's globals throws. */
const importing = (entry: string) => `
  const trap = (name) => ({ configurable: true, get() { throw new Error('touched ' + name); } });
  for (const name of ['window', 'document', 'location', 'navigator', 'sessionStorage', 'localStorage', 'BroadcastChannel', 'XMLHttpRequest', 'customElements'])
    Object.defineProperty(globalThis, name, trap(name));
  // zod keeps its registry in globals of its own, so that several copies share it; browser code has no zod.
  const names = () => Object.getOwnPropertyNames(globalThis).filter((name) => !name.startsWith('__zod')).join();
  const before = names();
  await import('@p24/sdk${entry}');
  if (names() !== before) throw new Error('left a global behind');
`;

test.each(Object.keys(manifest.exports).map((entry) => entry.slice(1)))(
  'importing @p24/sdk%s touches nothing of a page and leaves nothing behind',
  (entry) => {
    const run = () =>
      execFileSync(
        process.execPath,
        ['--import=tsx', '-C', 'p24-source', '--input-type=module', '-e', importing(entry)],
        {
          stdio: 'pipe',
          timeout: 20_000,
        },
      );
    expect(run).not.toThrow();
  },
);
