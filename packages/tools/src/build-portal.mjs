import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { shared, smaller, templates, writeCompressed } from './build-embed.mjs';
import { root } from './stamp.mjs';

const portal = join(root, 'examples/portal');
const dist = join(portal, 'dist');

/** What `main.js` needs before it can run: said in the page, so that all of it is asked for at once. */
function preloads({ outputs }) {
  const needed = new Set();
  const follow = (path) => {
    for (const { path: next, kind } of outputs[path].imports) {
      if (kind !== 'import-statement' || needed.has(next)) continue;
      needed.add(next);
      follow(next);
    }
  };
  follow(Object.keys(outputs).find((path) => basename(path) === 'main.js'));
  return [...needed].map((path) => `<link rel="modulepreload" href="/portal/${basename(path)}">`).join('');
}

/** What the library that shows PDFs asks for by itself: its worker, and decoders of pictures. */
async function pdfParts() {
  const folder = dirname(createRequire(join(portal, 'package.json')).resolve('pdfjs-dist/package.json'));
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const decoders = (await readdir(join(folder, 'wasm'))).filter((name) => /\.(wasm|js)$/.test(name));
  const files = [['worker.js', 'legacy/build/pdf.worker.min.mjs'], ...decoders.map((name) => [name, `wasm/${name}`])];
  return Promise.all(
    files.map(async ([name, path]) => ({
      name: `part-pdf-${version}/${name}`,
      bytes: await readFile(join(folder, path)),
    })),
  );
}

/** Builds the portal: `main.js` and what its pages load later under names with hashes, its styles, its static files. */
export async function buildPortal() {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    ...shared,
    entryPoints: { main: join(portal, 'src/main.ts'), portal: join(portal, 'src/styles/portal.css') },
    outdir: dist,
    splitting: true,
    chunkNames: 'part-[hash]',
    plugins: [templates],
  });
  const made = await Promise.all(
    outputFiles.map((file) =>
      file.path.endsWith('.css') ? { name: basename(file.path), bytes: Buffer.from(file.contents) } : smaller(file),
    ),
  );
  const links = preloads(metafile);
  const statics = await Promise.all(
    (await readdir(join(portal, 'public'))).map(async (name) => {
      const bytes = await readFile(join(portal, 'public', name));
      if (name !== 'index.html') return { name, bytes };
      return { name, bytes: Buffer.from(bytes.toString('utf8').replace('</head>', `${links}</head>`)) };
    }),
  );
  const fresh = `${dist}.new`;
  await rm(fresh, { recursive: true, force: true });
  for (const { name, bytes } of [...made, ...statics, ...(await pdfParts())]) await writeCompressed(fresh, name, bytes);
  await rm(dist, { recursive: true, force: true });
  await rename(fresh, dist);
}
