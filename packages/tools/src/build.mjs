import { existsSync } from 'node:fs';
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
  'packages/tools/src/short-templates.mjs',
];

const embedTool = fileURLToPath(new URL('./build-embed.mjs', import.meta.url));

/** Builds what changed since it was built last: server, elements and portal; answers what was built. */
export async function buildAll() {
  const built = [];
  const targets = [{ name: 'server', stampFile: 'server/dist/.stamp', sources: serverSources, build: buildServer }];
  if (existsSync(embedTool)) {
    const build = async () => (await import('./build-embed.mjs')).buildEmbed();
    targets.push({ name: 'elements', stampFile: 'packages/components/dist/.stamp', sources: embedSources, build });
    const portal = async () => (await import('./build-portal.mjs')).buildPortal();
    const sources = [
      ...embedSources,
      'examples/portal/src',
      'examples/portal/public',
      'packages/tools/src/build-portal.mjs',
    ];
    targets.push({ name: 'portal', stampFile: 'examples/portal/dist/.stamp', sources, build: portal });
  }
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
