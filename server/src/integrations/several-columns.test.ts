import { beforeEach, expect, test } from 'vitest';
import { ownDatabase } from '../../../test/support/database.js';
import { aSource } from '../../../test/support/factories.js';
import { anOrder, textFile } from '../../../test/support/imports.js';
import { guess } from './guesses.js';
import { type ImportOrder, importFile } from './import-file.js';
import { contacts } from './tables/contacts.js';

const db = await ownDatabase();
let sourceId: string;

beforeEach(async () => {
  sourceId = (await aSource(db.direct)).id;
});

const run = (text: string, values: Partial<ImportOrder> = {}) =>
  db.database.transaction({ sources: [sourceId] }, (sql) => importFile(sql, textFile(text), anOrder(sourceId, values)));

/** The numbers of all contacts, each with what is said of it. */
async function phones(): Promise<string[]> {
  const rows = await db.direct<{ phone: { value: string; label: string | null } }[]>`
    select jsonb_array_elements(phones) as phone from contacts where source_id = ${sourceId}`;
  return rows.map(({ phone: { value, label } }) => [value, label].filter(Boolean).join(' '));
}

test('numbers in several columns all go in', async () => {
  const table = 'Name;Adresse;Telefon;Festnetz;Mobil;Handy\nKlein, Eva;Halle;0345 111111;-;0171 1;0172 2 abends\n';
  expect(await run(table)).toMatchObject({ created: 1, errors: 0, findings: [] });
  expect(await phones()).toEqual(['0345 111111', '0171 1 Mobil', '0172 2 Mobil, abends']);

  const named = 'Name;Adresse;Telefon privat;Telefon Büro;Fax\nKlein, Eva;Halle;0345 222222;0345 333333;0345 4\n';
  const columns = { 'Telefon privat': 'Telefon', 'Telefon Büro': 'Telefon', Fax: '' };
  expect(await run(named, { kind: 'contacts', columns })).toMatchObject({ updated: 1, errors: 0, findings: [] });
  expect(await phones()).toEqual(['0345 222222', '0345 333333', '0171 1 Mobil', '0172 2 Mobil, abends']);
});

test('several columns are guessed to hold numbers where their headings say so, no other by its cells alone', () => {
  const columns = ['Telefon privat', 'Telefon Büro', 'Fax', 'E-Mail', 'E-Mail 2'].map((heading) => ({
    heading,
    samples: [heading.startsWith('E') ? 'e@example.de' : '0345 123456'],
  }));
  const { as } = guess(contacts, columns, { timeZone: 'Europe/Berlin' });
  expect(as).toEqual(['Telefon', 'Telefon', null, 'E-Mail', null]);
});

test('headings that differ behind two hundred letters are two columns', async () => {
  const long = 'Wie zufrieden sind Sie '.repeat(12);
  const table = `Name;Adresse;${long}mit dem Haus;${long}mit uns\nKlein, Eva;Halle;sehr;ja\n`;
  const { created, findings } = await run(table);
  expect([created, ...findings.map(({ code }) => code)]).toEqual([1, 'unknown-column', 'unknown-column']);
});
