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

/** Tests that use an element, all of them together. */
const testsOf = (root: string, tag: string) =>
  textsOf(root, [
    ...filesIn(root, 'packages/components/src', '.test.ts'),
    ...filesIn(root, 'packages/components/test', '.ts'),
  ])
    .filter(({ text }) => new RegExp(`<${tag}[\\s>]`).test(text))
    .map(({ text }) => text);

function elementGaps(root: string, { tag, className, file, shown }: DeclaredElement): string[] {
  const holds = (folder: string, ending: string, part: string) =>
    textsOf(root, filesIn(root, folder, ending)).some(({ text }) => text.includes(part));
  const pages = textsOf(root, filesIn(root, 'docs', '.md')).filter((page) => !page.file.includes('docs/reference'));
  const featureTests = filesIn(root, file.replace(/\/[^/]+$/, ''), '.test.ts');
  const tests = testsOf(root, tag);
  const inFeature = textsOf(root, featureTests).map(({ text }) => text);
  const use = [...tests, ...inFeature].filter((text) => text.includes(tag));
  const needs: [string, boolean][] = [
    ['a file in src/register', existsSync(join(root, `packages/components/src/register/${tag}.ts`))],
    [
      `its class ${className} in an index`,
      ['index.ts', 'manage.ts'].some((index) =>
        new RegExp(`\\b${className}\\b`).test(readFileSync(join(root, 'packages/components/src', index), 'utf8')),
      ),
    ],
    ['an entry in custom-elements.json', holds('packages/components', 'custom-elements.json', `"tagName": "${tag}"`)],
    ['a story', holds('stories', '.stories.ts', `component: '${tag}'`)],
    ['a page in docs that names it', pages.some(({ text }) => text.includes(tag))],
    ['a test', use.length > 0],
    ['a test with expectAccessible', !shown || use.some((text) => text.includes('await expectAccessible('))],
    ['a test by keyboard', !shown || use.some((text) => /userEvent\.(keyboard|tab)\(/.test(text))],
  ];
  return needs.filter(([, there]) => !there).map(([need]) => `${tag} (${file}) has not ${need}.`);
}

/** What elements lack. */
export const unfinishedElements = (root: string): string[] =>
  declaredElements(root).flatMap((element) => elementGaps(root, element));

const shared = new Set(['core', 'register', 'embed']);

/** The features that have a folder in a part of the repository. */
const featuresIn = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !shared.has(entry.name))
    .map(({ name }) => name);

const parts = ['packages/sdk/src', 'packages/components/src', 'packages/mocks/src', 'server/src', 'stories'];

/** What features lack: a page, a side of the wire, or a name that the others know. */
export function unfinishedFeatures(root: string): string[] {
  const defined = featuresIn(root, 'packages/sdk/src');
  return parts.flatMap((part) =>
    [...new Set([...defined, ...featuresIn(root, part)])].flatMap((feature) => {
      const there = existsSync(join(root, part, feature));
      const needs: [string, boolean][] = [
        [`docs/features/${feature}.md`, existsSync(join(root, `docs/features/${feature}.md`))],
        [`packages/sdk/src/${feature}`, defined.includes(feature)],
        [`${part}/${feature}`, there || part === 'stories' || part === 'packages/components/src'],
      ];
      return needs.filter(([, met]) => !met).map(([need]) => `The feature ${feature} (${part}) has not ${need}.`);
    }),
  );
}
