/**
 * Writes the icons in use from Lucide (ISC licence) into modules: shadow roots of foreign pages reach no sprite of
 * another origin, and a module holds what its elements need. `--check` only says whether the files are up to date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const command = 'npx tsx -C p24-source packages/tools/src/icons.ts';

/** Our names for Lucide's icons, by the module that holds them. */
const modules: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'packages/components/src/core/icons.generated.ts': {
    alert: 'triangle-alert',
    calendar: 'calendar',
    check: 'check',
    chevron: 'chevron-down',
    clip: 'paperclip',
    file: 'file',
    info: 'info',
    link: 'external-link',
    lock: 'lock',
    note: 'text-align-start',
    offline: 'cloud-off',
    search: 'search',
    urgent: 'octagon-alert',
  },
  'packages/components/src/core/manage-icons.generated.ts': {
    clock: 'clock',
    dash: 'minus',
    dots: 'ellipsis-vertical',
    eye: 'eye',
    eyeOff: 'eye-off',
    mail: 'mail',
  },
  'packages/components/src/core/file-icons.generated.ts': { camera: 'camera', cross: 'x' },
  'packages/components/src/auth/icons.generated.ts': { eye: 'eye', eyeOff: 'eye-off' },
  'packages/components/src/users/icons.generated.ts': { phone: 'phone', place: 'map-pin' },
  'packages/components/src/chatbot/icons.generated.ts': { speech: 'message-square-text' },
  'packages/components/src/chatbot/window-icons.generated.ts': { cross: 'x', phone: 'phone' },
  'packages/components/src/consumption/icons.generated.ts': {
    heating: 'flame',
    'hot-water': 'droplets',
    'cold-water': 'droplet',
    cooling: 'snowflake',
    less: 'trending-down',
    more: 'trending-up',
    same: 'equal',
    none: 'minus',
  },
  'packages/components/src/documents/icons.generated.ts': { sheet: 'file-text' },
  'packages/components/src/forms/icons.generated.ts': {
    damage: 'wrench',
    heating: 'thermometer',
    water: 'droplet',
    key: 'key',
    name: 'user',
    'bank-details': 'landmark',
    'credit-payment': 'euro',
    instalments: 'coins',
    'moving-out': 'truck',
    'co2-reimbursement': 'leaf',
  },
  'packages/components/src/notices/editor-icons.generated.ts': { list: 'list', numbers: 'list-ordered' },
  'packages/components/src/property/icons.generated.ts': {
    phone: 'phone',
    mail: 'mail',
    fax: 'printer',
    place: 'map-pin',
  },
  'packages/components/src/tickets/icons.generated.ts': {
    new: 'circle-dot',
    'in-progress': 'wrench',
    waiting: 'clock',
    closed: 'circle-check',
    rejected: 'circle-x',
    internal: 'eye-off',
    talk: 'message-square',
  },
  'packages/components/src/core/drawings.generated.ts': {
    house: 'house',
    tree: 'tree-deciduous',
    cat: 'cat',
    bird: 'bird',
    cup: 'coffee',
    bicycle: 'bike',
  },
  'examples/portal/src/icons.generated.ts': {
    home: 'house',
    notice: 'megaphone',
    documents: 'folder',
    form: 'clipboard-check',
    ticket: 'message-circle-more',
    chart: 'chart-column',
    upload: 'upload',
    assistant: 'message-square-text',
    menu: 'menu',
    person: 'user',
    people: 'users',
    leave: 'log-out',
    language: 'languages',
    chevron: 'chevron-right',
    collapse: 'panel-left-close',
    check: 'check',
    alert: 'triangle-alert',
    building: 'building-2',
    bell: 'bell',
    calendar: 'calendar',
    wrench: 'wrench',
    phone: 'phone',
    flame: 'flame',
    drop: 'droplet',
    history: 'history',
    eye: 'eye',
    key: 'key',
    palette: 'palette',
  },
};

/** Modules that hold each icon as the commands of its single path: rows by the thousand set it as an attribute. */
const bare: ReadonlySet<string> = new Set(['packages/components/src/documents/icons.generated.ts']);

/** How many numbers a command of a path takes, or as many again. */
const numbers: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

/** Throws where a path was taken apart so that no browser would draw it. */
function checked(tokens: string[], path: string): string[] {
  for (const command of [...tokens, 'z'].join(' ').split(/ (?=[a-z])/i)) {
    const [name = '', ...values] = command.split(' ');
    const takes = numbers[name.toLowerCase()];
    if (takes === undefined || (takes === 0 ? values.length > 0 : values.length === 0 || values.length % takes > 0))
      throw new Error(`The path ${path} is not understood: ${command}`);
  }
  return tokens;
}

/** Commands and numbers of a path; the flags of arcs, one digit each, may stand without anything between them. */
function tokensOf(path: string): string[] {
  const tokens = [...path.matchAll(/([a-z])([^a-z]*)/gi)].flatMap(([, command = '', values = '']) => {
    const number = '-?(?:\\d+\\.?\\d*|\\.\\d+)';
    const between = '[\\s,]*';
    if (command.toLowerCase() !== 'a') return [command, ...(values.match(new RegExp(number, 'g')) ?? [])];
    const arc = [number, number, number, '[01]', '[01]', number, number].map((one) => `(${one})`).join(between);
    return [command, ...[...values.matchAll(new RegExp(arc, 'g'))].flatMap((found) => found.slice(1))];
  });
  return checked(tokens, path);
}

/** A path with numbers of one decimal and without spaces that nothing needs. */
function shortened(path: string): string {
  const tokens = tokensOf(path);
  let text = '';
  let before = '';
  for (const token of tokens) {
    const word = /[a-z]/i.test(token) ? token : String(Number(Number(token).toFixed(1))).replace(/^(-?)0\./, '$1.');
    const apart = /\d$/.test(before) && !word.startsWith('-') && /^[\d.]/.test(word);
    text += apart && !(word.startsWith('.') && before.includes('.')) ? ` ${word}` : word;
    before = word;
  }
  return text;
}

/** One path for several: each begins where it says, not where the one before it ends. */
function absolute(path: string): string {
  const [begin, x, y, next, ...others] = tokensOf(path);
  if (begin !== 'm') return path;
  // Further pairs behind a move are lines, as relative as the move was.
  return ['M', x, y, ...(next && !/[a-z]/i.test(next) ? ['l'] : []), next, ...others].join(' ');
}

/** The shapes of one of Lucide's files. */
function shapes(file: string): string {
  const found = [...file.matchAll(/<(path|circle|rect|line|polyline|ellipse)\s([^>]*?)\s*\/>/g)];
  const paths = found.flatMap(([, kind, values = '']) =>
    kind === 'path' ? [/d="([^"]*)"/.exec(values)?.[1] ?? ''] : [],
  );
  const others = found.flatMap(([, kind, values = '']) =>
    kind === 'path' ? [] : [`<${kind} ${values.replace(/ ry="[^"]*"/, '')}/>`],
  );
  return `${paths.length ? `<path d="${paths.map((one, at) => shortened(at ? absolute(one) : one)).join('')}"/>` : ''}${others.join('')}`;
}

const lucide = createRequire(import.meta.url).resolve('lucide-static/package.json');

/** The commands of a shape that is one path. Throws for any other. */
function commands(shape: string): string {
  const [, found] = /^<path d="([^"]*)"\/>$/.exec(shape) ?? [];
  if (!found) throw new Error(`This is more than one path: ${shape}`);
  return found;
}

async function contentOf(names: Readonly<Record<string, string>>, asPaths: boolean): Promise<string> {
  const lines = Object.entries(names).map(async ([name, source]) => {
    const shape = shapes(await readFile(join(lucide, '../icons', `${source}.svg`), 'utf8'));
    const value = asPaths ? `\n    '${commands(shape)}'` : ` svg\`${shape}\``;
    return `  ${/\W/.test(name) ? `'${name}'` : name}:${value},\n`;
  });
  return `// Generated by ${command} from Lucide (ISC licence, https://lucide.dev).
${asPaths ? '' : "import { svg } from 'lit';\n\n"}/** The ${asPaths ? 'paths' : 'shapes'} of the icons, on a square of 24. */
export const ${asPaths ? 'paths' : 'shapes'} = {
${(await Promise.all(lines)).join('')}};
`;
}

for (const [target, names] of Object.entries(modules)) {
  const path = join(root, target);
  const content = await contentOf(names, bare.has(target));
  if ((await readFile(path, 'utf8').catch(() => '')) === content) continue;
  if (process.argv.includes('--check')) {
    process.stderr.write(`${target} is not up to date. Run: ${command}\n`);
    process.exitCode = 1;
  } else {
    await writeFile(path, content);
    process.stdout.write(`${target} is written.\n`);
  }
}
