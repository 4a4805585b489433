import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Writes packages/sdk/api.md, the list of all methods, from the sources; `--check` only says whether it is current. */
const sdk = fileURLToPath(new URL('../../sdk', import.meta.url));
const target = resolve(sdk, 'api.md');
const command = 'npx tsx packages/tools/src/api-md.ts';

/** The classes that hold the features, by the expression that gets one. */
const holders = [
  { file: 'src/client.ts', name: 'Client', expression: 'client', title: 'Residents: `createClient` of `@p24/sdk`' },
  {
    file: 'src/manage.ts',
    name: 'Manage',
    expression: 'client.manage(source)',
    title: 'Managers: `createClient` of `@p24/sdk/manage`',
  },
];

const route = /^(GET|POST|PUT|PATCH|DELETE) \//;

const parse = (file: string) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

function findClass(source: ts.SourceFile, name: string): ts.ClassDeclaration {
  const found = source.statements.filter(ts.isClassDeclaration).find((one) => one.name?.text === name);
  if (!found) throw new Error(`${source.fileName} has no class ${name}.`);
  return found;
}

/** The file that a name is imported from. */
function origin(source: ts.SourceFile, name: string): string | undefined {
  for (const statement of source.statements.filter(ts.isImportDeclaration)) {
    const bindings = statement.importClause?.namedBindings;
    const imports = bindings && ts.isNamedImports(bindings) && bindings.elements.some((one) => one.name.text === name);
    const from = (statement.moduleSpecifier as ts.StringLiteral).text;
    if (imports) return resolve(dirname(source.fileName), from.replace(/\.js$/, '.ts'));
  }
  return undefined;
}

/** The first sentence of a documentation comment. */
function sentence(node: ts.Node, source: ts.SourceFile): string {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = ts.getTextOfJSDocComment(doc?.comment)?.replace(/\s+/g, ' ').trim();
  if (!text) {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    throw new Error(`${relative(sdk, source.fileName)}:${line + 1} is not documented.`);
  }
  return /^.*?\.(?= |$)/.exec(text)?.[0] ?? text;
}

function routesIn(node: ts.Node): string[] {
  if (ts.isStringLiteral(node)) return route.test(node.text) ? [node.text] : [];
  const found: string[] = [];
  node.forEachChild((child) => void found.push(...routesIn(child)));
  return found;
}

const isPublic = (member: ts.ClassElement): member is ts.MethodDeclaration & { name: ts.Identifier } =>
  ts.isMethodDeclaration(member) &&
  ts.isIdentifier(member.name) &&
  !(ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) &&
  !ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal');

function methodLine(method: ts.MethodDeclaration & { name: ts.Identifier }, source: ts.SourceFile): string {
  const parameters = method.parameters.map(
    ({ name, questionToken, initializer }) => `${name.getText()}${questionToken || initializer ? '?' : ''}`,
  );
  const result = method.type
    ?.getText()
    .replace(/^Promise<(.*)>$/s, '$1')
    .replace(/\s+/g, ' ');
  const [path] = routesIn(method);
  const signature = `\`${method.name.text}(${parameters.join(', ')}): ${result}\``;
  return `- ${signature}${path ? ` · \`${path}\`` : ''}  \n  ${sentence(method, source)}`;
}

/** One section: a feature's class with its methods, in the order of the source. */
function section(expression: string, className: string, file: string): string {
  const source = parse(file);
  const declaration = findClass(source, className);
  const lines = declaration.members.filter(isPublic).map((method) => methodLine(method, source));
  const link = `[${className}](${relative(sdk, file)})`;
  return [`### \`${expression}\` · ${link}`, '', sentence(declaration, source), '', ...lines, ''].join('\n');
}

function holderSections({ file, name, expression, title }: (typeof holders)[number]): string {
  const source = parse(resolve(sdk, file));
  const sections = findClass(source, name).members.flatMap((member) => {
    if (!ts.isPropertyDeclaration(member) && !ts.isGetAccessorDeclaration(member)) return [];
    const className = member.type?.getText() ?? '';
    const from = origin(source, className);
    const property = member.name.getText();
    return from && property !== 'http' ? [section(`${expression}.${property}`, className, from)] : [];
  });
  return [`## ${title}`, '', ...sections].join('\n');
}

const text = [
  '# Every method of @p24/sdk',
  '',
  `Generated from the sources by \`${command}\`. Every method also takes \`options\`: \`signal\`, \`timeout\`, \`locale\`, \`idempotencyKey\`.`,
  '',
  ...holders.map(holderSections),
].join('\n');

if (process.argv.includes('--check')) {
  const current = readFileSync(target, 'utf8');
  if (current !== text) {
    process.stderr.write(`packages/sdk/api.md is not current. Write it anew: ${command}\n`);
    process.exitCode = 1;
  }
} else writeFileSync(target, text);
