import { parseArgs } from 'node:util';
import { accountOf, createAccount, join } from '../auth/auth.port.js';
import type { Tx } from '../core/database/database.js';
import { findSource } from '../settings/settings.port.js';
import { findPeople, noteEmail, type Person } from '../users/users.port.js';
import type { Connected } from './connect.js';
import { askPassword, readEmail } from './password.js';
import { CommandError, sentence, type Terminal } from './terminal.js';

function read(args: string[]) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { source: text, contact: text, email: text, person: text } });
  const { source = '', contact = '', email = '', person } = values;
  for (const [option, value] of Object.entries({ source, contact, email })) {
    if (!value) throw new CommandError('missing-option', { option: `--${option}` });
  }
  return { source, contact, email: readEmail(email), person };
}

/** `p24 account create`: lets a person of a contact sign in, with the account of that address where there is one. */
export async function accountCreate(
  args: string[],
  open: () => Promise<Connected>,
  terminal: Terminal,
): Promise<boolean> {
  const { source: named, contact, email, person } = read(args);
  const { owner } = await open();
  const source = await findSource(owner, named);
  if (!source) throw new CommandError('unknown-source', { source: named });
  const { chosen, known } = await owner.begin(async (sql) => ({
    chosen: await choose(sql, source.id, contact, person),
    known: await accountOf(sql, email),
  }));
  const password = known ? '' : await askPassword(terminal, email);
  await owner.begin(async (sql) => {
    const accountId = known ?? (await createAccount(sql, { email, password }));
    await join(sql, { sourceId: source.id, accountId, role: 'resident', personId: chosen.id, name: chosen.name });
    await noteEmail(sql, source.id, chosen.id, email);
  });
  const done = known ? 'account-joined' : 'account-created';
  terminal.print(sentence(terminal.locale, done, { person: chosen.name, email }));
  return true;
}

async function choose(sql: Tx, sourceId: string, contact: string, name: string | undefined): Promise<Person> {
  const people = await findPeople(sql, sourceId, contact);
  const fitting = people.filter((person) => name === undefined || person.name === name);
  const [chosen, another] = fitting;
  if (!chosen) throw new CommandError('unknown-contact', { contact: name ?? contact });
  if (new Set(fitting.map(({ contactId }) => contactId)).size > 1)
    throw new CommandError('several-contacts', { contact });
  if (another) throw new CommandError('several-people', { people: fitting.map((person) => person.name).join(', ') });
  if (chosen.signsIn) throw new CommandError('signs-in-already', { person: chosen.name });
  return chosen;
}
