import { createReadStream } from 'node:fs';
import { expect, test } from 'vitest';
import { decode, inspect } from './encoding.js';
import { type Finding, Findings } from './findings.js';
import { type Entry, openTable } from './read-table.js';
import type { Table } from './tables/table.js';
import { tables } from './tables/tables.js';

const reading = { timeZone: 'Europe/Berlin' };

async function* pieces(content: string) {
  for (let at = 0; at < content.length; at += 7) yield content.slice(at, at + 7);
}

async function readText(text: AsyncIterable<string>, wanted: Table | null = null) {
  const findings = new Findings();
  const open = await openTable(text, { table: wanted }, reading, findings);
  const entries: Entry[] = [];
  for await (const entry of open.entries) entries.push(entry);
  return { kind: open.table.kind, entries, rows: open.rows(), findings };
}

const read = (content: string, wanted: Table | null = null) => readText(pieces(content), wanted);

async function readFixture(name: string) {
  const open = () => createReadStream(new URL(`../../../test/fixtures/tables/${name}`, import.meta.url));
  const { encoding } = await inspect(open(), 1_000_000);
  return readText(decode(open(), encoding));
}

const brief = ({ line, column, severity, code }: Finding) => [line, column, severity, code];
const dataOf = (entries: readonly Entry[], line: number) => entries.find((entry) => entry.line === line)?.data;

test('contacts come as they are exported', async () => {
  const { kind, entries, rows, findings } = await readFixture('contacts.csv');
  expect(kind).toBe('contacts');
  expect([entries.length, rows, findings.errors]).toEqual([10, 10, 0]);
  expect(dataOf(entries, 6)).toEqual({
    external_id: null,
    name: 'Schilling, Maria & Hans',
    kind: 'person',
    people: ['Maria Schilling', 'Hans Schilling'],
    address: 'Am Sportforum 4, 01080 Dresden',
    emails: undefined,
    valid_from: '2003-09-01',
    valid_until: null,
  });
  expect(findings.list().map(brief)).toEqual([
    [1, 'akt. Verträge', 'note', 'column-not-imported'],
    [1, 'Status', 'note', 'column-not-imported'],
    [1, 'zuletzt online', 'note', 'column-not-imported'],
  ]);
});

test('contact persons keep their audience and open end', async () => {
  const { kind, entries } = await readFixture('contact-persons.csv');
  expect(kind).toBe('contact-persons');
  expect(entries).toHaveLength(4);
  expect(dataOf(entries, 2)).toEqual({
    category: 'Buchhaltung',
    name: 'Phil Nibel',
    kind: 'person',
    people: ['Phil Nibel'],
    valid_from: '2017-12-08',
    valid_until: null,
    audience: ['tenant', 'owner'],
  });
  expect(dataOf(entries, 5)?.audience).toEqual(['tenant']);
});

test('notices are the same whichever encoding they come in', async () => {
  const { kind, entries, findings } = await readFixture('notices-windows-1252.csv');
  expect(kind).toBe('notices');
  expect(entries).toEqual((await readFixture('notices.csv')).entries);
  expect(entries).toHaveLength(8);
  expect(findings.errors).toBe(0);
  expect(dataOf(entries, 3)?.title).toBe('Merkblatt zum Thema „Heizkosten sparen“');
  expect(dataOf(entries, 6)).toMatchObject({
    title: 'Legionellenprüfung',
    category: 'Allgemein',
    type: 'warning',
    planned_from: '2022-04-19T11:47:00.000Z',
    planned_until: null,
    starts_at: '2022-05-21T12:00:00.000Z',
    ends_at: '2022-05-21T15:00:00.000Z',
  });
});

test('consumption has its unit of measure inside the value', async () => {
  const { kind, entries } = await readFixture('consumption.csv');
  expect(kind).toBe('consumption');
  expect(entries).toHaveLength(15);
  expect(dataOf(entries, 4)).toEqual({
    number: null,
    month: '2021-12-01',
    service: 'hot-water',
    measure: 'm3',
    amount: 0.47,
    reference: null,
    estimated: false,
    converted: false,
    errors: false,
    remarks: [],
    importable: false,
    supplied_at: '2023-12-03T23:00:00.000Z',
  });
});

test('a month that stands twice is two supplies, not one row', async () => {
  const { entries } = await readFixture('consumption.csv');
  const august = entries.filter(({ data }) => data.month === '2022-08-01' && data.service === 'heating');
  expect(august.map(({ data }) => [data.amount, data.supplied_at])).toEqual([
    [388.25, '2023-08-31T22:00:00.000Z'],
    [352.71, '2023-08-16T22:00:00.000Z'],
  ]);
  expect(new Set(entries.map(({ key }) => key)).size).toBe(15);
});

test('properties, units and contracts have columns of our own', async () => {
  expect((await readFixture('properties.csv')).kind).toBe('properties');
  const units = await readFixture('units.csv');
  expect(units.kind).toBe('units');
  expect(dataOf(units.entries, 3)).toEqual({
    external_id: '1001|0020',
    property: '1001',
    name: 'Wohnung 2, Erdgeschoss rechts',
    kind: 'flat',
    area: 54.1,
    share_num: 675,
    share_den: 10_000,
    metering_ref: '123456789/0020',
  });
  const contracts = await readFixture('contracts.csv');
  expect(contracts.kind).toBe('contracts');
  expect(dataOf(contracts.entries, 15)).toMatchObject({ kind: 'house', unit: null, ends_on: null });
});

test('every wrong cell of a row is told with its line and column', async () => {
  const { entries, rows, findings } = await read(
    'Name;Adresse;gültig ab;gültig bis\nA, B;-;31.04.2022;morgen\n;x;;\nC, D;;01.01.2020;01.01.2019\nE, F;;01.01.2020;\n',
  );
  expect(rows).toBe(4);
  expect(entries.map(({ line }) => line)).toEqual([5]);
  expect(findings.list().map(brief)).toEqual([
    [2, 'gültig ab', 'error', 'not-a-day'],
    [2, 'gültig bis', 'error', 'not-a-day'],
    [3, 'Name', 'error', 'empty'],
    [4, 'gültig bis', 'error', 'ends-before-start'],
  ]);
});

test('lines are counted as an editor counts them', async () => {
  const { findings } = await read(
    'Objektnummer;Bezeichnung;Anschrift\r\n1;"zwei\r\nZeilen";x\r\n\r\n2;;x\r\n3;"zu kurz"\r\n',
  );
  expect(findings.list().map(brief)).toEqual([
    [2, 'Bezeichnung', 'error', 'control-character'],
    [5, 'Bezeichnung', 'error', 'empty'],
    [6, null, 'error', 'column-count'],
  ]);
});

test('headings may stand in any order and case, beside columns nobody knows', async () => {
  const { kind, entries, findings } = await read('ANSCHRIFT;Farbe; Objektnummer;bezeichnung\nHalle;rot;7;Haus\n');
  expect(kind).toBe('properties');
  expect(entries[0]?.data).toEqual({ external_id: '7', name: 'Haus', address: 'Halle' });
  expect(findings.list().map(brief)).toEqual([[1, 'Farbe', 'note', 'unknown-column']]);
});

test('headings that fit no table are refused', async () => {
  await expect(read('Farbe;Größe\nA;B\n')).rejects.toMatchObject({ headings: ['Farbe', 'Größe'] });
  await expect(read('')).rejects.toMatchObject({ message: 'unknown-table' });
});

test('a table that lacks columns is read as the one that it has most in common with, and told what is missing and what was understood', async () => {
  const { findings } = await read('Nachname;Email;Handy\nA;a@example.de;1\n');
  expect(findings.list().map(brief)).toEqual([
    [1, 'Name', 'error', 'missing-parts'],
    [1, 'Adresse', 'error', 'missing-parts'],
    [1, null, 'note', 'columns-understood'],
  ]);
  expect(findings.list()[2]?.values).toEqual({ columns: 'Nachname, Email, Handy' });
});

test('an address book comes as it is: names and addresses in several columns, other words, telephones', async () => {
  const { kind, entries, findings } = await read(
    'Vorname;Nachname;Strasse;PLZ;Ort;Email;Telefon;Handy;Wohnung\nPetra;Müller;Hof 1;06110;Halle;P@example.de;keins;0171/222;3\n' +
      'Petra;Müller;Hof 1;06110;Halle;;0345 123-4 abends;0171/2222 , +49 (171) 333 (Sohn);3\n;Bau GmbH;-;;;;;;\n',
  );
  expect(kind).toBe('contacts');
  expect(findings.list().map(brief)).toEqual([
    [1, 'Wohnung', 'note', 'unknown-column'],
    [2, 'Telefon', 'note', 'not-a-phone'],
  ]);
  expect(dataOf(entries, 2)?.phones).toEqual([{ value: '0171/222', label: 'Mobil' }]);
  expect(dataOf(entries, 3)).toMatchObject({
    name: 'Müller, Petra',
    people: ['Petra Müller'],
    address: 'Hof 1, 06110 Halle',
    emails: [],
    phones: [
      { value: '0345 123-4', label: 'abends' },
      { value: '0171/2222', label: 'Mobil' },
      { value: '+49 (171) 333', label: 'Mobil, Sohn' },
    ],
  });
  expect(dataOf(entries, 4)).toMatchObject({ name: 'Bau GmbH', kind: 'company', address: null, phones: [] });
});

test('"Name" beside "Vorname" is the family name, and by itself the whole', async () => {
  const both = await read('Name;Vorname;Anschrift\nSchilling;Maria & Hans;Halle\n');
  expect(dataOf(both.entries, 2)).toMatchObject({ name: 'Schilling, Maria & Hans', address: 'Halle' });
  const whole = await read('Name;Adresse;Straße;Ort;PLZ\nVogt, Ben;Leipzig;;;\n');
  expect(dataOf(whole.entries, 2)).toMatchObject({ name: 'Vogt, Ben', address: 'Leipzig' });
});

test('a missing or repeated heading is one error, not one per row', async () => {
  const missing = await read('Objektnummer;Anschrift\n1;x\n2;y\n', tables.properties);
  expect(missing.findings.list().map(brief)).toEqual([
    [1, 'Bezeichnung', 'error', 'missing-column'],
    [1, null, 'note', 'columns-understood'],
  ]);
  expect(missing.rows).toBe(2);
  const repeated = await read('Objektnummer;Bezeichnung;Anschrift;Anschrift\n1;x;y;z\n');
  expect(repeated.findings.list().map(brief)).toEqual([[1, 'Anschrift', 'error', 'repeated-column']]);
});

test('a quotation mark that never closes stops the reading with its line', async () => {
  const { findings } = await read(`Objektnummer;Bezeichnung;Anschrift\n1;a;b\n2;"a;b\n${'3;c;d\n'.repeat(20_000)}`);
  expect(findings.list().map(brief)).toEqual([[3, null, 'error', 'row-too-long']]);
});

test('quotation marks inside a cell are text', async () => {
  const { entries } = await read('Objektnummer;Bezeichnung;Anschrift\n1;Haus "Sonne";"a; ""b"""\n');
  expect(entries[0]?.data).toEqual({ external_id: '1', name: 'Haus "Sonne"', address: 'a; "b"' });
});

test('a table without rows is an error', async () => {
  const { findings } = await read('Objektnummer;Bezeichnung;Anschrift\n\n;;\n');
  expect(findings.list().map(brief)).toEqual([[null, null, 'error', 'empty-table']]);
});

test('a cell of monstrous length is refused, not quoted', async () => {
  const { findings } = await read(
    `Objektnummer;Bezeichnung;Anschrift\n1;${'x'.repeat(501)};y\n2;${'x'.repeat(201)};y\n`,
  );
  expect(findings.list().map(({ line, code, values }) => [line, code, values])).toEqual([
    [2, 'too-long', { max: 500, length: 501 }],
    [3, 'too-long', { max: 200, length: 201 }],
  ]);
});
