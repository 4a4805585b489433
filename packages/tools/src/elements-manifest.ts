import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// @ts-expect-error: the analyzer's own types cover its plugins only.
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import ts from 'typescript';

/** A documented part of an element: an event, a CSS part, a custom property or a slot. */
export interface Documented {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}

/** An attribute or a property that a page may set. */
export interface Settable extends Documented {
  /** The property of an attribute. */
  fieldName?: string;
  /** The attribute of a property. */
  attribute?: string;
  kind?: string;
  parameters?: { name: string }[];
}

/** An element as the manifest tells it: what is public, and nothing else. */
export interface ElementDeclaration {
  kind: 'class';
  name: string;
  description: string;
  tagName: string;
  customElement: true;
  superclass?: object;
  attributes: Settable[];
  members: Settable[];
  events: Documented[];
  slots: Documented[];
  cssParts: Documented[];
  cssProperties: Documented[];
}

/** `custom-elements.json`, schema 1.0.0. */
export interface Manifest {
  schemaVersion: string;
  readme: string;
  modules: { kind: string; path: string; declarations: ElementDeclaration[]; exports: object[] }[];
}

/** What the analyzer found of a class; more than is public. */
interface Found extends Partial<Omit<ElementDeclaration, 'name'>> {
  name: string;
}

interface Registered {
  tag: string;
  className: string;
  module: string;
}

/** Reads the tag, class and module of a file in `src/register`; its name is the tag. */
function registered(folder: string, file: string): Registered {
  const text = readFileSync(join(folder, 'src/register', file), 'utf8');
  const tag = file.replace(/\.ts$/, '');
  const [, defined, className = ''] = /^define\('([^']+)', (\w+)\);$/m.exec(text) ?? [];
  if (defined !== tag) throw new Error(`src/register/${file} must define ${tag}, and does not.`);
  const [, from] = new RegExp(`import \\{[^}]*\\b${className}\\b[^}]*\\} from '\\.\\./([^']+)\\.js'`).exec(text) ?? [];
  if (!from) throw new Error(`src/register/${file} does not import ${className}.`);
  return { tag, className, module: `src/${from}.ts` };
}

const isForPages = (member: ts.ClassElement) =>
  ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'public') ||
  (ts.isPropertyDeclaration(member) &&
    (ts.getDecorators(member) ?? []).some(({ expression }) => /^property\(/.test(expression.getText())));

/** The names of reactive properties and of what bears `@public` in these modules: all else serves our own files. */
function namesForPages(folder: string, modules: readonly string[]): Set<string> {
  const names = modules.flatMap((module) => {
    const source = ts.createSourceFile(
      module,
      readFileSync(join(folder, module), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const classes = source.statements.filter(ts.isClassDeclaration);
    return classes.flatMap(({ members }) => members.filter(isForPages).map((member) => member.name?.getText() ?? ''));
  });
  return new Set(names);
}

const described = (list: readonly Documented[] = []) => list.filter(({ description }) => description);

function declare(folder: string, { tag, className, module }: Registered, found: Found | undefined): ElementDeclaration {
  if (!found?.description) throw new Error(`${module} does not say what ${className} is.`);
  if (!readFileSync(join(folder, module), 'utf8').includes(`'${tag}': ${className};`))
    throw new Error(`${module} does not tell TypeScript of ${tag}: add it to HTMLElementTagNameMap.`);
  const known = namesForPages(folder, [module, 'src/core/element.ts']);
  const members = (found.members ?? []).filter(({ name }) => known.has(name));
  return {
    kind: 'class',
    name: className,
    description: found.description.replace(/\s+/g, ' '),
    tagName: tag,
    customElement: true,
    ...(found.superclass && { superclass: found.superclass }),
    attributes: found.attributes ?? members.filter(({ attribute }) => attribute).map(asAttribute),
    members,
    events: described(found.events),
    slots: described(found.slots),
    cssParts: described(found.cssParts),
    cssProperties: described(found.cssProperties),
  };
}

const asAttribute = ({ name, attribute, kind: _, ...member }: Settable): Settable => ({
  ...member,
  name: attribute ?? name,
  fieldName: name,
});

/**
 * The manifest of all elements that `src/register` of this folder defines.
 * @throws when an element is not documented, is defined under another tag, or is unknown to TypeScript
 */
export async function elementsManifest(folder: string): Promise<Manifest> {
  const argv = ['analyze', '--config', 'custom-elements-manifest.config.mjs'];
  const { schemaVersion, modules } = await cli({ argv, cwd: folder, noWrite: true });
  const files = readdirSync(join(folder, 'src/register')).filter((file) => file.endsWith('.ts'));
  const elements = files.sort().map((file) => {
    const element = registered(folder, file);
    const analyzed = modules.find(({ path }: { path: string }) => path === element.module);
    const found = analyzed?.declarations.find(({ name }: Found) => name === element.className);
    return { ...element, declaration: declare(folder, element, found) };
  });
  return {
    schemaVersion,
    readme: 'README.md',
    modules: elements.map(({ tag, className, module, declaration }) => ({
      kind: 'javascript-module',
      path: module,
      declarations: [declaration],
      exports: [
        { kind: 'js', name: className, declaration: { name: className, module } },
        { kind: 'custom-element-definition', name: tag, declaration: { name: className, module } },
      ],
    })),
  };
}
