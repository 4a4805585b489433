import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { lastingParts, shared, smaller, templates, writeCompressed } from './build-embed.mjs';
import { root } from './stamp.mjs';

const portal = join(root, 'examples/portal');
const dist = join(portal, 'dist');
const main = join(portal, 'src/main.ts');
const first = join(portal, 'src/first.ts');

/** The given files of the bundle and what they need before they can run. */
function neededBy(paths, { outputs }) {
  const needed = new Set();
  const follow = (path) => {
    if (needed.has(path)) return;
    needed.add(path);
    for (const { path: next, kind } of outputs[path].imports) if (kind === 'import-statement') follow(next);
  };
  paths.forEach(follow);
  return [...needed];
}

/** A plugin that puts a module of `contents(path)` in the place of what is imported when it is needed. */
const inPlaceOfLater = (name, contents) => ({
  name,
  setup(build) {
    build.onResolve({ filter: /^[^/]/ }, async ({ kind, path, importer, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const found = await build.resolve(path, { kind: 'import-statement', importer, resolveDir });
      return { path: found.path, errors: found.errors, namespace: name };
    });
    build.onLoad({ filter: /./, namespace: name }, ({ path }) => ({
      contents: contents(JSON.stringify(path)),
      resolveDir: dirname(path),
    }));
  },
});

/**
 * What a page loads later takes in all of `main.js`, and all of each group that it needs anything of: what is shared is
 * then one file, which a browser asks for and compiles in one go, and not one for each set of pages that share it. What
 * a library exports by default, which `export *` leaves out, is exported on its own: undefined where there is none.
 */
const later = (groupsOf) =>
  inPlaceOfLater('later', (path) => {
    const also = groupsOf(JSON.parse(path)).map((file, at) => `export * as also${at} from ${JSON.stringify(file)};`);
    return `import ${JSON.stringify(main)}; import * as all from ${path}; export * from ${path}; export default all.default; ${also.join('')}`;
  });

/** So many elements need what is brought with each that needs anything of its group. */
const many = { everywhere: 5, managing: 3 };

/**
 * Groups what many elements share and `main.js` does not have: what both sides of the portal need, and what managers do.
 * Tells for what is loaded later, by its file of the sources, all that its groups consist of.
 */
async function groupShared(build, views) {
  const elements = views.filter(({ tag }) => tag.startsWith('p24-'));
  const entryPoints = [main, ...new Set(elements.map(({ file }) => file))];
  const { metafile } = await build({ ...shared, entryPoints, outdir: dist, splitting: true, plugins: [templates] });
  const { outputs } = metafile;
  const entries = Object.keys(outputs).filter((path) => outputs[path].entryPoint);
  const needs = new Map(
    entries.map((path) => {
      const sources = neededBy([path], metafile).flatMap((one) => Object.entries(outputs[one].inputs));
      const own = sources.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => resolve(root, file));
      return [resolve(root, outputs[path].entryPoint), new Set(own)];
    }),
  );
  const asked = (side) => new Set(elements.filter((one) => one.side === side).map(({ file }) => needs.get(file)));
  const [residents, managers] = [[...asked('resident')], [...asked('manager')]];
  const times = (all, file) => all.filter((one) => one.has(file)).length;
  const groups = { everywhere: [], managing: [] };
  for (const file of new Set([...residents, ...managers].flatMap((one) => [...one]))) {
    if (needs.get(main).has(file)) continue;
    const [living, managing] = [times(residents, file), times(managers, file)];
    if (living && managing && living + managing >= many.everywhere) groups.everywhere.push(file);
    if (!living && managing >= many.managing) groups.managing.push(file);
  }
  return (path) =>
    Object.values(groups).flatMap((group) => (group.some((file) => needs.get(path)?.has(file)) ? group : []));
}

/** The portal's views, each with the file of the sources that brings its element, and what all of them ask first. */
async function readViews(build) {
  const named = inPlaceOfLater('named', (path) => `export default ${path};`);
  const { outputFiles } = await build({ ...shared, entryPoints: [join(portal, 'src/pages.ts')], plugins: [named] });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { views, asksEverywhere } = await import(`data:text/javascript;base64,${code}`);
  return {
    views: await Promise.all(views.map(async ({ load, ...view }) => ({ ...view, file: (await load()).default }))),
    asksEverywhere,
  };
}

/**
 * The pages under which the portal is given out, by name: `index` for every address, and one for each view, below
 * `verwaltung/` for managers. They differ in what they ask a browser to load beside `main.js`, and `main.js` to ask ahead.
 */
async function pages({ views, asksEverywhere }, metafile) {
  const html = await readFile(join(portal, 'public/index.html'), 'utf8');
  const outputs = Object.keys(metafile.outputs);
  const bringing = (file) => outputs.find((path) => metafile.outputs[path].entryPoint === `later:${file}`);
  const meta = (address, marks = '') => `<meta name="p24-ahead" content="/api/v1${address}"${marks}>`;
  // The first page is everybody's address, and only managers may read what they manage.
  const metaOf =
    ({ side, path }, at) =>
    (address) =>
      side === 'manager'
        ? meta(`/manage/{source}${address}`, ` data-at="${at}" data-side="manager"`)
        : meta(address, ` data-at="${at}"${path ? '' : ' data-side="resident"'}`);
  const page = (name, paths, asked = []) => {
    const files = neededBy(paths, metafile).map((path) => basename(path));
    const links = files
      .filter((file) => file !== 'main.js')
      .map((file) => `<link rel="modulepreload" href="/portal/${file}">`);
    const head = [...asksEverywhere.map((one) => meta(one)), ...asked, ...links].join('');
    return { name: `${name}.html`, bytes: Buffer.from(html.replace('</head>', `${head}</head>`)) };
  };
  const itself = [outputs.find((path) => basename(path) === 'main.js'), bringing(main)];
  return [
    page('index', itself),
    ...views.map((view) => {
      const name = [view.side === 'manager' ? 'verwaltung' : '', view.path].filter(Boolean).join('/');
      const asked = (view.asks ?? []).map(metaOf(view, `/${name}`));
      return page(name || 'start', [...itself, bringing(view.file)], asked);
    }),
  ];
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
  const read = await readViews(build);
  const { outputFiles, metafile } = await build({
    ...shared,
    entryPoints: { main: first, portal: join(portal, 'src/styles/portal.css') },
    outdir: dist,
    splitting: true,
    chunkNames: 'part-[hash]',
    logOverride: { 'import-is-undefined': 'silent' },
    plugins: [later(await groupShared(build, read.views)), templates],
  });
  const made = await Promise.all(
    lastingParts(metafile, outputFiles).map((file) =>
      file.path.endsWith('.css') ? { name: basename(file.path), bytes: Buffer.from(file.contents) } : smaller(file),
    ),
  );
  const names = (await readdir(join(portal, 'public'))).filter((name) => name !== 'index.html');
  const statics = await Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(join(portal, 'public', name)) })),
  );
  const fresh = `${dist}.new`;
  await rm(fresh, { recursive: true, force: true });
  const others = [statics, await pages(read, metafile), await pdfParts()].flat();
  for (const { name, bytes } of [...made, ...others]) await writeCompressed(fresh, name, bytes);
  await rm(dist, { recursive: true, force: true });
  await rename(fresh, dist);
}
