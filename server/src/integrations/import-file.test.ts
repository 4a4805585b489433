import { beforeEach, expect, test } from 'vitest';
import { ownDatabase } from '../../../test/support/database.js';
import { aProperty, aSource } from '../../../test/support/factories.js';
import { anOrder, fixtureFile, textFile } from '../../../test/support/imports.js';
import { type ImportFile, type ImportOrder, importFile } from './import-file.js';
import { sampleTables } from './sample-tables.js';

const db = await ownDatabase();
let sourceId: string;

beforeEach(async () => {
  sourceId = (await aSource(db.direct)).id;
});

const run = (file: ImportFile, values: Partial<ImportOrder> = {}) =>
  db.database.transaction({ sources: [sourceId] }, (sql) => importFile(sql, file, anOrder(sourceId, values)));

const countsOf = ({ rows, created, updated, unchanged, superseded, errors }: Awaited<ReturnType<typeof run>>) => ({
  rows,
  created,
  updated,
  unchanged,
  superseded,
  errors,
});

const contacts = () => db.direct<{ name: string; people: string[]; address: string | null }[]>`
  select c.name, c.addresses->0->>'value' as address,
    array(select p.name from people p where p.source_id = c.source_id and p.contact_id = c.id order by p.id) as people
  from contacts c where c.source_id = ${sourceId} order by c.id`;

test('the contacts come in with their people', async () => {
  const report = await run(fixtureFile('tables/contacts.csv'));
  expect(countsOf(report)).toEqual({ rows: 10, created: 10, updated: 0, unchanged: 0, superseded: 0, errors: 0 });
  expect([report.kind, report.encoding, report.truncated]).toEqual(['contacts', 'windows-1252', false]);
  const found = await contacts();
  expect(found).toHaveLength(10);
  expect(found[4]).toEqual({
    name: 'Schilling, Maria & Hans',
    people: ['Maria Schilling', 'Hans Schilling'],
    address: 'Am Sportforum 4, 01080 Dresden',
  });
  expect(found[9]?.people).toEqual(['Steuerberater Wiedig']);
});

test('each sample can be taken in as it is, after those before it', async () => {
  const made = [];
  let property: string | undefined;
  for (const { kind, sample } of sampleTables) {
    const report = await run(textFile(sample), { property: kind === 'contact-persons' ? property : undefined });
    made.push([report.kind, report.created, report.errors]);
    [{ id: property } = { id: property }] = await db.direct<{ id: string }[]>`
      select id from properties where source_id = ${sourceId}`;
  }
  expect(made).toEqual(sampleTables.map(({ kind }) => [kind, 1, 0]));
});

test('telephone numbers of a table belong to the contact, and those of a kind that a table has none of stay', async () => {
  const phones = async () => (await db.direct`select phones from contacts where source_id = ${sourceId}`)[0]?.phones;
  await run(textFile('Name;Adresse;Telefon;Mobil\nA, B;Halle;0345 1234;0171 222\n'));
  const first = [
    { value: '0345 1234', label: null, public: false },
    { value: '0171 222', label: 'Mobil', public: false },
  ];
  expect(await phones()).toEqual(first);
  expect(await run(textFile('Name;Adresse\nA, B;Halle\n'))).toMatchObject({ unchanged: 1 });
  expect(await phones()).toEqual(first);
  expect(await run(textFile('Name;Adresse;Telefon\nA, B;Halle;0345 99\n'))).toMatchObject({ updated: 1, errors: 0 });
  const changed = [{ value: '0345 99', label: null, public: false }, first[1]];
  expect(await phones()).toEqual(changed);
  const mobile = textFile('Name;Adresse;Mobil\nA, B;Halle;0171 333\n');
  expect(await run(mobile)).toMatchObject({ updated: 1, errors: 0 });
  expect(await phones()).toEqual([changed[0], { value: '0171 333', label: 'Mobil', public: false }]);
  expect(await run(textFile('Name;Adresse;Telefon;Mobil\nA, B;Halle;;0171 333\n'))).toMatchObject({ updated: 1 });
  expect(await phones()).toEqual([{ value: '0171 333', label: 'Mobil', public: false }]);
});

test('words beside a number stay as what it is called, and a number that everybody may see stays one', async () => {
  const phones = async () => (await db.direct`select phones from contacts where source_id = ${sourceId}`)[0]?.phones;
  const table = (cell: string) => textFile(`Name;Adresse;Telefon\nA, B;Halle;${cell}\n`);
  expect(await run(table('n. v.'))).toMatchObject({
    created: 1,
    findings: [{ line: 2, column: 'Telefon', severity: 'note', code: 'not-a-phone', values: { cell: 'n. v.' } }],
  });
  expect(await phones()).toEqual([]);
  expect(await run(table('+49 (0)345 1234 abends'))).toMatchObject({ updated: 1, findings: [] });
  expect(await phones()).toEqual([{ value: '+49 (0)345 1234', label: 'abends', public: false }]);
  await db.direct`
    update contacts set phones = jsonb_set(phones, '{0,public}', 'true') where source_id = ${sourceId}`;
  expect(await run(table('+49 (0)345 1234 abends'))).toMatchObject({ unchanged: 1 });
  expect(await run(table('+49 (0)345 1234 tags / 0171 2 (Sohn)'))).toMatchObject({ updated: 1 });
  expect(await phones()).toEqual([
    { value: '+49 (0)345 1234', label: 'tags', public: true },
    { value: '0171 2', label: 'Sohn', public: false },
  ]);
});

test('a list of contacts without days leaves those that are known', async () => {
  const row = 'Kontaktnummer;Name;Adresse;gültig ab;gültig bis\n7;Muster, Max;Weg 1;01.03.2019;31.12.2030\n';
  await run(textFile(row));
  const days = () => db.direct`
    select name, valid_from::text as from, valid_until::text as until from contacts where source_id = ${sourceId}`;
  await run(textFile('Kontaktnummer;Name;Adresse\n7;Muster, Moritz;Weg 1\n'));
  expect(await days()).toMatchObject([{ name: 'Muster, Moritz', from: '2019-03-01', until: '2030-12-31' }]);
  await run(textFile('Kontaktnummer;Name;Adresse;gültig ab;gültig bis\n7;Muster, Moritz;Weg 1;;-\n'));
  expect(await days()).toMatchObject([{ from: null, until: null }]);
});

test('the same file twice changes nothing, not even the list of imports', async () => {
  const first = await run(fixtureFile('tables/contacts.csv'));
  const before = await contacts();
  const again = await run(fixtureFile('tables/contacts.csv'));
  expect(countsOf(again)).toEqual({ rows: 10, created: 0, updated: 0, unchanged: 10, superseded: 0, errors: 0 });
  expect(again.id).toBe(first.id);
  expect(await contacts()).toEqual(before);
  expect(await db.direct`select from imports where source_id = ${sourceId}`).toHaveLength(1);
});

test('a dry run tells what would happen and leaves nothing behind', async () => {
  const report = await run(fixtureFile('tables/contacts.csv'), { dryRun: true });
  expect(countsOf(report)).toMatchObject({ rows: 10, created: 10, errors: 0 });
  expect(report.id).toBeNull();
  expect(await contacts()).toEqual([]);
  for (const table of ['import_rows', 'imports', 'people']) {
    expect(await db.direct`select from ${db.direct(table)} where source_id = ${sourceId}`, table).toHaveLength(0);
  }
});

test('one wrong row keeps all of them out, and the report says which', async () => {
  const report = await run(
    textFile('Name;Adresse;gültig ab;gültig bis\nA, B;Halle;01.01.2020;\nC, D;Halle;gestern;\n'),
  );
  expect(countsOf(report)).toEqual({ rows: 2, created: 0, updated: 0, unchanged: 0, superseded: 0, errors: 1 });
  expect(report.findings).toEqual([
    { line: 3, column: 'gültig ab', severity: 'error', code: 'not-a-day', values: { cell: 'gestern' } },
  ]);
  expect(await contacts()).toEqual([]);
  expect(await db.direct`select report->>'errors' as errors from imports where source_id = ${sourceId}`).toEqual([
    { errors: '1' },
  ]);
  expect(await db.direct`select from import_rows where source_id = ${sourceId}`).toHaveLength(0);
});

test('all errors are counted, a thousand are listed', async () => {
  const rows = Array.from({ length: 2500 }, (_, n) => `A, ${n};Halle;gestern;\n`).join('');
  const report = await run(textFile(`Name;Adresse;gültig ab;gültig bis\n${rows}`));
  expect([report.errors, report.findings.length, report.truncated]).toEqual([2500, 1000, true]);
});

test('a row that stands twice counts once, one that contradicts is an error', async () => {
  const head = 'Name;Adresse;gültig ab;gültig bis\nA, B;Halle;01.01.2020;\nC, D;Halle;;\n';
  const same = await run(textFile(`${head}A, B;Halle;01.01.2020;\n`));
  expect(countsOf(same)).toEqual({ rows: 3, created: 2, updated: 0, unchanged: 1, superseded: 0, errors: 0 });
  expect(same.findings).toMatchObject([{ line: 4, severity: 'note', code: 'repeated-row', values: { line: 2 } }]);
  expect(await run(textFile(`${head}A, B;Halle;01.01.2020;\n`))).toMatchObject({ unchanged: 3, errors: 0 });
  const other = await run(textFile(`${head}A, B;Halle;01.01.2021;\n`));
  expect(other.findings).toMatchObject([{ line: 4, severity: 'error', code: 'conflicting-rows', values: { line: 2 } }]);
});

test('a changed row is an update, the others stay as they are', async () => {
  const head = 'Name;Adresse;gültig ab;gültig bis\nC, D;Halle;;\n';
  await run(textFile(`${head}A, B;Halle;01.01.2020;\n`));
  const report = await run(textFile(`${head}A, B;Halle;01.01.2020;31.12.2026\n`));
  expect(countsOf(report)).toEqual({ rows: 2, created: 0, updated: 1, unchanged: 1, superseded: 0, errors: 0 });
  const [changed] =
    await db.direct`select valid_until::text as day from contacts where name = 'A, B' and source_id = ${sourceId}`;
  expect(changed).toEqual({ day: '2026-12-31' });
});

test('a number finds a contact whose name and address changed, and people keep who they are', async () => {
  const head = 'Kontaktnummer;Name;Adresse;E-Mail;gültig ab;gültig bis\n';
  await run(textFile(`${head}7;Vogt, Anna & Ben;Halle;anna@example.test, ab@example.test;;\n`));
  const people = () => db.direct`select id, name, email from people where source_id = ${sourceId} order by id`;
  const before = await people();
  expect(before).toMatchObject([
    { name: 'Anna Vogt', email: 'anna@example.test' },
    { name: 'Ben Vogt', email: null },
  ]);
  const report = await run(textFile(`${head}7;Weber, Anna & Vogt, Ben;Leipzig;anna@example.test;;\n`));
  expect(countsOf(report)).toMatchObject({ updated: 1, created: 0 });
  expect(await people()).toEqual([{ ...before[0], name: 'Anna Weber' }, before[1]]);
  expect(await contacts()).toMatchObject([{ name: 'Weber, Anna & Vogt, Ben', address: 'Leipzig' }]);
  const single = await run(textFile(`${head}7;Weber, Anna;Leipzig;anna@example.test;;\n`));
  expect(countsOf(single)).toMatchObject({ updated: 1 });
  expect(await people()).toEqual([{ ...before[0], name: 'Anna Weber' }]);
});

test('contacts that differ in nothing but a number that is not given are ambiguous', async () => {
  const head = 'Kontaktnummer;Name;Adresse;gültig ab;gültig bis\n';
  await run(textFile(`${head}1;Klein, Eva;Halle;;\n2;Klein, Eva;Halle;;\n`));
  const report = await run(textFile(`${head};Klein, Eva;Halle;;\n`));
  expect(report.findings).toMatchObject([{ line: 2, code: 'ambiguous-contact', values: { contact: 'Klein, Eva' } }]);
});

test('a contact that is named once by number and once by name is one too many', async () => {
  const head = 'Kontaktnummer;Name;Adresse;gültig ab;gültig bis\n';
  await run(textFile(`${head}1;Klein, Eva;Halle;;\n`));
  const report = await run(textFile(`${head}1;Groß, Eva;Halle;;\n;Klein, Eva;Halle;;\n`));
  expect(report.findings).toMatchObject([{ line: 3, code: 'conflicting-rows', values: { line: 2 } }]);
});

test('contact persons need a property, and names that are no contacts yet become some', async () => {
  await expect(run(fixtureFile('tables/contact-persons.csv'))).rejects.toMatchObject({ code: 'property-needed' });
  await run(textFile('Name;Adresse;gültig ab;gültig bis\nNibel, Phil;Halle;;\n'));
  const { id: property } = await aProperty(db.direct, sourceId);
  const report = await run(fixtureFile('tables/contact-persons.csv'), { property });
  expect(countsOf(report)).toEqual({ rows: 4, created: 4, updated: 0, unchanged: 0, superseded: 0, errors: 0 });
  expect(report.findings.map(({ code, values }) => [code, values.contact])).toEqual([
    ['contact-created', 'Hausmeister Sauber'],
    ['contact-created', 'Peer Jungblut'],
    ['contact-created', 'Schlüsseldienst Weber'],
  ]);
  expect((await contacts()).map(({ name }) => name)).toEqual([
    'Nibel, Phil',
    'Hausmeister Sauber',
    'Peer Jungblut',
    'Schlüsseldienst Weber',
  ]);
  const again = await run(fixtureFile('tables/contact-persons.csv'), { property });
  expect(countsOf(again)).toMatchObject({ created: 0, unchanged: 4 });
  expect(await contacts()).toHaveLength(4);
});

test('notices come in as drafts that nobody sees, in the categories of their names', async () => {
  const report = await run(fixtureFile('tables/notices.csv'));
  expect(countsOf(report)).toEqual({ rows: 8, created: 8, updated: 0, unchanged: 0, superseded: 0, errors: 0 });
  const other = await run(fixtureFile('tables/notices-windows-1252.csv'));
  expect(countsOf(other)).toMatchObject({ created: 0, unchanged: 8 });
  const [legionella] = await db.direct`
    select n.type, c.system, n.starts_at at time zone 'UTC' = '2022-05-21 12:00' as starts,
      n.planned_from at time zone 'UTC' = '2022-04-19 11:47' as planned
    from notices n join categories c on c.source_id = n.source_id and c.id = n.category_id
    where n.source_id = ${sourceId} and n.title = 'Legionellenprüfung'`;
  expect(legionella).toEqual({ type: 'warning', system: 'general', starts: true, planned: true });
  expect(await db.direct`select from releases where source_id = ${sourceId}`).toHaveLength(0);
  const categories = await db.direct`select name from categories where source_id = ${sourceId} and system is null`;
  expect(categories).toHaveLength(0);
});

test('only one import of a data source runs at a time', async () => {
  await db.database.transaction({ sources: [sourceId] }, async (sql) => {
    await importFile(sql, fixtureFile('tables/properties.csv'), anOrder(sourceId));
    await expect(run(fixtureFile('tables/contacts.csv'))).rejects.toMatchObject({ code: 'import-running' });
  });
  await expect(run(fixtureFile('tables/contacts.csv'))).resolves.toMatchObject({ created: 10 });
});

test('a file that is no table is refused', async () => {
  await expect(run(textFile('Farbe;Größe\nA;B\n'))).rejects.toMatchObject({ code: 'unknown-table' });
  await expect(run(textFile(''))).rejects.toMatchObject({ code: 'unknown-table' });
  await expect(
    run({
      open: async function* () {
        yield Buffer.alloc(64 * 1024 * 1024 + 1);
      },
    }),
  ).rejects.toMatchObject({
    code: 'payload-too-large',
  });
});
