import { beforeEach, expect, test } from 'vitest';
import { ownDatabase } from '../../../test/support/database.js';
import { aSource } from '../../../test/support/factories.js';
import { anOrder, fixtureFile, textFile } from '../../../test/support/imports.js';
import { releaseItem } from '../core/feed/feed.js';
import { type ImportFile, importFile } from './import-file.js';

const db = await ownDatabase();
let sourceId: string;

beforeEach(async () => {
  sourceId = (await aSource(db.direct)).id;
});

const run = (file: ImportFile) =>
  db.database.transaction({ sources: [sourceId] }, (sql) => importFile(sql, file, anOrder(sourceId)));

async function world() {
  for (const name of ['contacts', 'properties', 'units', 'contracts']) {
    const report = await run(fixtureFile(`tables/${name}.csv`));
    expect([name, report.errors, report.created]).toEqual([name, 0, report.rows]);
  }
}

const parties = () => db.direct<{ contract: string; unit: string | null; parties: string[] }[]>`
  select c.external_id as contract, u.external_id as unit,
    array(select k.name from contract_parties p join contacts k on k.source_id = p.source_id and k.id = p.contact_id
      where p.source_id = c.source_id and p.contract_id = c.id order by k.name collate "C") as parties
  from contracts c left join units u on u.source_id = c.source_id and u.id = c.unit_id
  where c.source_id = ${sourceId} order by c.external_id collate "C"`;

const heading = 'Vertragsnummer;Objektnummer;Einheit;Art;Kontakt;Anschrift;Beginn;Ende\n';

test('properties, units and contracts come in and again change nothing', async () => {
  await world();
  const found = await parties();
  expect(found).toHaveLength(13);
  expect(found.find(({ contract }) => contract === '1001-0040-1')).toEqual({
    contract: '1001-0040-1',
    unit: '1001|0040',
    parties: ['Dietrich, Romy', 'Preuß, Karoline'],
  });
  expect(found.find(({ contract }) => contract === '1002-H')).toEqual({
    contract: '1002-H',
    unit: null,
    parties: ['Tischner, Holger'],
  });
  for (const name of ['properties', 'units', 'contracts']) {
    const { rows, unchanged } = await run(fixtureFile(`tables/${name}.csv`));
    expect([name, unchanged]).toEqual([name, rows]);
  }
  expect(await parties()).toEqual(found);
});

test('a unit keeps what the file does not speak of', async () => {
  await run(fixtureFile('tables/properties.csv'));
  await run(fixtureFile('tables/units.csv'));
  const report = await run(textFile('Objektnummer;Einheit;Bezeichnung;Art\n1001;0010;Atelier;Gewerbe\n'));
  expect(report).toMatchObject({ updated: 1, created: 0, errors: 0 });
  const [unit] = await db.direct`
    select name, kind, area::text, share_num, share_den, metering_ref from units
    where source_id = ${sourceId} and external_id = '1001|0010'`;
  expect(unit).toEqual({
    name: 'Atelier',
    kind: 'commercial',
    area: '68.40',
    share_num: 85,
    share_den: 1000,
    metering_ref: '123456789/0010',
  });
});

test('what a row refers to must be there', async () => {
  await run(fixtureFile('tables/contacts.csv'));
  await run(fixtureFile('tables/properties.csv'));
  const report = await run(
    textFile(
      `${heading}1;9999;1;Mietvertrag;Herbst, Uwe;;01.01.2020;\n2;1001;77;Mietvertrag;Niemand, Nina;;01.01.2020;\n3;1001;-;Objektvertrag;Herbst, Uwe;Am Sportforum 4, 01080 Dresden;01.01.2020;\n`,
    ),
  );
  expect(report.findings.map(({ line, column, code }) => [line, column, code])).toEqual([
    [2, 'Objektnummer', 'unknown-property'],
    [3, 'Einheit', 'unknown-unit'],
    [3, 'Kontakt', 'unknown-contact'],
  ]);
  expect(report.errors).toBe(3);
  const units = await run(textFile('Objektnummer;Einheit;Bezeichnung;Art\n9999;1;x;Wohnung\n'));
  expect(units.findings).toMatchObject([{ line: 2, code: 'unknown-property', values: { property: '9999' } }]);
});

test('rows of one contract must agree on all but the party', async () => {
  await world();
  const row = '5;1001;0010;Mietvertrag;Herbst, Uwe;;';
  const report = await run(
    textFile(`${heading}${row}01.01.2020;\n${row.replace('Herbst, Uwe', 'Brühl, Mario')}01.02.2020;\n`),
  );
  expect(report.findings).toMatchObject([
    { line: 3, column: 'Vertragsnummer', code: 'conflicting-rows', values: { line: 2 } },
  ]);
});

test('a metering number belongs to one unit', async () => {
  await run(fixtureFile('tables/properties.csv'));
  await run(fixtureFile('tables/units.csv'));
  const units = 'Objektnummer;Einheit;Bezeichnung;Art;Messdienst-Nr\n';
  const taken = await run(textFile(`${units}1002;0099;neu;Wohnung;123456789/0010\n`));
  expect(taken.findings).toMatchObject([{ line: 2, column: 'Messdienst-Nr', code: 'metering-number-taken' }]);
  const swapped = await run(
    textFile(`${units}1001;0010;a;Wohnung;123456789/0030\n1001;0030;b;Wohnung;123456789/0010\n`),
  );
  expect(swapped).toMatchObject({ errors: 0, updated: 2 });
});

test('a party that the file no longer names leaves the contract', async () => {
  await world();
  const row = '1001-0040-1;1001;0040;Mietvertrag;Dietrich, Romy;;15.09.2010;\n';
  expect(await run(textFile(`${heading}${row}`))).toMatchObject({ rows: 1, updated: 1, created: 0 });
  expect((await parties()).find(({ contract }) => contract === '1001-0040-1')?.parties).toEqual(['Dietrich, Romy']);
  expect(await run(textFile(`${heading}${row}`))).toMatchObject({ updated: 0, unchanged: 1 });
});

const board = () => db.direct<{ name: string }[]>`
  select k.name from feed f join contacts k on k.source_id = f.source_id and k.id = f.contact_id
  where f.source_id = ${sourceId} order by k.name collate "C"`;

async function releaseToProperty(number: string) {
  const [property] = await db.direct<{ id: string }[]>`
    select id from properties where source_id = ${sourceId} and external_id = ${number}`;
  await db.database.transaction({ sources: [sourceId] }, (sql) =>
    releaseItem(
      sql,
      {
        sourceId,
        kind: 'notice',
        itemId: '01900000-0000-7000-8000-000000000001',
        id: '01900000-0000-7000-8000-000000000002',
        audience: { all: false, properties: [property?.id ?? ''], contacts: [] },
        visibleFrom: '2026-11-01T00:00:00Z',
        startGiven: true,
        visibleUntil: null,
        notify: false,
        by: null,
        categoryId: null,
        type: 'info',
      },
      { feature: 'notices', now: new Date('2026-11-22T11:00:00Z') },
    ),
  );
}

test('a new tenant sees what was released to the property, a party that left does not', async () => {
  await world();
  await releaseToProperty('1002');
  expect(await board()).toEqual([{ name: 'Tischner, Holger' }]);
  await run(
    textFile(
      `${heading}1002-H;1002;-;Objektvertrag;IXI Versicherung;;01.08.2017;\n1002-1;1002;0020;Mietvertrag;Becker, Sebastian;;01.10.2026;\n`,
    ),
  );
  expect(await board()).toEqual([{ name: 'Becker, Sebastian' }, { name: 'IXI Versicherung' }]);
});
