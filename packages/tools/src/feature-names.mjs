import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folders = [
  'packages/sdk/src',
  'packages/components/src',
  'packages/mocks/src',
  'server/src',
  'stories',
  'docs/features',
];

/** Folders that serve all features. */
const taken = new Set(['core', 'register', 'embed', 'test', 'dist']);

const pascal = (name) => name.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());

/** What one of many is called: `lost-keys` are of `lost-key`; what is one already is made of entries. */
function itemOf(feature) {
  if (/ies$/.test(feature)) return feature.replace(/ies$/, 'y');
  if (/(ss|x|ch|sh)es$/.test(feature)) return feature.replace(/es$/, '');
  return /[^s]s$/.test(feature) ? feature.replace(/s$/, '') : `${feature}-entry`;
}

/** Every spelling of a feature's name and of one of its items, by placeholder. */
export function namesOf(feature) {
  const words = feature.replaceAll('-', ' ');
  const item = itemOf(feature);
  return {
    '__feature-name__': feature,
    __FeatureName__: pascal(feature),
    __featureName__: pascal(feature).replace(/^./, (letter) => letter.toLowerCase()),
    __feature_name__: feature.replaceAll('-', '_'),
    '__item-name__': item,
    __ItemName__: pascal(item),
    __words__: words,
    __Words__: words.replace(/^./, (letter) => letter.toUpperCase()),
  };
}

/** Why there can be no feature of this name, in a sentence that says what to do; null when there can. */
export function refusalOf(root, feature) {
  if (!feature) return 'Say what the feature is called, for example: npm run new lost-keys';
  if (!/^[a-z]{2,}(-[a-z]{2,}){0,3}$/.test(feature))
    return `"${feature}" is no name for a feature: use small letters and hyphens, a noun in the plural for many things and in the singular for one, for example lost-keys.`;
  if (taken.has(feature)) return `"${feature}" is a folder for all features: choose a noun that says what people get.`;
  const found = folders.flatMap((folder) => [join(folder, feature), join(folder, `${feature}.md`)]);
  const there = found.find((path) => existsSync(join(root, path)));
  if (there) return `The feature "${feature}" is there already, see ${there}: extend it, or choose another name.`;
  const names = namesOf(feature);
  const exported = readFileSync(join(root, 'packages/sdk/src/index.ts'), 'utf8');
  for (const name of [names.__FeatureName__, names.__ItemName__]) {
    if (Object.hasOwn(globalThis, name))
      return `"${feature}" would make a ${name}, which JavaScript has: choose another.`;
    if (new RegExp(`\\b${name}\\b`).test(exported))
      return `"${feature}" would make a ${name}, which @p24/sdk exports already: choose another name.`;
  }
  return null;
}
