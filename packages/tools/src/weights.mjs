import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './stamp.mjs';

const six = ['notice-board', 'documents', 'form', 'tickets', 'consumption', 'chatbot'].map((name) => `p24-${name}`);
const folder = 'packages/components/dist/embed';

/**
 * What a page may weigh, in bytes minified and gzipped: one element with the loader, or several together. A budget
 * apart from its goal keeps what was reached from getting worse.
 */
const budgets = [
  { name: 'loader', tags: [], budget: 2_000 },
  { name: 'p24-notice-board, the first element', tags: ['p24-notice-board'], budget: 28_000 },
  { name: 'p24-consumption', tags: ['p24-consumption'], budget: 28_000 },
  { name: 'p24-login', tags: ['p24-login'], budget: 28_000 },
  // Its window of 5.5 kB comes with the first click: 30 kB all in.
  { name: 'p24-chatbot, without its window', tags: ['p24-chatbot'], budget: 24_500 },
  // Its review, its receipt and the fields for files come with 7.5 kB while the first page is filled in.
  { name: 'p24-form with its renderer', tags: ['p24-form'], budget: 37_900, goal: 38_000 },
  { name: 'p24-documents', tags: ['p24-documents'], budget: 31_300 },
  { name: 'p24-tickets', tags: ['p24-tickets'], budget: 34_500 },
  { name: "six residents' elements", tags: six, budget: 72_000 },
  { name: 'p24-manage-notices, without the editor', tags: ['p24-manage-notices'], budget: null },
];

/** Each budget with the files that a page loads for it, as the build's manifest tells. */
export function weights() {
  const path = join(root, folder, 'manifest.json');
  if (!existsSync(path)) throw new Error('There are no embed files yet: npm run build');
  const { version, elements, files } = JSON.parse(readFileSync(path, 'utf8'));
  return budgets.map(({ name, tags, budget, goal = budget }) => {
    const parts = new Set(tags.flatMap((tag) => elements[tag].map((file) => `${version}/${file}`)));
    const all = ['v1/p24.js', ...parts];
    const gzip = all.reduce((sum, file) => sum + files[file].gzip, 0);
    return { name, budget, goal, gzip, paths: all.map((file) => `${folder}/${file}`) };
  });
}
