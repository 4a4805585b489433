import { expect, test } from 'vitest';
import { anOrder, textFile } from '../../../test/support/imports.js';
import { openOffice } from '../../../test/support/office.js';
import { importFile } from '../integrations/import-file.js';

const office = await openOffice();
const admin = await office.anAdmin();

const note = (id: string, phone: string | null, instead: string | null = null) =>
  office.app.call(admin.session, `POST /manage/${admin.source.id}/people/${id}/phones`, { phone, instead });
const phonesOf = async (id: string) => {
  const { body } = await admin.get(`people/${id}`);
  return body.phones.map(({ from, value }: { from: string; value: string }) => `${from} ${value}`);
};

test('a number is noted, changed and taken away, each time with an entry in the log', async () => {
  const { id } = await admin.aTenant();
  const { body } = await note(id, ' 0171 1234567 ');
  expect(body.phones).toMatchObject([{ value: '0171 1234567', from: 'noted', at: expect.any(String), label: null }]);
  expect((await note(id, '+49 345 22 33-44')).status).toBe(200);
  expect((await note(id, '0171 7654321', '0171 1234567')).status).toBe(200);
  expect(await phonesOf(id)).toEqual(['noted +49 345 22 33-44', 'noted 0171 7654321']);
  expect((await note(id, null, '0171 7654321')).status).toBe(200);
  expect(await phonesOf(id)).toEqual(['noted +49 345 22 33-44']);
  const { items } = (await admin.get(`audit?person=${id}`)).body;
  expect(items).toHaveLength(4);
  for (const entry of items) expect(entry).toMatchObject({ action: 'details.changed', details: { fields: 'phones' } });
});

test('a number is one however it is written: noted once, taken away at once', async () => {
  const { id } = await admin.aTenant();
  for (const phone of ['0171 1234567', '+49 171 1234567', '0049 171/1234567', '01711234567', '0171-1234567'])
    expect((await note(id, phone)).status).toBe(200);
  expect(await phonesOf(id)).toEqual(['noted 0171-1234567']);
  await note(id, null, '0171-1234567');
  expect(await phonesOf(id)).toEqual([]);
});

test('what cannot be dialled, is noted no more, or is one number too many is refused', async () => {
  const { id } = await admin.aTenant();
  for (const phone of ['', 'abends', '0171 5 oder 6', '12', '1'.repeat(16)]) {
    const { status, body } = await note(id, phone);
    expect([status, body.errors?.[0]?.pointer], phone).toEqual([400, '#/phone']);
  }
  expect((await note(id, null)).body.errors).toMatchObject([{ pointer: '#/phone' }]);
  expect((await note(id, '0345 111111', '0345 000000')).status).toBe(404);
  for (const last of [1, 2, 3, 4]) expect((await note(id, `0345 11111${last}`)).status).toBe(200);
  expect((await note(id, '0345 111115')).body.code).toBe('too-many-phones');
  expect((await note(id, '0345 111115', '0345 111111')).status).toBe(200);
  expect(await phonesOf(id)).toHaveLength(4);
  const elsewhere = await office.anAdmin();
  expect((await note((await elsewhere.aTenant()).id, '0345 111111')).status).toBe(404);
});

test('an import brings and takes the numbers of the property software, and leaves what was noted', async () => {
  const { database, direct } = office.db;
  const table = (phone: string) => textFile(`Kontaktnummer;Name;Adresse;Telefon\nK-1;Kern, Ute;Halle;${phone}\n`);
  const bring = (phone: string) =>
    database.transaction({ sources: [admin.source.id] }, (sql) =>
      importFile(sql, table(phone), anOrder(admin.source.id)),
    );
  await bring('');
  const [{ id }] = await direct<[{ id: string }]>`select id from people where name = 'Ute Kern'`;
  await note(id, '0171 1234567');
  await bring('0345 222222');
  expect(await phonesOf(id)).toEqual(['noted 0171 1234567', 'company 0345 222222']);
  await bring('+49 171 1234567');
  expect(await phonesOf(id)).toEqual(['noted 0171 1234567']);
  await bring('');
  expect(await phonesOf(id)).toEqual(['noted 0171 1234567']);
  await note(id, null, '0171 1234567');
  expect(await phonesOf(id)).toEqual([]);
});
