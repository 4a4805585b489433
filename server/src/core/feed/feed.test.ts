import { v7 as uuid } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import { ownDatabase } from '../../../../test/support/database.js';
import { aContact, aContract, aProperty, aSource } from '../../../../test/support/factories.js';
import { type Audience, type FeedScope, rebuildFeed, releaseItem, revokeItem } from './feed.js';

const db = await ownDatabase();
let sourceId: string;
let property: string;

const now = new Date('2026-11-22T12:00:00Z');
const hint = { feature: 'notices', now };

beforeEach(async () => {
  sourceId = (await aSource(db.direct)).id;
  property = (await aProperty(db.direct, sourceId)).id;
});

const inSource = <T>(run: Parameters<typeof db.database.transaction<T>>[1]) =>
  db.database.transaction({ sources: [sourceId] }, run);

async function aTenant(startsOn = '2020-01-01', endsOn: string | null = null): Promise<string> {
  const { id } = await aContact(db.direct, sourceId);
  await aContract(db.direct, sourceId, { propertyId: property, contacts: [id], startsOn, endsOn });
  return id;
}

/** Releases an item to the property unless said otherwise; the item's id. */
async function release(
  visibleFrom: string,
  more: { itemId?: string; audience?: Partial<Audience>; visibleUntil?: string; id?: string } = {},
): Promise<string> {
  const { itemId = uuid(), id = uuid(), visibleUntil = null } = more;
  const audience = { all: false, properties: more.audience ? [] : [property], contacts: [], ...more.audience };
  const order = { ...{ sourceId, id, kind: 'notice', itemId, audience, visibleFrom, visibleUntil } };
  const rest = { startGiven: true, notify: false, by: null, categoryId: null, type: null };
  await inSource((sql) => releaseItem(sql, { ...order, ...rest }, hint));
  return itemId;
}

const rows = (contactId?: string) => db.direct<{ itemId: string; from: string; until: string | null }[]>`
  select item_id as "itemId", visible_from as from, visible_until as until from feed
  where source_id = ${sourceId} ${contactId ? db.direct`and contact_id = ${contactId}` : db.direct``}
  order by visible_from, item_id, contact_id`;

const rebuild = (scope: FeedScope = {}) => inSource((sql) => rebuildFeed(sql, sourceId, scope, now));

test('a release reaches each contact from the later of its start and the contract’s', async () => {
  const [old, recent] = [await aTenant('2020-01-01'), await aTenant('2026-06-01')];
  await release('2026-01-15T10:00:00Z');

  expect(await rows(old)).toMatchObject([{ from: '2026-01-15T10:00:00.000Z' }]);
  expect(await rows(recent)).toMatchObject([{ from: '2026-05-31T22:00:00.000Z' }]);
});

test.each([
  ['before summer time begins', '2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['after it has begun', '2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['on the day it ends', '2026-10-25', '2026-10-24T22:00:00.000Z'],
  ['after it has ended', '2026-10-26', '2026-10-25T23:00:00.000Z'],
])('a contract begins at midnight where its data source is, %s', async (_name, startsOn, from) => {
  const tenant = await aTenant(startsOn);
  await release('2026-01-01T00:00:00Z');

  expect(await rows(tenant)).toMatchObject([{ from }]);
});

test('a new tenant gets what was released to the property, an ex-tenant nothing newer than the end', async () => {
  const before = await aTenant('2020-01-01', '2026-03-15');
  const [early, late] = [await release('2026-02-01T00:00:00Z'), await release('2026-04-01T00:00:00Z')];
  const after = await aTenant('2026-03-16');
  await rebuild({ contacts: [after] });

  expect((await rows(before)).map(({ itemId }) => itemId)).toEqual([early]);
  expect(await rows(after)).toMatchObject([
    { itemId: early, from: '2026-03-15T23:00:00.000Z' },
    { itemId: late, from: '2026-04-01T00:00:00.000Z' },
  ]);
});

test('a contract that ends earlier than thought takes away what came after its end', async () => {
  const tenant = await aTenant();
  const kept = await release('2026-02-01T00:00:00Z');
  await release('2026-04-01T00:00:00Z');
  await db.direct`update contracts set ends_on = '2026-03-15' where source_id = ${sourceId}`;
  await rebuild({ properties: [property] });

  expect((await rows(tenant)).map(({ itemId }) => itemId)).toEqual([kept]);
});

test('what ends before a contract begins makes no row for it', async () => {
  const tenant = await aTenant('2026-06-01');
  await release('2026-01-01T00:00:00Z', { visibleUntil: '2026-05-31T22:00:00Z' });

  expect(await rows(tenant)).toEqual([]);
});

test('a release reaches nobody through a property that is offline, but those whom it names', async () => {
  const [tenant, named] = [await aTenant(), await aTenant()];
  await db.direct`update properties set online = false where source_id = ${sourceId}`;
  await release('2026-01-01T00:00:00Z');
  await release('2026-01-01T00:00:00Z', { audience: { all: true, contacts: [named] } });

  expect(await rows(tenant)).toEqual([]);
  expect(await rows(named)).toHaveLength(1);
});

test('several releases of an item make one row: the earliest start, the latest end', async () => {
  const tenant = await aTenant();
  const itemId = await release('2026-11-20T00:00:00Z', { visibleUntil: '2026-12-01T00:00:00Z' });
  await release('2026-11-10T00:00:00Z', { itemId, visibleUntil: '2026-12-24T00:00:00Z' });

  expect(await rows(tenant)).toEqual([{ itemId, from: '2026-11-10T00:00:00.000Z', until: '2026-12-24T00:00:00.000Z' }]);
});

test('a release that is over does not move a new one into the past', async () => {
  const tenant = await aTenant();
  const itemId = await release('2025-01-01T00:00:00Z', { visibleUntil: '2025-02-01T00:00:00Z' });
  await release('2026-12-01T00:00:00Z', { itemId });

  expect(await rows(tenant)).toEqual([{ itemId, from: '2026-12-01T00:00:00.000Z', until: null }]);
});

test('what was revoked stays away, also after a rebuild', async () => {
  await aTenant();
  const itemId = await release('2026-01-01T00:00:00Z');
  await inSource((sql) => revokeItem(sql, { sourceId, kind: 'notice', itemId }, hint));
  await rebuild();

  expect(await rows()).toEqual([]);
});

test('a rebuild that changes nothing moves no counter', async () => {
  const ids = await Promise.all(Array.from({ length: 101 }, () => aTenant()));
  const change = async () => (await db.direct`select change from sources where id = ${sourceId}`)[0]?.change;
  await release('2026-01-01T00:00:00Z');
  const before = await change();
  await rebuild();
  await rebuild({ contacts: ids });

  expect(before).toBe(1);
  expect(await change()).toBe(1);
});

test('a release and an import at once miss nothing of each other', async () => {
  const { id } = await aContact(db.direct, sourceId);
  let released: Promise<unknown> = Promise.resolve();
  await inSource(async (sql) => {
    const contract = uuid();
    await sql`insert into contracts (source_id, id, property_id, kind, starts_on)
      values (${sourceId}, ${contract}, ${property}, 'tenancy', '2020-01-01')`;
    await sql`insert into contract_parties (source_id, contract_id, contact_id) values (${sourceId}, ${contract}, ${id})`;
    await rebuildFeed(sql, sourceId, { contracts: [contract] }, now);
    released = release('2026-01-01T00:00:00Z');
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  await released;

  expect(await rows(id)).toHaveLength(1);
});
