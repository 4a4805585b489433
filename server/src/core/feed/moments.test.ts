import { pino } from 'pino';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ownDatabase } from '../../../../test/support/database.js';
import { aContact, aContract, aProperty, aSource } from '../../../../test/support/factories.js';
import { rebuildFeed, releaseItem, revokeItem } from './feed.js';
import { type Moments, startMoments } from './moments.js';

interface Heard {
  at: number;
  sourceId: string;
  contacts: string[] | string;
  feature: string | null;
  id: string | null;
}

const db = await ownDatabase();
let sourceId: string;
let property: string;
let tenant: string;
const heard: Heard[] = [];
const running: Moments[] = [];
const log = pino({ level: 'silent' });

beforeAll(async () => {
  await db.database.listen('p24_events', (payload) => heard.push({ at: Date.now(), ...JSON.parse(payload) }));
});
beforeEach(async () => {
  sourceId = (await aSource(db.direct)).id;
  property = (await aProperty(db.direct, sourceId)).id;
  tenant = await aTenant('2020-01-01');
  // Whatever is told twice would be heard twice: so there are two of them.
  for (let process = 0; process < 2; process++) running.push(startMoments({ ownerUrl: db.url, log }));
});
afterEach(() => Promise.all(running.splice(0).map((moments) => moments.stop())));

async function aTenant(startsOn: string): Promise<string> {
  const { id } = await aContact(db.direct, sourceId);
  await aContract(db.direct, sourceId, { propertyId: property, contacts: [id], startsOn });
  return id;
}

const inSource = <T>(run: Parameters<typeof db.database.transaction<T>>[1]) =>
  db.database.transaction({ sources: [sourceId] }, run);

const inMs = (ms: number) => new Date(Date.now() + ms);

/** Releases an item to the property; its id. What the release itself tells is left out. */
async function release(visibleFrom: Date, visibleUntil: Date | null = null): Promise<string> {
  const itemId = uuid();
  const times = { visibleFrom: visibleFrom.toISOString(), visibleUntil: visibleUntil?.toISOString() ?? null };
  const order = { ...{ sourceId, id: uuid(), kind: 'notice', itemId }, ...times, startGiven: true };
  const audience = { all: false, properties: [property], contacts: [] };
  const rest = { audience, notify: false, by: null, categoryId: null, type: null };
  await inSource((sql) => releaseItem(sql, { ...order, ...rest }, { feature: 'notices', now: new Date() }));
  await expect.poll(() => heardOf(itemId)).toHaveLength(1);
  heard.length = 0;
  return itemId;
}

const heardOf = (itemId: string) => heard.filter(({ id }) => id === itemId);
const momentsLeft = async () => (await db.direct`select from moments where source_id = ${sourceId}`).count;
const gone = () => expect.poll(momentsLeft, { timeout: 5000 }).toBe(0);

test('those concerned hear once that what was scheduled begins', async () => {
  const due = inMs(1500);
  const itemId = await release(due);

  await gone();
  await expect.poll(() => heardOf(itemId).length).toBe(2);

  const [tenants, managers] = heardOf(itemId);
  expect(tenants).toMatchObject({ sourceId, contacts: [tenant], feature: 'notices' });
  expect(managers).toMatchObject({ sourceId, contacts: 'managers', feature: 'notices' });
  for (const { at } of heardOf(itemId)) {
    expect(at).toBeGreaterThanOrEqual(due.getTime());
    expect(at).toBeLessThan(due.getTime() + 1000);
  }
});

test('they hear as well that it is over', async () => {
  const itemId = await release(inMs(-60_000), inMs(1000));

  await gone();
  await expect.poll(() => heardOf(itemId).length).toBe(2);
  expect(heardOf(itemId)[0]).toMatchObject({ contacts: [tenant] });
});

test('of what was revoked before it began nothing is told', async () => {
  const itemId = await release(inMs(1000));
  await inSource((sql) =>
    revokeItem(sql, { sourceId, kind: 'notice', itemId }, { feature: 'notices', now: new Date() }),
  );
  await expect.poll(() => heardOf(itemId).length).toBe(1);
  heard.length = 0;

  await gone();
  const last = await release(inMs(-1000));
  expect(heardOf(itemId)).toEqual([]);
  expect(last).not.toBe(itemId);
});

test('when a contract begins its data source reads again what was released before', async () => {
  await release(inMs(-60_000));
  await aTenant('2999-01-01');
  await inSource((sql) => rebuildFeed(sql, sourceId, {}));
  expect(await db.direct`select at, feature, item_id from moments where source_id = ${sourceId}`).toEqual([
    { at: '2998-12-31T23:00:00.000Z', feature: null, item_id: null },
  ]);

  await db.direct`update moments set at = now() where source_id = ${sourceId}`;

  await gone();
  await expect.poll(() => heard).toMatchObject([{ sourceId, contacts: 'all', feature: null, id: null }]);
});

test('what begins for several at the same time is one moment', async () => {
  await aTenant('2021-01-01');
  await release(inMs(60_000), inMs(120_000));
  expect(await momentsLeft()).toBe(2);
});
