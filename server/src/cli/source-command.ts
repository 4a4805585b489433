import { parseArgs } from 'node:util';
import { accountOf, createAccount, join } from '../auth/auth.port.js';
import { createSource, removeDemo } from '../settings/settings.port.js';
import type { Connected } from './connect.js';
import { askPassword, readEmail } from './password.js';
import { CommandError, sentence, type Terminal } from './terminal.js';

function read(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      admin: { type: 'string' },
      'admin-name': { type: 'string' },
      slug: { type: 'string' },
      origin: { type: 'string', multiple: true, default: [] },
      'time-zone': { type: 'string', default: 'Europe/Berlin' },
    },
  });
  const [code] = positionals;
  if (!code) throw new CommandError('missing-option', { option: '<code>' });
  for (const option of ['name', 'admin'] as const) {
    if (!values[option]) throw new CommandError('missing-option', { option: `--${option}` });
  }
  const slug = values.slug ?? code.toLowerCase();
  if (!/^[a-z0-9-]{1,63}$/.test(slug)) throw new CommandError('wrong-slug', { slug });
  const timeZone = values['time-zone'];
  if (!isZone(timeZone)) throw new CommandError('wrong-zone', { zone: timeZone });
  const email = readEmail(values.admin ?? '');
  // Until they say their name they are called by their address.
  const adminName = values['admin-name']?.trim() || email;
  return { code, slug, timeZone, email, adminName, name: values.name ?? '', origins: values.origin.map(readOrigin) };
}

function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    // An unknown zone is told by throwing.
    return false;
  }
}

function readOrigin(origin: string): string {
  if (!URL.canParse(origin) || !/^https?:$/.test(new URL(origin).protocol))
    throw new CommandError('wrong-origin', { origin });
  return new URL(origin).origin;
}

/** `p24 source create`: makes a managing company with its first administrator, and removes the demo. */
export async function sourceCreate(
  args: string[],
  open: () => Promise<Connected>,
  terminal: Terminal,
): Promise<boolean> {
  const { email, adminName, ...order } = read(args);
  const { owner, files } = await open();
  const known = await owner.begin((sql) => accountOf(sql, email));
  const password = known ? null : await askPassword(terminal, email);
  const removed = await owner.begin(async (sql) => {
    const demo = await removeDemo(sql);
    const sourceId = await createSource(sql, order);
    if (!sourceId) throw new CommandError('source-exists');
    // Whoever belonged to the demo only has gone with it.
    const account = await accountOf(sql, email);
    const accountId =
      account ?? (await createAccount(sql, { email, password: password ?? (await askPassword(terminal, email)) }));
    await join(sql, { sourceId, accountId, role: 'admin', personId: null, name: adminName });
    return demo;
  });
  for (const id of removed) await files.removeAll(id);
  terminal.print(sentence(terminal.locale, 'source-created', { name: order.name, email }));
  return true;
}
