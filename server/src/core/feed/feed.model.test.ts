import * as fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { ownDatabase } from '../../../../test/support/database.js';
import { aContact, aProperty, aSource } from '../../../../test/support/factories.js';
import { rebuildFeed, releaseItem, revokeItem } from './feed.js';

const now = new Date('2026-11-22T12:00:00Z');
const hint = { feature: 'notices', now };
const runs = 15 * Number(process.env.P24_RUNS ?? 1);

interface Contract {
  contact: number;
  property: number;
  /** Days since 2026-01-01, at midnight UTC: the data source of this test lies in UTC. */
  start: number;
  end: number | null;
}

interface Release {
  item: number;
  all: boolean;
  properties: number[];
  contacts: number[];
  from: number;
  until: number | null;
}

type Step = { release: Release } | { revoke: number } | { contract: Contract } | { end: number; on: number };

const dayMs = 86_400_000;
const at = (day: number) => new Date(Date.UTC(2026, 0, 1) + day * dayMs);
const dayOf = (day: number) => at(day).toISOString().slice(0, 10);
const today = (now.getTime() - Date.UTC(2026, 0, 1)) / dayMs;

const small = fc.integer({ min: 0, max: 2 });
// Few days, so that ends and starts often meet.
const day = fc.integer({ min: 0, max: 8 }).map((n) => n * 60);
const length = fc.option(fc.integer({ min: 1, max: 5 }).map((n) => n * 60));
const contract = fc
  .record({ contact: small, property: small, start: day, length })
  .map(({ length: days, ...rest }) => ({ ...rest, end: days === null ? null : rest.start + days - 1 }));
const release = fc
  .record({
    ...{ item: small, all: fc.boolean(), properties: fc.uniqueArray(small), contacts: fc.uniqueArray(small) },
    ...{ from: day, length },
  })
  .map(({ length: days, ...rest }) => ({ ...rest, until: days === null ? null : rest.from + days }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: release.map((value) => ({ release: value })) },
  { weight: 1, arbitrary: small.map((item) => ({ revoke: item })) },
  { weight: 3, arbitrary: contract.map((value) => ({ contract: value })) },
  { weight: 1, arbitrary: fc.record({ end: fc.nat(10), on: day }) },
);

/** What one release means for one contact: a window for each way in which it reaches the contact. */
function windows(contact: number, { all, properties, contacts, from, until }: Release, contracts: Contract[]) {
  const found = contacts.includes(contact) ? [{ from, until }] : [];
  for (const one of contracts) {
    const reached = one.contact === contact && (all || properties.includes(one.property));
    // The last day of a contract counts in full.
    if (!reached || (one.end !== null && from >= one.end + 1)) continue;
    const start = Math.max(from, one.start);
    if (until === null || start < until) found.push({ from: start, until });
  }
  return found;
}

/** The feed as the rules say it, told once more without SQL. */
function model(releases: Release[], contracts: Contract[]) {
  const rows: string[] = [];
  for (const contact of [0, 1, 2]) {
    for (const item of [0, 1, 2]) {
      const all = releases.filter((one) => one.item === item).flatMap((one) => windows(contact, one, contracts));
      if (all.length === 0) continue;
      const live = all.filter(({ until }) => until === null || until > today);
      const from = Math.min(...(live.length > 0 ? live : all).map((window) => window.from));
      const open = all.some(({ until }) => until === null);
      const until = open ? null : Math.max(...all.map((window) => window.until ?? 0));
      rows.push(`${contact} ${item} ${at(from).toISOString()} ${until === null ? null : at(until).toISOString()}`);
    }
  }
  return rows.sort();
}

const db = await ownDatabase();

/** A data source in UTC with three contacts, properties and items, and the steps as they are done there. */
async function aWorld() {
  const { id: sourceId } = await aSource(db.direct);
  await db.direct`update sources set time_zone = 'UTC' where id = ${sourceId}`;
  const contacts = await Promise.all([0, 1, 2].map(async () => (await aContact(db.direct, sourceId)).id));
  const properties = await Promise.all([0, 1, 2].map(async () => (await aProperty(db.direct, sourceId)).id));
  const items = [uuid(), uuid(), uuid()];
  const [contracts, ids, releases]: [Contract[], string[], Release[]] = [[], [], []];
  const run = (work: Parameters<typeof db.database.transaction<void>>[1]) =>
    db.database.transaction({ sources: [sourceId] }, work);
  const idOf = (list: string[], at: number) => list[at] ?? '';

  async function take(order: Release) {
    releases.push(order);
    const { all, from, until } = order;
    const audience = {
      all,
      properties: order.properties.map((n) => idOf(properties, n)),
      contacts: order.contacts.map((n) => idOf(contacts, n)),
    };
    const times = {
      visibleFrom: at(from).toISOString(),
      visibleUntil: until === null ? null : at(until).toISOString(),
    };
    const rest = { startGiven: true, notify: false, by: null, categoryId: null, type: null, ...times };
    const item = { sourceId, id: uuid(), kind: 'notice', itemId: idOf(items, order.item), audience };
    await run(async (sql) => void (await releaseItem(sql, { ...item, ...rest }, hint)));
  }

  async function drop(item: number) {
    releases.splice(0, releases.length, ...releases.filter((one) => one.item !== item));
    await run((sql) => revokeItem(sql, { sourceId, kind: 'notice', itemId: idOf(items, item) }, hint));
  }

  async function sign(one: Contract) {
    const id = uuid();
    contracts.push(one);
    ids.push(id);
    await run(async (sql) => {
      await sql`insert into contracts (source_id, id, property_id, kind, starts_on, ends_on)
        values (${sourceId}, ${id}, ${idOf(properties, one.property)}, 'tenancy', ${dayOf(one.start)},
          ${one.end === null ? null : dayOf(one.end)})`;
      await sql`insert into contract_parties (source_id, contract_id, contact_id)
        values (${sourceId}, ${id}, ${idOf(contacts, one.contact)})`;
      await rebuildFeed(sql, sourceId, { contracts: [id] }, now);
    });
  }

  async function finish(which: number, on: number) {
    const one = contracts[which];
    if (!one) return;
    one.end = Math.max(on, one.start);
    const end = dayOf(one.end);
    await run(async (sql) => {
      await sql`update contracts set ends_on = ${end} where source_id = ${sourceId} and id = ${idOf(ids, which)}`;
      await rebuildFeed(sql, sourceId, { contacts: [idOf(contacts, one.contact)] }, now);
    });
  }

  async function feed(): Promise<string[]> {
    const rows = await db.direct<{ contact: string; item: string; from: string; until: string | null }[]>`
      select contact_id as contact, item_id as item, visible_from as from, visible_until as until
      from feed where source_id = ${sourceId}`;
    const lines = rows.map((row) =>
      [contacts.indexOf(row.contact), items.indexOf(row.item), row.from, row.until].map(String).join(' '),
    );
    return lines.sort();
  }

  return { contracts, releases, run, sourceId, take, drop, sign, finish, feed };
}

test('whatever happens in whatever order, the feed is what its releases and contracts say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      const world = await aWorld();
      for (const one of steps) {
        if ('release' in one) await world.take(one.release);
        else if ('revoke' in one) await world.drop(one.revoke);
        else if ('contract' in one) await world.sign({ ...one.contract });
        else await world.finish(one.end, one.on);
      }
      const expected = model(world.releases, world.contracts);
      expect(await world.feed()).toEqual(expected);
      await world.run((sql) => rebuildFeed(sql, world.sourceId, {}, now));
      expect(await world.feed()).toEqual(expected);
    }),
    { numRuns: runs },
  );
});
