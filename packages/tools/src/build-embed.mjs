import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { direct, exportedFiles } from './direct-imports.mjs';
import { shortTemplates } from './short-templates.mjs';
import { root } from './stamp.mjs';

const components = join(root, 'packages/components');
const dist = join(components, 'dist/embed');

/** What browsers since 2023 read as it is. */
export const shared = {
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: ['es2022'],
  conditions: ['p24-source'],
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  charset: 'utf8',
  metafile: true,
  // Said again, because copies are resolved without a look at tsconfig.json.
  tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
  write: false,
};

const sdk = join(root, 'packages/sdk/src');

const decorateFile = join(components, 'src/embed/decorate.ts');

/**
 * Decorators call a helper of ours: the bundler's own would be a file of its own, which every page would load. Lit's are
 * replaced, too, because half of them is for a kind of decorators that the sources do not have.
 */
async function undecorated(text) {
  if (!/^\s+@\w+\(/m.test(text)) return text;
  const { default: ts } = await import('typescript');
  const { ModuleKind, ScriptTarget } = ts;
  const compilerOptions = {
    ...{ module: ModuleKind.ESNext, target: ScriptTarget.ES2022, noEmitHelpers: true, verbatimModuleSyntax: true },
    ...{ experimentalDecorators: true, useDefineForClassFields: false },
  };
  const { outputText } = ts.transpileModule(text, { compilerOptions });
  return `import { __decorate } from '${decorateFile}';\n${outputText}`;
}

/** Styles lose what a browser does not read, templates the line breaks and indents of the sources. */
export const templates = {
  name: 'templates',
  async setup(build) {
    const style = async (text) => {
      const { code } = await build.esbuild.transform(text, { loader: 'css', minify: true, target: shared.target });
      // The bundler leaves alone what follows the names of custom properties.
      return code.trim().replace(/(--[\w-]+[:,]) /g, '$1');
    };
    const exported = await exportedFiles();
    build.onResolve({ filter: /^lit\/decorators\.js$/ }, ({ pluginData }) => ({ path: decorateFile, pluginData }));
    build.onLoad({ filter: /(packages\/components|examples\/portal)\/src\/.*\.ts$/ }, async ({ path, pluginData }) => {
      const text = await undecorated(direct(await readFile(path, 'utf8'), exported));
      return { contents: await shortTemplates(text, style), loader: 'ts', pluginData };
    });
  },
};

/** What all pages load: `embed/shared.ts`, and of the SDK what it does not name itself. */
const common = [join(components, 'src/embed/shared.ts'), join(sdk, 'core/pages.ts')];

/** The files that all pages load, as paths. */
async function commonFiles(build) {
  const { metafile } = await build({ ...shared, entryPoints: common, outdir: dist, plugins: [templates] });
  return new Set(Object.keys(metafile.inputs).map((path) => resolve(root, path)));
}

/** Elements that get copies of what is not in the file that all elements share. */
const alone = /^p24-(manage-|property|contracts)/;

/**
 * Managers' elements get copies of what residents' elements do not share among each other, and each element its own of
 * the small parts that some have in common: else files of their own would hold them, and a page would load more.
 */
const apart = (kept) => ({
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /^(\.|\/|@p24\/sdk)/ }, async ({ importer, path, pluginData, kind, resolveDir }) => {
      const of = pluginData?.of ?? /register\/(p24-[\w-]+)\.ts$/.exec(importer)?.[1];
      if (!of || pluginData?.resolving) return undefined;
      const asked = { importer, kind, resolveDir, pluginData: { resolving: true } };
      const { path: source } = await build.resolve(path, asked);
      if (!source || kept.has(source) || !/packages\/(components|sdk)\/src\//.test(source)) return undefined;
      const own = /src\/core\/(parts\/|option\.)/.test(source) ? `?${of}` : '';
      return { path: source, suffix: alone.test(of) ? '?manage' : own, pluginData: { of } };
    });
    // What a copy imports is a copy, too; templates says so of the elements' files.
    build.onLoad({ filter: /packages\/sdk\/src\// }, async ({ path, pluginData }) =>
      pluginData ? { contents: await readFile(path, 'utf8'), loader: 'ts', pluginData } : undefined,
    );
  },
});

const everything = common.map((path) => `export * from '${path}';`).join(' ');

/** Every entry takes in all of what elements share, so that it becomes one file, which compresses better than several. */
const entries = {
  name: 'entries',
  setup(build) {
    build.onResolve({ filter: /^p24-/ }, ({ path }) => ({ path, namespace: 'entry' }));
    build.onLoad({ filter: /.*/, namespace: 'entry' }, ({ path }) => ({
      contents: `import './register/${path}.js'; ${everything}`,
      resolveDir: join(components, 'src'),
    }));
  },
};

/**
 * What an element loads later takes in all of what elements share, too: a part that needs a half of it would split the
 * file that all pages load.
 */
const later = {
  name: 'later',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ kind, path, pluginData, resolveDir }) =>
      kind === 'dynamic-import' && resolveDir.startsWith(components) && !/texts\.\w\w\.js$/.test(path)
        ? { path: join(resolveDir, path), namespace: 'later', pluginData }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'later' }, ({ path, pluginData }) => ({
      contents: `export * from './${basename(path)}'; ${everything}`,
      resolveDir: dirname(path),
      pluginData,
    }));
  },
};

/** Bundles every element that `src/register` defines, sharing what they share; names carry hashes. */
async function bundleElements(build) {
  const files = await readdir(join(components, 'src/register'));
  const tags = files.flatMap((file) => (file.endsWith('.ts') ? file.slice(0, -3) : []));
  return build({
    ...shared,
    entryPoints: tags,
    outdir: dist,
    splitting: true,
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    plugins: [entries, later, apart(await commonFiles(build)), templates],
  });
}

/** The files of each tag, its own first: what is loaded before it can be defined, not what it loads later. */
function filesByTag({ outputs }) {
  const name = (path) => basename(path);
  const needed = (path, seen) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { path: next, kind } of outputs[path].imports) if (kind === 'import-statement') needed(next, seen);
  };
  const tags = Object.entries(outputs).filter(([, { entryPoint }]) => entryPoint?.startsWith('entry:'));
  return Object.fromEntries(
    tags.map(([path, { entryPoint }]) => {
      const seen = new Set();
      needed(path, seen);
      return [entryPoint.replace('entry:', ''), [...seen].map(name)];
    }),
  );
}

/**
 * Browsers remember for as long as a page is open that a file did not come: what an element loads later is asked for once
 * more under an address of its own, so that trying again helps. What other files need by its own address is left out.
 */
export function lastingParts({ outputs }, files) {
  const imports = Object.values(outputs).flatMap((one) => one.imports);
  const needed = new Set(imports.flatMap(({ kind, path }) => (kind === 'import-statement' ? [path] : [])));
  const parts = Object.entries(outputs).flatMap(([path, { entryPoint }]) =>
    entryPoint?.startsWith('later:') && !needed.has(path) ? [basename(path)] : [],
  );
  const again = (whole, part) => (parts.includes(part) ? `${whole}.catch(()=>import("./${part}?"+Date.now()))` : whole);
  return files.map(({ path, contents }) => {
    const text = Buffer.from(contents).toString('utf8');
    return { path, contents: text.replace(/import\("\.\/([^"]+)"\)/g, again) };
  });
}

/** What the loader knows of a tag's files; of managers' elements, to stay small, their own alone, which asks for more. */
const hashesOf = (tag, files) =>
  (tag.startsWith('p24-manage-') ? files.slice(0, 1) : files)
    .map((file, at) => file.slice(at ? 'part-'.length : tag.length + 1, -'.js'.length))
    .join(' ');

async function bundleLoader(build, version, files) {
  const hashes = Object.fromEntries(Object.entries(files).map(([tag, names]) => [tag, hashesOf(tag, names)]));
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [join(components, 'src/embed/loader.ts')],
    outdir: dist,
    define: { p24Embed: JSON.stringify({ version, files: hashes }) },
  });
  return smaller(outputFiles[0]);
}

/** The names of all that elements share are exported for the bundler alone: nobody imports them from these files. */
function closed({ outputs }, files) {
  const entry = Object.values(outputs).find(({ entryPoint }) => entryPoint?.startsWith('entry:'));
  const names = new Set(entry.exports);
  const kept = (list) => list.split(',').filter((name) => !names.has(name.split(' as ').pop()));
  const ends = new Set(Object.keys(outputs).flatMap((path) => (outputs[path].entryPoint ? [basename(path)] : [])));
  return files.map(({ path, contents }) => {
    const text = Buffer.from(contents).toString('utf8');
    const own = (_, list) => `export{${kept(list)}};`;
    return { path, contents: ends.has(basename(path)) ? text.replace(/export\{([^}]*)\};\s*$/, own) : text };
  });
}

/** The licences of everything that is in the bundle and not ours. */
async function licences({ inputs }) {
  const folders = new Set(
    Object.keys(inputs).flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []),
  );
  const texts = await Promise.all(
    [...folders].sort().map(async (folder) => {
      const files = await readdir(join(root, folder));
      const file = files.find((name) => /^licen[cs]e/i.test(name));
      return `${folder.split('node_modules/').pop()}\n\n${file ? await readFile(join(root, folder, file), 'utf8') : ''}`;
    }),
  );
  const icons = 'Icons: Lucide, https://lucide.dev, ISC licence, Copyright (c) Lucide Icons and Contributors.';
  return Buffer.from([icons, ...texts].join(`\n\n${'-'.repeat(80)}\n\n`));
}

const brotli = (bytes) =>
  promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });

/** A second pass by another minifier, which finds 1.5 % more. */
export async function smaller({ path, contents }) {
  const { minify } = await import('rolldown/experimental');
  const name = basename(path);
  const options = { module: true, compress: { target: shared.target[0] }, mangle: { toplevel: true } };
  const { code, errors } = await minify(name, Buffer.from(contents).toString('utf8'), options);
  if (errors.length) throw new Error(`${name}: ${errors[0].message}`);
  return { name, bytes: Buffer.from(code) };
}

/** Writes a file with its compressed copies beside it and says what the manifest tells of it. */
export async function writeCompressed(folder, name, bytes) {
  const zipped = await promisify(gzip)(bytes, { level: 9 });
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), bytes);
  await writeFile(join(folder, `${name}.gz`), zipped);
  await writeFile(join(folder, `${name}.br`), await brotli(bytes));
  const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  return [name, { integrity, bytes: bytes.length, gzip: zipped.length }];
}

/**
 * Builds the embed files: `v1/p24.js` and `<version>/p24.js` are the loader, the elements lie below `<version>/` under
 * names with hashes, and `manifest.json` tells the hashes for `integrity` and the files of each tag.
 */
export async function buildEmbed() {
  const { build } = await import('esbuild');
  const { version } = JSON.parse(await readFile(join(components, 'package.json'), 'utf8'));
  const { outputFiles, metafile } = await bundleElements(build);
  const elements = filesByTag(metafile);
  const loader = await bundleLoader(build, version, elements);
  const parts = await Promise.all(closed(metafile, lastingParts(metafile, outputFiles)).map(smaller));

  const fresh = `${dist}.new`;
  await rm(fresh, { recursive: true, force: true });
  const files = Object.fromEntries(
    await Promise.all([
      ...parts.map(({ name, bytes }) => writeCompressed(fresh, `${version}/${name}`, bytes)),
      writeCompressed(fresh, 'v1/p24.js', loader.bytes),
      writeCompressed(fresh, `${version}/p24.js`, loader.bytes),
      writeCompressed(fresh, `${version}/licences.txt`, await licences(metafile)),
    ]),
  );
  await writeFile(join(fresh, 'manifest.json'), JSON.stringify({ version, elements, files }, null, 2));
  // A server that runs sees the old files or the new ones, not half of each.
  await rm(dist, { recursive: true, force: true });
  await rename(fresh, dist);
  return { version, elements, files };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { elements, files, version } = await buildEmbed();
  for (const [tag, names] of Object.entries(elements)) {
    const sum = names.reduce((total, name) => total + files[`${version}/${name}`].gzip, files['v1/p24.js'].gzip);
    process.stdout.write(`${tag.padEnd(28)}${(sum / 1000).toFixed(1).padStart(7)} kB gzip with loader\n`);
  }
}
