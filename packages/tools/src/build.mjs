import { fileURLToPath } from 'node:url';
import { buildServer, serverSources } from './build-server.mjs';
import { buildChanged } from './stamp.mjs';

/** What the elements' bundle is made of. */
export const embedSources = [
  'packages/components/src',
  'packages/components/package.json',
  'packages/sdk/src',
  'packages/theme/src',
  'packages/tools/src/build-embed.mjs',
  'packages/tools/src/direct-imports.mjs',
  'packages/tools/src/short-templates.mjs',
];

/** What the portal is made of. */
const portalSources = [
  ...embedSources,
  'examples/portal/src',
  'examples/portal/public',
  'packages/tools/src/build-portal.mjs',
];

// Each tool is loaded only where something has to be built.
const targets = [
  { name: 'server', stampFile: 'server/dist/.stamp', sources: serverSources, build: buildServer },
  {
    ...{ name: 'elements', stampFile: 'packages/components/dist/.stamp', sources: embedSources },
    build: async () => (await import('./build-embed.mjs')).buildEmbed(),
  },
  {
    ...{ name: 'portal', stampFile: 'examples/portal/dist/.stamp', sources: portalSources },
    build: async () => (await import('./build-portal.mjs')).buildPortal(),
  },
];

/** Builds what changed since it was built last: server, elements and portal; answers what was built. */
export async function buildAll() {
  const built = [];
  await Promise.all(
    targets.map(async ({ name, ...target }) => {
      if (await buildChanged(target)) built.push(name);
    }),
  );
  return built;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await buildAll();
  process.stdout.write(built.length > 0 ? `Built ${built.sort().join(', ')}.\n` : 'Nothing changed.\n');
}
