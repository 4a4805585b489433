import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generators } from './drift.mjs';
import { lists } from './feature-lists.mjs';
import { namesOf, refusalOf } from './feature-names.mjs';
import { run } from './run.mjs';
import { root } from './stamp.mjs';

const templates = join(root, 'packages/tools/templates/feature');

/** When the migration is of: now, and after all that are there, since their names are their order. */
function timestamp() {
  const now = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const last = readdirSync(join(root, 'server/migrations'))
    .map((file) => Number(file.slice(0, 14)))
    .reduce((one, other) => Math.max(one, other), 0);
  return String(Math.max(Number(now), last + 1));
}

function fill(text, names) {
  const filled = Object.entries(names).reduce((rest, [placeholder, name]) => rest.replaceAll(placeholder, name), text);
  const [left] = /__\w[\w-]*?__/.exec(filled) ?? [];
  if (left) throw new Error(`The template has a placeholder ${left} that nothing fills.`);
  return filled;
}

/** Writes the feature's files and adds it to the lists; answers their paths. */
function create(names) {
  const made = readdirSync(templates, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(templates.length + 1))
    .map((template) => {
      const file = fill(template, names);
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), fill(readFileSync(join(templates, template), 'utf8'), names), { flag: 'wx' });
      return file;
    });
  for (const [file, edits] of Object.entries(lists)) {
    const path = join(root, file);
    const before = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      edits.reduce((text, edit) => edit({ text, file, fill: (line) => fill(line, names) }), before),
    );
  }
  return { made, extended: Object.keys(lists) };
}

async function must(command) {
  const [program, ...args] = command.split(' ');
  const { code, output } = await run(program, args);
  if (code !== 0) throw new Error(`${command} failed:\n${output}`);
}

const [feature] = process.argv.slice(2);
const refusal = refusalOf(root, feature);
if (refusal) {
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 1;
} else {
  const { made, extended } = create({ ...namesOf(feature), __timestamp__: timestamp() });
  await must(
    `npx --no-install biome check --write ${[...made, ...extended].filter((file) => !file.endsWith('.sql')).join(' ')}`,
  );
  await Promise.all(generators.map(({ command }) => must(command)));
  const tell = (title, files) => process.stdout.write(`${title}\n${files.map((file) => `  ${file}\n`).join('')}`);
  tell('Made:', made.sort());
  tell('Extended:', extended);
  process.stdout.write(`It works as it is: npx vitest run ${feature}
Now say what it really is: the definition, the migration, the words in both languages, docs/features/${feature}.md.\n`);
}
