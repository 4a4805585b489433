import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root, stampOf } from './stamp.mjs';

/** What the server is made of. */
export const serverSources = [
  'server/src',
  'server/package.json',
  'packages/sdk/src',
  'packages/theme/src',
  'packages/tools/src/build-server.mjs',
];

/** Libraries of many small files: found one by one on disk they take longer than everything else of a start. */
const bundled = /^(@p24\/.*|zod|hono|hono\/.*|@hono\/.*|culori|culori\/.*|uuid|postgres)$/;

/** Our own packages go into the bundle from their sources; most others stay where npm put them. */
const external = {
  name: 'external',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, importer }) =>
      bundled.test(path) || importer.includes('node_modules') ? undefined : { path, external: true },
    );
  },
};

/** Bundles the server and its command line into server/dist. */
export async function buildServer() {
  const { build } = await import('esbuild');
  const { version } = JSON.parse(await readFile(join(root, 'server/package.json'), 'utf8'));
  const id = (await stampOf(serverSources)).slice(0, 12);
  const dist = join(root, 'server/dist');
  await rm(dist, { recursive: true, force: true });
  const cli = join(root, 'server/src/cli.ts');
  await build({
    // One folder deep, as `core/root.ts` is in the sources: its paths hold in both.
    entryPoints: {
      'core/main': join(root, 'server/src/main.ts'),
      ...(existsSync(cli) ? { 'core/cli': cli } : {}),
    },
    chunkNames: 'core/[name]-[hash]',
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['p24-source'],
    define: { p24Build: JSON.stringify({ version, id }) },
    sourcemap: true,
    logLevel: 'warning',
    plugins: [external],
  });
}
