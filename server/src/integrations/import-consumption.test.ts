import { beforeEach, expect, test } from 'vitest';
import { ownDatabase } from '../../../test/support/database.js';
import { aContract, aDelegate, aProperty, aResident, aSource, aUnit } from '../../../test/support/factories.js';
import { anOrder, fixtureFile, textFile } from '../../../test/support/imports.js';
import { openMailbox } from '../../../test/support/mailbox.js';
import { type ImportFile, type ImportOrder, importFile } from './import-file.js';

const db = await ownDatabase();
const mailbox = openMailbox(db);
let sourceId: string;
let unit: string;

beforeEach(async () => {
  sourceId = (await aSource(db.direct)).id;
  const { id: propertyId } = await aProperty(db.direct, sourceId);
  unit = (await aUnit(db.direct, sourceId, { propertyId, meteringRef: '123456789/0010' })).id;
  await aUnit(db.direct, sourceId, { propertyId, meteringRef: '123456789/0020' });
});

const run = (file: ImportFile, values: Partial<ImportOrder> = {}) =>
  db.database.transaction({ sources: [sourceId] }, (sql) => importFile(sql, file, anOrder(sourceId, values)));

/** Newest supply first. */
const supplies = (month: string, service: string) => db.direct<{ amount: string | null; at: string }[]>`
  select amount::text, to_char(supplied_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as at from consumption
  where source_id = ${sourceId} and unit_id = ${unit} and month = ${month} and service = ${service}
  order by supplied_at desc`;

test('of a month that stands twice the newest supply wins and the older stays', async () => {
  const report = await run(fixtureFile('tables/consumption.csv'), { unit });
  expect(report).toMatchObject({ rows: 15, created: 12, updated: 0, unchanged: 0, superseded: 3, errors: 0 });
  expect(await supplies('2022-08-01', 'heating')).toEqual([
    { amount: '388.2500', at: '2023-08-31 22:00' },
    { amount: '352.7100', at: '2023-08-16 22:00' },
  ]);
  const again = await run(fixtureFile('tables/consumption.csv'), { unit });
  expect(again).toMatchObject({ rows: 15, created: 0, updated: 0, unchanged: 15, superseded: 0 });
  expect(await db.direct`select from consumption where source_id = ${sourceId}`).toHaveLength(15);
});

test('without the unit nothing is imported', async () => {
  await expect(run(fixtureFile('tables/consumption.csv'))).rejects.toMatchObject({ code: 'unit-needed' });
});

const heading = 'Periode;Leistungstyp;Verbrauch;Bezugsjahr;ist geschätzt;aktualisiert am';

test('a later supply is an update, an earlier one only history', async () => {
  const table = (amount: string, day: string) => textFile(`${heading}\n1 / 2026;Heizung;${amount} kWh;-;nein;${day}\n`);
  expect(await run(table('100', '10.02.2026'), { unit })).toMatchObject({ created: 1 });
  expect(await run(table('90', '20.02.2026'), { unit })).toMatchObject({ created: 0, updated: 1, superseded: 0 });
  expect(await run(table('80', '05.02.2026'), { unit })).toMatchObject({ created: 0, updated: 0, superseded: 1 });
  expect((await supplies('2026-01-01', 'heating')).map(({ amount }) => amount)).toEqual([
    '90.0000',
    '100.0000',
    '80.0000',
  ]);
  expect(await run(table('91', '20.02.2026'), { unit })).toMatchObject({ created: 0, updated: 1 });
  expect((await supplies('2026-01-01', 'heating')).map(({ amount }) => amount)).toEqual([
    '91.0000',
    '100.0000',
    '80.0000',
  ]);
});

test('a table may name the units itself, and a wrong one is told', async () => {
  await db.direct`update units set external_id = '7|1' where id = ${unit}`;
  const table = (number: string) =>
    textFile(`Objektnummer;Einheit;${heading}\n7;${number};2 / 2026;Kaltwasser;3,5 m³;-;ja;01.03.2026\n`);
  expect(await run(table('1'))).toMatchObject({ created: 1, errors: 0 });
  expect(await supplies('2026-02-01', 'cold-water')).toMatchObject([{ amount: '3.5000' }]);
  const wrong = await run(table('2'), { unit });
  expect(wrong.findings).toMatchObject([{ line: 2, column: 'Einheit', code: 'unknown-unit', values: { unit: '7/2' } }]);
});

test('the JSON of the bved interface comes in with its marks and benchmarks', async () => {
  const report = await run(fixtureFile('bved/month.json'));
  expect(report).toMatchObject({ kind: 'bved', rows: 5, created: 5, errors: 0 });
  const rows = await db.direct`
    select service, measure, amount::text, benchmark::text, converted, errors, remarks from consumption
    where source_id = ${sourceId} order by service, measure, amount nulls last`;
  expect(rows).toEqual([
    {
      service: 'heating',
      measure: 'kwh',
      amount: '0.0000',
      benchmark: null,
      converted: true,
      errors: false,
      remarks: [],
    },
    {
      service: 'heating',
      measure: 'kwh',
      amount: '285.8100',
      benchmark: '310.0000',
      converted: true,
      errors: false,
      remarks: [],
    },
    {
      service: 'hot-water',
      measure: 'kwh',
      amount: '133.0900',
      benchmark: null,
      converted: true,
      errors: false,
      remarks: [],
    },
    {
      service: 'hot-water',
      measure: 'kwh',
      amount: null,
      benchmark: null,
      converted: true,
      errors: true,
      remarks: ['NO_RADIO_EQUIPMENT'],
    },
    {
      service: 'hot-water',
      measure: 'm3',
      amount: '0.4700',
      benchmark: null,
      converted: false,
      errors: false,
      remarks: [],
    },
  ]);
  expect(await run(fixtureFile('bved/month.json'))).toMatchObject({ unchanged: 5, created: 0 });
});

test('a correction in the same file is a later supply', async () => {
  expect(await run(fixtureFile('bved/months.json'))).toMatchObject({ rows: 3, created: 2, superseded: 1 });
  expect(await supplies('2026-09-01', 'heating')).toEqual([
    { amount: '188.2500', at: '2026-10-19 06:00' },
    { amount: '201.5000', at: '2026-10-05 06:00' },
  ]);
});

test('JSON without the time of its supply is a correction only when it says something else', async () => {
  const file = (amount: number) =>
    textFile(
      JSON.stringify({
        billingunit: {
          reference: { mscnumber: '123456789' },
          period: '2026-10',
          residentialunits: [
            {
              reference: { mscnumber: '0010' },
              consumptions: [
                { service: 'HEATING', unitofmeasure: 'KWH', amount, converted: false, estimated: false, errors: false },
              ],
            },
          ],
        },
      }),
    );
  expect(await run(file(10))).toMatchObject({ created: 1 });
  expect(await run(file(10), { now: new Date('2026-11-23T00:00:00Z') })).toMatchObject({ unchanged: 1, updated: 0 });
  expect(await run(file(12), { now: new Date('2026-11-24T00:00:00Z') })).toMatchObject({ updated: 1, unchanged: 0 });
  expect(await supplies('2026-10-01', 'heating')).toEqual([
    { amount: '12.0000', at: '2026-11-24 00:00' },
    { amount: '10.0000', at: '2026-11-22 11:00' },
  ]);
});

test('a unit that nobody knows stops the import', async () => {
  await db.direct`update units set metering_ref = '5/5' where source_id = ${sourceId}`;
  const report = await run(fixtureFile('bved/month.json'));
  expect(report.errors).toBe(5);
  expect(report.findings[0]).toMatchObject({ line: 1, code: 'unknown-unit', values: { unit: '123456789/0010' } });
});

test('a number that two units have is ambiguous', async () => {
  await db.direct`update units set metering_ref = '123456789/0010' where source_id = ${sourceId}`;
  const report = await run(fixtureFile('bved/months.json'));
  expect(report.findings.filter(({ code }) => code === 'ambiguous-unit')).toHaveLength(3);
});

test("everybody's cached consumption is out of date after an import that changed something", async () => {
  const change = async () => (await db.direct`select change::int from sources where id = ${sourceId}`)[0]?.change;
  await run(fixtureFile('bved/month.json'));
  expect(await change()).toBe(1);
  await run(fixtureFile('bved/month.json'));
  expect(await change()).toBe(1);
});

/** A month so many months ago, as tables write it. */
const periodOf = (ago: number) => {
  const at = new Date();
  const month = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - ago, 1));
  return `${month.getUTCMonth() + 1} / ${month.getUTCFullYear()}`;
};
const rowOf = (ago: number, amount: string, day = '15.11.2026') =>
  `${periodOf(ago)};Heizung;${amount} kWh;-;nein;${day}\n`;

test('the newest month is told once to those whose home it was all of it, with what it is compared to', async () => {
  const { direct } = db;
  const tenant = await aResident(direct, sourceId);
  const owner = await aResident(direct, sourceId, { propertyId: tenant.propertyId });
  const { propertyId, unit: home } = tenant;
  await aContract(direct, sourceId, { propertyId, unitId: home.id, contacts: [owner.contact.id], kind: 'ownership' });
  const moved = await aResident(direct, sourceId, { propertyId });
  const today = new Date().toISOString().slice(0, 10);
  await aContract(direct, sourceId, { propertyId, unitId: home.id, contacts: [moved.contact.id], startsOn: today });
  const deputy = await aResident(direct, sourceId, { propertyId });
  const { personId } = deputy.contact;
  const forPersonId = tenant.contact.personId;
  await aDelegate(direct, sourceId, { personId, forPersonId, grants: ['consumption'] });

  // Of the month that is not over nothing is told.
  await run(textFile(`${heading}\n${rowOf(2, '200')}${rowOf(1, '250,5')}${rowOf(0, '3')}`), { unit: home.id });
  const [mail, ...more] = await mailbox.to(tenant.account.email);
  expect(more).toEqual([]);
  expect(mail?.subject).toMatch(/^Ihr Verbrauch im \S+ \d{4}$/);
  for (const words of ['250,5 kWh', '200 kWh. Ihr Verbrauch ist 25,3', 'kein Wert geliefert', 'keine Abrechnung'])
    expect(mail?.text).toContain(words);
  expect((await mailbox.to(deputy.account.email))[0]?.text).toContain('250,5 kWh');
  for (const other of [owner, moved]) expect(await mailbox.to(other.account.email)).toEqual([]);

  // Supplied again, corrected, or about a month of long ago: nothing that is told once more.
  await run(textFile(`${heading}\n${rowOf(1, '240', '16.11.2026')}${rowOf(14, '90')}`), { unit: home.id });
  expect(await mailbox.to(tenant.account.email)).toHaveLength(1);
});

test('a month without a figure is told once the figure comes', async () => {
  const { account, unit: home } = await aResident(db.direct, sourceId);
  await run(textFile(`${heading}\n${periodOf(1)};Heizung;-;-;nein;15.11.2026\n`), { unit: home.id });
  expect(await mailbox.to(account.email)).toEqual([]);
  expect(await run(textFile(`${heading}\n${rowOf(1, '250', '16.11.2026')}`), { unit: home.id })).toMatchObject({
    created: 0,
    updated: 1,
  });
  expect(await mailbox.to(account.email)).toHaveLength(1);
});

test('nobody is told of a month long past, nor who does not want to be or has no sign-in', async () => {
  const tenant = await aResident(db.direct, sourceId);
  const choice = { source_id: sourceId, membership_id: tenant.membership.id, kind: 'consumption', channel: 'mail' };
  await db.direct`insert into notification_choices ${db.direct({ ...choice, wanted: false })}`;
  await run(textFile(`${heading}\n${rowOf(1, '250')}`), { unit: tenant.unit.id });
  const late = await aResident(db.direct, sourceId);
  await run(textFile(`${heading}\n${rowOf(5, '250')}`), { unit: late.unit.id });
  const locked = await aResident(db.direct, sourceId);
  await db.direct`update memberships set state = 'locked' where id = ${locked.membership.id}`;
  await run(textFile(`${heading}\n${rowOf(1, '250')}`), { unit: locked.unit.id });
  for (const one of [tenant, late, locked]) expect(await mailbox.to(one.account.email)).toEqual([]);
});
