import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { ownDatabase } from '../../../test/support/database.js';
import { aContact, aSource } from '../../../test/support/factories.js';
import { removeFolder, temporaryFolder } from '../../../test/support/folder.js';
import { testTerminal } from '../../../test/support/terminal.js';
import { createAccount, join } from '../auth/auth.port.js';
import { passwordFits } from '../auth/passwords.js';
import type { FileStore } from '../core/files/file-store.js';
import { accountCreate } from './account-command.js';
import type { Connected } from './connect.js';
import { importCommand } from './import-command.js';
import { sourceCreate } from './source-command.js';

const password = 'Lange Wörter sind gut';

const db = await ownDatabase();
const removed: string[] = [];
const files = { removeAll: async (sourceId: string) => void removed.push(sourceId) } as unknown as FileStore;
const open = async (): Promise<Connected> => ({
  database: db.database,
  owner: db.direct,
  files,
  close: async () => {},
});

// The audit log is only added to, which a trigger sees to.
beforeEach(() =>
  db.direct.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`truncate sources, accounts cascade`;
  }),
);

const table = (name: string) => fileURLToPath(new URL(`../../../test/fixtures/tables/${name}.csv`, import.meta.url));

async function importInto(...args: string[]) {
  const shown = testTerminal();
  const good = await importCommand(args, open, shown.terminal);
  return { good, ...shown };
}

const count = async (name: string) => (await db.direct`select from ${db.direct(name)}`).count;

test('tables that build on each other go in together', async () => {
  const { id } = await aSource(db.direct);
  const files = ['properties', 'units', 'contacts', 'contracts'].map(table);
  const { good, printed, steps } = await importInto(...files, '--source', id);
  expect(good).toBe(true);
  expect(printed.filter((line) => /neu/.test(line))).toEqual([
    '  neu 2, geändert 0, unverändert 0, als Verlauf behalten 0, Fehler 0',
    '  neu 13, geändert 0, unverändert 0, als Verlauf behalten 0, Fehler 0',
    '  neu 10, geändert 0, unverändert 0, als Verlauf behalten 0, Fehler 0',
    '  neu 14, geändert 0, unverändert 0, als Verlauf behalten 0, Fehler 0',
  ]);
  expect(printed.at(-1)).toBe('Alles wurde übernommen.');
  expect(await count('contracts')).toBe(13);
  expect(steps).toContain('lesen 857/857');
  expect(steps.filter((step) => step === 'end')).toHaveLength(4);
});

test('a dry run of several tables sees what those before would bring, and leaves nothing', async () => {
  const { id } = await aSource(db.direct);
  const files = ['properties', 'units', 'contacts', 'contracts'].map(table);
  const { good, printed } = await importInto(...files, '--source', id, '--dry-run');
  expect(good).toBe(true);
  expect(printed.at(-1)).toBe('Das war ein Probelauf: Nichts wurde übernommen.');
  expect([await count('properties'), await count('contacts'), await count('imports')]).toEqual([0, 0, 0]);
});

test('what the columns of a table hold may be said, and holds for the next one', async () => {
  const { id } = await aSource(db.direct);
  const folder = await temporaryFolder();
  const file = `${folder}/mieter.csv`;
  await writeFile(file, 'Mieterin;Tel=;WE\nVogt, Ben;0345 1;7\n');
  const said = ['--kind', 'contacts', '--columns', ' Mieterin=Name; Tel==Telefon; WE= '];
  expect((await importInto(file, '--source', id, ...said)).good).toBe(true);
  expect(await db.direct`select name, phones->0->>'value' as phone from contacts`).toEqual([
    { name: 'Vogt, Ben', phone: '0345 1' },
  ]);
  const again = await importInto(file, '--source', id);
  expect(again.printed).toContain(
    '  · Zeile 1: Die Spalten sind zugeordnet wie beim letzten Mal: Mieterin = Name, Tel= = Telefon.',
  );
  await expect(importInto(file, file, '--source', id, ...said)).rejects.toMatchObject({ text: 'columns-of-one' });
  await expect(importInto(file, '--source', id, '--columns', 'Tel')).rejects.toMatchObject({ text: 'not-columns' });
  await removeFolder(folder);
});

test('one wrong table keeps all of them out and says where it is wrong', async () => {
  const { id } = await aSource(db.direct);
  const { good, printed } = await importInto(table('contacts'), table('units'), '--source', id);
  expect(good).toBe(false);
  expect(printed).toContain(
    '  ✗ Zeile 2, „Objektnummer“: Ein Objekt „1001“ gibt es nicht. Bitte zuerst die Objekte einlesen.',
  );
  expect(printed.at(-1)).toMatch(/^Nichts wurde übernommen/);
  expect(await count('contacts')).toBe(0);
});

test('property and unit are named as people know them', async () => {
  const { id } = await aSource(db.direct);
  await importInto(table('properties'), table('units'), '--source', id);
  const named = (...args: string[]) => importInto(...args, '--source', id);
  expect((await named(table('contact-persons'), '--property', 'Wohnpark am Sportforum')).good).toBe(true);
  expect((await named(table('contact-persons'), '--property', '1001')).printed.join()).toContain('unverändert 4');
  expect((await named(table('consumption'), '--unit', '1001/0010')).good).toBe(true);
  await expect(named(table('consumption'), '--unit', '1001/9999')).rejects.toMatchObject({ text: 'unknown-unit' });
  await db.direct`update units set name = 'Wohnung' where source_id = ${id}`;
  await expect(named(table('consumption'), '--unit', 'Wohnung')).rejects.toMatchObject({ text: 'ambiguous-unit' });
});

test('a source is named by code, slug or id, and a wrong one is told', async () => {
  await aSource(db.direct, { slug: 'haus-sonne' });
  expect((await importInto(table('contacts'), '--source', 'haus-sonne')).good).toBe(true);
  await expect(importInto(table('contacts'), '--source', 'mond')).rejects.toMatchObject({ text: 'unknown-source' });
});

test('a file that is refused says why, and what stands in it', async () => {
  const { id } = await aSource(db.direct);
  const shown = testTerminal();
  await expect(importCommand([table('consumption'), '--source', id], open, shown.terminal)).rejects.toMatchObject({
    text: 'nothing-imported',
  });
  expect(shown.complaints.join()).toContain('Diese Tabelle nennt die Einheit nicht.');
  const unknown = fileURLToPath(import.meta.url);
  await expect(importCommand([unknown, '--source', id], open, shown.terminal)).rejects.toThrow();
  expect(shown.complaints.at(-1)).toMatch(/^Gefunden: import/);
});

test('what is missing or misspelt is told before anything happens', async () => {
  await expect(importInto('--source', 'x')).rejects.toMatchObject({ text: 'missing-option' });
  await expect(importInto(table('contacts'))).rejects.toMatchObject({ values: { option: '--source' } });
  await expect(importInto('/nowhere.csv', '--source', 'x')).rejects.toMatchObject({ text: 'missing-file' });
  await expect(importInto(table('contacts'), '--source', 'x', '--kind', 'y')).rejects.toMatchObject({
    text: 'unknown-kind',
  });
  await expect(importInto(table('contacts'), '--sauce', 'x')).rejects.toMatchObject({
    code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION',
  });
});

async function aDemo(): Promise<string> {
  const { id } = await aSource(db.direct);
  await db.direct`update sources set demo = true where id = ${id}`;
  await importInto(
    table('properties'),
    table('units'),
    table('contacts'),
    table('contracts'),
    table('notices'),
    '--source',
    id,
  );
  await db.direct.begin(async (sql) => {
    const accountId = await createAccount(sql, { email: 'demo@example.test', password, demo: true });
    await join(sql, { sourceId: id, accountId, role: 'manager', personId: null, name: 'Demo' });
  });
  return id;
}

const create = (args: string[], secrets: readonly string[], interactive = true) => {
  const shown = testTerminal(secrets, interactive);
  removed.length = 0;
  return sourceCreate(args, open, shown.terminal).then(() => shown);
};
const order = ['ECHT', '--name', 'Echte Verwaltung', '--admin', 'Chef@Example.test'];

test('the first real company comes with its administrator and ends the demo', async () => {
  const demo = await aDemo();
  const { printed } = await create(
    [...order, '--admin-name', 'Eva Echt', '--origin', 'https://www.example.test/start'],
    [password, password],
  );
  expect(printed).toEqual(['Die Verwaltung Echte Verwaltung ist angelegt. chef@example.test kann sich anmelden.']);
  expect(await db.direct`select code, slug, demo from sources`).toEqual([{ code: 'ECHT', slug: 'echt', demo: false }]);
  expect(removed).toEqual([demo]);
  expect(await db.direct`select value from origins`).toEqual([{ value: 'https://www.example.test' }]);
  const [account] = await db.direct`
    select a.email, a.password_hash as hash, m.role, m.state, m.name from accounts a join memberships m on m.account_id = a.id`;
  expect(account).toMatchObject({ email: 'chef@example.test', role: 'admin', state: 'active', name: 'Eva Echt' });
  expect(await passwordFits(account?.hash, password)).toBe(true);
  expect(await db.direct`select from categories where system = 'general'`).toHaveLength(1);
});

test('a second company of the same administrator asks for no password', async () => {
  await create(order, [password], false);
  await create(['ZWEI', '--name', 'Zweite', '--admin', 'chef@example.test'], []);
  expect([await count('sources'), await count('accounts'), await count('memberships')]).toEqual([2, 1, 2]);
  await expect(create(order, [])).rejects.toMatchObject({ text: 'source-exists' });
});

test('a company that cannot be made leaves the demo in peace', async () => {
  await aDemo();
  for (const [args, secrets, text] of [
    [order, ['zu kurz'], 'password-short'],
    [order, [password, 'something else'], 'passwords-differ'],
    [order, [], 'password-missing'],
    [[...order, '--slug', 'Groß'], [], 'wrong-slug'],
    [[...order, '--time-zone', 'Mond/Krater'], [], 'wrong-zone'],
    [[...order, '--origin', 'example'], [], 'wrong-origin'],
    [['X', '--name', 'X', '--admin', 'niemand'], [], 'wrong-email'],
    [['X', '--admin', 'a@b'], [], 'missing-option'],
  ] as const) {
    await expect(create([...args], secrets), text).rejects.toMatchObject({ text });
  }
  expect(removed).toEqual([]);
  expect(await db.direct`select from sources where demo`).toHaveLength(1);
});

test('a person of a contact gets a sign-in', async () => {
  const { id } = await aSource(db.direct);
  await importInto(table('contacts'), '--source', id);
  const add = (args: string[], secrets: readonly string[] = []) => {
    const shown = testTerminal(secrets);
    return accountCreate(['--source', id, ...args], open, shown.terminal).then(() => shown.printed);
  };
  expect(await add(['--contact', 'Brühl, Mario', '--email', 'Mario@example.test'], [password, password])).toEqual([
    'Mario Brühl kann sich mit mario@example.test anmelden.',
  ]);
  expect(await db.direct`select name, email from people where email is not null`).toEqual([
    { name: 'Mario Brühl', email: 'mario@example.test' },
  ]);
  const couple = ['--contact', 'Schilling, Maria & Hans', '--email', 'mario@example.test'];
  await expect(add(couple)).rejects.toMatchObject({ values: { people: 'Maria Schilling, Hans Schilling' } });
  expect(await add([...couple, '--person', 'Hans Schilling'])).toEqual([
    'mario@example.test hat schon eine Anmeldung, das Passwort bleibt. Hans Schilling gehört jetzt dazu.',
  ]);
  await expect(add(['--contact', 'Mario Brühl', '--email', 'x@example.test'])).rejects.toMatchObject({
    text: 'signs-in-already',
  });
  await expect(add(['--contact', 'Niemand', '--email', 'x@example.test'])).rejects.toMatchObject({
    text: 'unknown-contact',
  });
  await aContact(db.direct, id, { name: 'Herbst, Uwe' });
  await expect(add(['--contact', 'Herbst, Uwe', '--email', 'x@example.test'])).rejects.toMatchObject({
    text: 'several-contacts',
  });
});
