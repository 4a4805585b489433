import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unfinishedElements, unfinishedFeatures } from '../../../test/support/completeness.js';
import { namesOf, refusalOf } from './feature-names.mjs';

const root = resolve(import.meta.dirname, '../../..');
const copied = [
  'packages',
  'server',
  'stories',
  'test',
  'docs',
  'examples',
  'package.json',
  'tsconfig.json',
  'biome.json',
  '.gitignore',
  'vitest.config.ts',
];
const leftOut = /(^|\/)(node_modules|dist|build|\.p24|storybook-static)(\/|$)/;

/** A copy of the sources in which our packages mean the copies, and everything else what npm installed. */
function copySources(): string {
  const copy = mkdtempSync(join(tmpdir(), 'p24-test-new-'));
  for (const name of copied) {
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      filter: (path) => !leftOut.test(path.slice(root.length)),
    });
  }
  mkdirSync(join(copy, 'node_modules/@p24'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@p24') symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  }
  for (const name of ['sdk', 'components', 'mocks', 'theme']) {
    symlinkSync(join(copy, 'packages', name), join(copy, 'node_modules/@p24', name));
  }
  return copy;
}

let copy: string;
beforeAll(() => {
  copy = copySources();
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const runIn = (program: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: copy, encoding: 'utf8', timeout: 240_000 });
  return { status, output: `${stdout}${stderr}` };
};

const read = (file: string) => readFileSync(join(copy, file), 'utf8');

/** What the compiler has against these files of the copy; the others were checked as they are, and cost a minute. */
function mistakesIn(files: readonly string[]): string[] {
  const host = { ...ts.sys, getCurrentDirectory: () => copy, onUnRecoverableConfigFileDiagnostic: () => {} };
  const config = ts.getParsedCommandLineOfConfigFile(join(copy, 'tsconfig.json'), {}, host);
  if (!config) throw new Error('The copy has no configuration.');
  const program = ts.createProgram(
    [...files.map((file) => join(copy, file)), ...declarations(config.fileNames)],
    config.options,
  );
  return files.flatMap((file) => {
    const source = program.getSourceFile(join(copy, file));
    if (!source) return [`${file} is not compiled.`];
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
}

/** What adds to types everywhere, though nobody imports it. */
const declarations = (files: readonly string[]) => files.filter((file) => /\.d\.ts$|support\/cluster\.ts$/.test(file));

/** Files that follow from the list of all features without being touched. */
const dependents = ['test/matrix/asking.ts', 'test/complete/features.test.ts', 'test/complete/scopes.test.ts'];

test('a new feature compiles, is formatted, and lacks nothing that a feature must have', { timeout: 600_000 }, () => {
  const { status, output } = runIn('node', 'packages/tools/src/new.mjs', 'lost-keys');
  expect(status, output).toBe(0);

  const told = [...output.matchAll(/^ {2}(\S+\.ts)$/gm)].map(([, file = '']) => file);
  expect(told).toContain('server/src/app.ts');
  expect(mistakesIn([...told, ...dependents])).toEqual([]);
  expect(unfinishedElements(copy)).toEqual([]);
  expect(unfinishedFeatures(copy)).toEqual([]);
  expect(read('server/src/app.ts')).toContain("'lost-keys': [lostKeysServed],");
  expect(read('packages/sdk/api.md')).toContain('client.lostKeys');
  expect(read('docs/reference/elements.md')).toContain('## `<p24-lost-keys>`');
  expect(readdirSync(join(copy, 'server/migrations')).sort().at(-1)).toMatch(/^\d{14}_lost_keys\.sql$/);
  expect(refusalOf(copy, 'lost-keys')).toContain('is there already');
});

test.each([
  [undefined, 'Say what the feature is called'],
  ['Lost_Keys', 'is no name for a feature'],
  ['../keys', 'is no name for a feature'],
  ['core', 'is a folder for all features'],
  ['notices', 'is there already, see packages/sdk/src/notices'],
  ['maps', 'which JavaScript has'],
  ['memberships', 'which @p24/sdk exports already'],
])('%s is refused in a sentence', (feature, reason) => {
  expect(refusalOf(root, feature)).toContain(reason);
});

test('a name that is refused leaves nothing behind', () => {
  expect(runIn('node', 'packages/tools/src/new.mjs', 'Parcels')).toMatchObject({ status: 1 });
  expect(existsSync(join(copy, 'packages/sdk/src/Parcels'))).toBe(false);
});

test.each([
  ['lost-keys', 'LostKey'],
  ['parties', 'Party'],
  ['boxes', 'Box'],
  ['houses', 'House'],
  ['chatbot', 'ChatbotEntry'],
])('one of %s is a %s', (feature, item) => {
  expect(namesOf(feature).__ItemName__).toBe(item);
});
