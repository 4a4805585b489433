import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { shared, smaller, templates, writeCompressed } from './build-embed.mjs';
import { root } from './stamp.mjs';

const portal = join(root, 'examples/portal');
const dist = join(portal, 'dist');

/** Builds the portal: `main.js` and what its pages load later under names with hashes, beside its static files. */
export async function buildPortal() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [join(portal, 'src/main.ts')],
    outdir: dist,
    splitting: true,
    chunkNames: 'part-[hash]',
    plugins: [templates],
  });
  const scripts = await Promise.all(outputFiles.map(smaller));
  const statics = await Promise.all(
    (await readdir(join(portal, 'public'))).map(async (name) => ({
      name: basename(name),
      bytes: await readFile(join(portal, 'public', name)),
    })),
  );
  const fresh = `${dist}.new`;
  await rm(fresh, { recursive: true, force: true });
  for (const { name, bytes } of [...scripts, ...statics]) await writeCompressed(fresh, name, bytes);
  await rm(dist, { recursive: true, force: true });
  await rename(fresh, dist);
}
