import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files below a folder whose names end so, as paths from the repository's top folder. */
function filesIn(root: string, folder: string, ending: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.includes('node_modules'))
    .map((file) => join(folder, file))
    .sort();
}

const textsOf = (root: string, files: readonly string[]) =>
  files.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

/** An element as its source declares it. */
interface DeclaredElement {
  tag: string;
  className: string;
  file: string;
  /** Whether it renders something of its own. */
  shown: boolean;
}

function declaredElements(root: string): DeclaredElement[] {
  return textsOf(root, filesIn(root, 'packages/components/src', '.ts')).flatMap(({ file, text }) => {
    const [, map = ''] = /interface HTMLElementTagNameMap \{([^}]*)\}/.exec(text) ?? [];
    return [...map.matchAll(/'(p24-[a-z-]+)': (\w+);/g)].map(([, tag = '', className = '']) => {
      return { tag, className, file, shown: !new RegExp(`class ${className} extends ReactiveElement`).test(text) };
    });
  });
}

/** The tests of an element's feature that name it; those of `core` stand with the features that use it. */
function testsOf(root: string, { tag, file }: DeclaredElement): string[] {
  const folder = file.replace(/\/[^/]+$/, '');
  const searched = folder.endsWith('/core') ? 'packages/components/src' : folder;
  return textsOf(root, filesIn(root, searched, '.test.ts'))
    .map(({ text }) => text)
    .filter((text) => text.includes(tag));
}

function elementGaps(root: string, element: DeclaredElement): string[] {
  const { tag, className, file, shown } = element;
  const named = (files: readonly string[], part: string | RegExp) =>
    textsOf(root, files).some(({ text }) => (typeof part === 'string' ? text.includes(part) : part.test(text)));
  const pages = filesIn(root, 'docs', '.md').filter((page) => !page.includes('docs/reference'));
  const indexes = ['index', 'manage'].map((name) => `packages/components/src/${name}.ts`);
  const manifest = ['packages/components/custom-elements.json'];
  const tests = testsOf(root, element);
  const needs: [string, boolean][] = [
    ['file in src/register', existsSync(join(root, `packages/components/src/register/${tag}.ts`))],
    [`export of ${className} in an index`, named(indexes, new RegExp(`\\b${className}\\b`))],
    ['entry in custom-elements.json', named(manifest, `"tagName": "${tag}"`)],
    ['story', named(filesIn(root, 'stories', '.stories.ts'), `component: '${tag}'`)],
    ['page in docs that names it', named(pages, tag)],
    ['test', tests.length > 0],
    ['test with expectAccessible', !shown || tests.some((text) => text.includes('await expectAccessible('))],
    ['test by keyboard', !shown || tests.some((text) => /userEvent\.(keyboard|tab)\(/.test(text))],
  ];
  return needs.filter(([, there]) => !there).map(([need]) => `${tag} (${file}) has no ${need}.`);
}

/** What elements lack. */
export const unfinishedElements = (root: string): string[] =>
  declaredElements(root).flatMap((element) => elementGaps(root, element));

const partsFolder = 'packages/components/src/core/parts';

/** What the parts that all elements are put together from lack. */
export function unfinishedParts(root: string): string[] {
  const files = filesIn(root, partsFolder, '.ts').filter((file) => !file.endsWith('.test.ts'));
  return textsOf(root, files).flatMap(({ file, text }) => {
    // What has no looks of its own is shown and tested with the part that it serves.
    if (!/export const \w+Styles = css/.test(text)) return [];
    const name = file.slice(partsFolder.length + 1, -'.ts'.length);
    const test = `${partsFolder}/${name}.test.ts`;
    const tested = existsSync(join(root, test)) ? readFileSync(join(root, test), 'utf8') : '';
    const operated = /@(click|keydown|input|change)=|appearance: none/.test(text);
    const needs: [string, boolean][] = [
      ['story', existsSync(join(root, `stories/core/${name}.stories.ts`))],
      ['test with expectAccessible', tested.includes('await expectAccessible(')],
      ['test by keyboard', !operated || /userEvent\.(keyboard|tab)\(/.test(tested)],
    ];
    return needs.filter(([, there]) => !there).map(([need]) => `The part ${name} (${file}) has no ${need}.`);
  });
}

/** Folders that serve features and are none. */
const shared = new Set(['core', 'register', 'embed', 'demo', 'cli']);

/** The features that have a folder in a part of the repository. */
const featuresIn = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !shared.has(entry.name))
    .map(({ name }) => name);

const parts = ['packages/sdk/src', 'packages/mocks/src', 'server/src', 'packages/components/src', 'stories'];

/** What features lack: a page, a definition, mocks or handlers. Elements and stories come where there is something to see. */
export function unfinishedFeatures(root: string): string[] {
  const features = new Set(parts.flatMap((part) => featuresIn(root, part)));
  return [...features]
    .sort()
    .flatMap((feature) =>
      [`docs/features/${feature}.md`, ...parts.slice(0, 3).map((part) => `${part}/${feature}`)]
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `The feature ${feature} has no ${path}.`),
    );
}
