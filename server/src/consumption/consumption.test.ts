import type { Comparison, ConsumptionSeries, UnitConsumption } from '@p24/sdk/api';
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { openApp } from '../../../test/support/app.js';
import {
  aContact,
  aContract,
  aManager,
  aMembership,
  anAccount,
  aProperty,
  aSession,
  aSource,
  aUnit,
} from '../../../test/support/factories.js';
import { contracts, expected, supplies } from './months.fixture.js';

type Name = keyof typeof contracts;
type Party = Awaited<ReturnType<typeof aParty>>;

const { db, app } = await openApp();
let sourceId: string;
let propertyId: string;
const units: Record<string, string> = {};
const contractIds = {} as Record<Name, string>;
const parties = {} as Record<'amsel' | 'buche' | 'calla' | 'otte', Party>;

const cells = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

async function aParty(name: string) {
  const account = await anAccount(db.direct);
  const contact = await aContact(db.direct, sourceId, { name });
  await aMembership(db.direct, sourceId, { accountId: account.id, personId: contact.personId });
  return { contactId: contact.id, session: await aSession(db.direct, account.id) };
}

async function supply([
  unit = '',
  month,
  service,
  measure,
  amount,
  flags = '',
  reference,
  benchmark,
  at,
  remark,
]: string[]) {
  await db.direct`
    insert into consumption (source_id, id, unit_id, month, service, measure, amount, estimated, converted, errors,
      remarks, reference, benchmark, supplied_at)
    values (${sourceId}, ${uuid()}, ${units[unit] ?? ''}, ${`${month}-01`}, ${service ?? ''}, ${measure ?? ''},
      ${amount || null}, ${flags.includes('e')}, ${flags.includes('c')}, ${flags.includes('!')},
      ${remark ? [remark] : []}, ${reference || null}, ${benchmark || null}, ${`${at}T06:00:00Z`})`;
}

beforeAll(async () => {
  sourceId = (await aSource(db.direct)).id;
  propertyId = (await aProperty(db.direct, sourceId, { address: 'Holzplatz 5, 06115 Halle' })).id;
  for (const name of ['WE-01', 'WE-02']) units[name] = (await aUnit(db.direct, sourceId, { propertyId, name })).id;
  for (const name of ['amsel', 'buche', 'calla', 'otte'] as const) parties[name] = await aParty(name);
  for (const [name, { unit, kind, startsOn, endsOn }] of Object.entries(contracts)) {
    const { contactId } = parties[name === 'otteLet' ? 'otte' : (name as keyof typeof parties)];
    const values = { propertyId, unitId: units[unit] ?? '', kind, startsOn, endsOn, contacts: [contactId] };
    contractIds[name as Name] = (await aContract(db.direct, sourceId, values)).id;
  }
  for (const row of cells(supplies)) await supply(row);
});

const compared = ({ amount, missing, change }: Comparison) =>
  amount === null ? missing : `${amount}${change === null ? '' : ` ${change > 0 ? '+' : ''}${change}%`}`;

/** Writes answers the way the table of expected ones is written. */
const toCells = (series: readonly ConsumptionSeries[]) =>
  series.flatMap(({ service, measure, months }) => [
    [`${service} ${measure}`],
    ...months.map((month) => [
      month.month,
      month.amount === null ? month.missing : String(month.amount),
      `${month.estimated ? 'e' : ''}${month.converted ? 'c' : ''}${month.corrected ? 'k' : ''}`,
      compared(month.previousMonth),
      compared(month.previousYear),
      compared(month.average),
      month.remarks.join(),
    ]),
  ]);

async function read(who: { session: Party['session'] }, query = ''): Promise<UnitConsumption[]> {
  const { status, body } = await app.call(who.session, `GET /consumption${query}`);
  expect(status).toBe(200);
  return body.items;
}

test.each(['amsel', 'buche', 'calla', 'otte'] as const)('%s sees exactly what the table says', async (name) => {
  const items = await read(parties[name]);

  expect(items.map(({ contractId }) => contractId)).toEqual([contractIds[name]]);
  expect(toCells(items[0]?.series ?? [])).toEqual(cells(expected[name]));
});

test('a flat is named with its contract', async () => {
  const [item] = await read(parties.amsel);

  expect(item).toMatchObject({
    sourceId,
    unit: { id: units['WE-01'], name: 'WE-01', address: 'Holzplatz 5, 06115 Halle' },
    startsOn: '2020-01-01',
    endsOn: '2026-03-15',
  });
});

test('an asked number of months counts back from the newest one', async () => {
  const [item] = await read(parties.buche, '?months=2');

  expect(
    item?.series.map(({ service, measure, months }) => [service, measure, months.map(({ month }) => month)]),
  ).toEqual([
    ['heating', 'kwh', ['2026-09', '2026-08']],
    ['hot-water', 'kwh', ['2026-09', '2026-08']],
    ['hot-water', 'm3', ['2026-09']],
  ]);
});

test('a tenant without any supply is told so by an empty list', async () => {
  const unit = await aUnit(db.direct, sourceId, { propertyId });
  const party = await aParty('Drossel');
  await aContract(db.direct, sourceId, { propertyId, unitId: unit.id, contacts: [party.contactId] });

  expect(await read(party)).toMatchObject([{ unit: { id: unit.id }, series: [] }]);
});

test('a person of another data source sees nothing, also under the ids of this one', async () => {
  const other = await aSource(db.direct);
  const account = await anAccount(db.direct);
  const contact = await aContact(db.direct, other.id);
  await aMembership(db.direct, other.id, { accountId: account.id, personId: contact.personId });
  const session = await aSession(db.direct, account.id);

  expect(await read({ session })).toEqual([]);
  for (const query of [`source=${sourceId}`, `property=${propertyId}`, `contract=${contractIds.amsel}`]) {
    expect((await app.call(session, `GET /consumption?${query}`)).status).toBe(404);
  }
});

test("a neighbour's contract is as unknown as one that does not exist", async () => {
  const foreign = await app.call(parties.calla.session, `GET /consumption?contract=${contractIds.buche}`);
  const absent = await app.call(parties.calla.session, `GET /consumption?contract=${uuid()}`);

  expect([foreign.status, foreign.body.code]).toEqual([404, 'not-found']);
  expect([absent.status, absent.body.code]).toEqual([404, 'not-found']);
});

test("managers read no tenant's months", async () => {
  const manager = await aManager(db.direct, sourceId);

  expect((await app.call(manager.session, 'GET /consumption')).status).toBe(403);
});

test('both people of a couple see the same flat', async () => {
  const personId = uuid();
  await db.direct`insert into people (source_id, id, contact_id, name)
    values (${sourceId}, ${personId}, ${parties.amsel.contactId}, 'Amsel zwei')`;
  const account = await anAccount(db.direct);
  await aMembership(db.direct, sourceId, { accountId: account.id, personId });

  expect(await read({ session: await aSession(db.direct, account.id) })).toEqual(await read(parties.amsel));
});
