import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from './stamp.mjs';

/** What others import from, with the index that names its exports. */
const indexes = {
  '@p24/sdk': join(root, 'packages/sdk/src/index.ts'),
  '@p24/sdk/manage': join(root, 'packages/sdk/src/manage.ts'),
  '@p24/components': join(root, 'packages/components/src/index.ts'),
  '@p24/components/parts': join(root, 'packages/components/src/parts.ts'),
};

/** The file of every name that each of them exports. */
export async function exportedFiles() {
  const named = async ([from, index]) => {
    const lists = (await readFile(index, 'utf8')).matchAll(
      /(?:export|import) (?:type )?\{([^}]*)\} from '\.\/([^']+)\.js'/g,
    );
    const files = [...lists].flatMap(([, names, file]) =>
      names.split(',').map((name) => [name.replace('type ', '').trim(), join(dirname(index), `${file}.ts`)]),
    );
    return [from, new Map(files)];
  };
  return new Map(await Promise.all(Object.entries(indexes).map(named)));
}

/**
 * Each import from an index comes from the file that has it: files are shared by who can reach them, and through the
 * index every element reaches the calls of all features, and a page all elements.
 */
export const direct = (text, exported) =>
  text.replace(/import \{([^}]*)\} from '(@p24\/[\w/]+)';/g, (all, names, from) => {
    const files = exported.get(from);
    if (!files) return all;
    return names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name && !name.startsWith('type '))
      .map((name) => `import { ${name} } from '${files.get(name.split(' ')[0]) ?? from}';`)
      .join(' ');
  });
