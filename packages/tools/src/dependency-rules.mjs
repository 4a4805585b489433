import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './stamp.mjs';

/** Which of our packages a part may use; the picture is in docs/architecture.md. */
const allowed = {
  'packages/theme': [],
  'packages/sdk': [],
  'packages/components': [
    '@p24/sdk',
    '@p24/sdk/answers',
    '@p24/sdk/embedded',
    '@p24/sdk/manage',
    '@p24/theme',
    '@p24/theme/default',
    '@p24/theme/derive',
    '@p24/theme/sets',
    '@p24/theme/sheet',
  ],
  'packages/mocks': [
    '@p24/sdk',
    '@p24/sdk/answers',
    '@p24/sdk/api',
    '@p24/sdk/manage',
    '@p24/theme',
    '@p24/theme/default',
    '@p24/theme/derive',
  ],
  server: ['@p24/sdk/api', '@p24/sdk/answers', '@p24/theme', '@p24/theme/default', '@p24/theme/derive'],
};

const sources = (folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(test|test-d|spec|stories)\.ts$/.test(file))
    .map((file) => join(folder, file));

const imports = (text) =>
  [
    ...text.matchAll(
      /^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gms,
    ),
  ].map(([, type, from, bare, lazy]) => ({ type: Boolean(type), path: from ?? bare ?? lazy }));

/** The feature folder of a file below `<part>/src`; null for what lies beside the features. */
const featureOf = (part, file) => {
  const [, second] = /^([^/]+)\/.+/.exec(relative(`${part}/src`, file)) ?? [];
  return second ?? null;
};

/** Folders that serve all features and so belong to none. */
const shared = new Set(['core', 'register', 'embed']);

function crossing(part, file, { type, path }) {
  if (!path.startsWith('.')) return null;
  const own = featureOf(part, file);
  const other = featureOf(part, join(dirname(file), path));
  if (!own || !other || own === other || other === 'core' || own === 'register' || own === 'embed') return null;
  if (own === 'core') return 'core names a feature';
  if (/\.port\.js$/.test(path) || (type && /\.api\.js$/.test(path)) || shared.has(other)) return null;
  return `the feature ${own} reaches into ${other}: only types of its definition and its port cross`;
}

function foreign(part, { path }) {
  if (!path.startsWith('@p24/')) return null;
  return allowed[part].includes(path) ? null : `${part} must not use ${path}`;
}

/** Every import that breaks a rule, as `file: reason`. */
export function brokenRules() {
  return Object.keys(allowed).flatMap((part) =>
    sources(`${part}/src`).flatMap((file) =>
      imports(readFileSync(join(root, file), 'utf8')).flatMap((one) => {
        const reason = crossing(part, file, one) ?? foreign(part, one);
        return reason ? [`${file}: ${reason} (${one.path})`] : [];
      }),
    ),
  );
}
