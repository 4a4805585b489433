import { pino } from 'pino';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownDatabase } from '../../../../test/support/database.js';
import { aManager, aMembership, aResident, aSession, aSource } from '../../../../test/support/factories.js';
import type { Caller } from '../http/caller.js';
import { type EventHub, type HubLimits, openEventHub } from './event-hub.js';
import { announce, announceAll, type Concerned } from './events.js';

const log = pino({ level: 'silent' });
const origin = 'https://www.verwaltung.example';

const db = await ownDatabase();
let source: Awaited<ReturnType<typeof aSource>>;
let resident: Awaited<ReturnType<typeof aResident>>;
const hubs: EventHub[] = [];

beforeEach(async () => {
  source = await aSource(db.direct, { origin });
  resident = await aResident(db.direct, source.id);
});
afterEach(async () => {
  for (const hub of hubs.splice(0)) await hub.close();
});

async function aHub(limits: Partial<HubLimits> = {}, database = db.database) {
  const hub = await openEventHub({ database, log }, limits);
  hubs.push(hub);
  return hub;
}

type Session = { tokenHash: Buffer; origin: string | null };

const callerOf = ({ tokenHash, origin }: Session) =>
  db.database.enter({ tokenHash, origin }, async (_sql, entered) => entered as Caller);

/** Opens a stream and gathers what it says. */
async function listen(hub: EventHub, session: Session = resident.session) {
  const heard = { text: '', ended: false, hungUp: false };
  const stream = hub.open(await callerOf(session), () => {
    heard.hungUp = true;
  });
  void (async () => {
    for await (const piece of stream) heard.text += new TextDecoder().decode(piece);
    heard.ended = true;
  })();
  await expect.poll(() => heard.text).not.toBe('');
  return heard;
}

const tell = (contacts: Concerned, id = uuid(), feature = 'notices') =>
  db.database
    .transaction({ sources: [source.id] }, (sql) => announce(sql, { sourceId: source.id, contacts, feature, id }))
    .then(() => id);

const hintsIn = ({ text }: { text: string }) =>
  [...text.matchAll(/^data: (\{"feature.*)$/gm)].map(([, data]) => JSON.parse(data as string));

const soon = { timeout: 10_000, interval: 10 };

test('a change reaches those whom it concerns, in every process', async () => {
  const [here, there] = [await aHub(), await aHub({}, await db.openAgain())];
  const heard = [await listen(here), await listen(there)];

  const id = await tell([resident.contact.id]);

  for (const one of heard) await expect.poll(() => hintsIn(one), soon).toEqual([{ feature: 'notices', id }]);
});

test('nobody hears what concerns somebody else', async () => {
  const hub = await aHub();
  const neighbour = await aResident(db.direct, source.id);
  const manager = await aManager(db.direct, source.id);
  const stranger = await aManager(db.direct, (await aSource(db.direct)).id);
  const heard = {
    resident: await listen(hub),
    neighbour: await listen(hub, neighbour.session),
    manager: await listen(hub, manager.session),
    stranger: await listen(hub, stranger.session),
  };

  const one = await tell([resident.contact.id]);
  const managers = await tell('managers');
  const all = await tell('all');
  await expect.poll(() => hintsIn(heard.manager).length, soon).toBe(2);

  const idsOf = (who: keyof typeof heard) => hintsIn(heard[who]).map(({ id }) => id);
  expect(idsOf('resident')).toEqual([one, all]);
  expect(idsOf('neighbour')).toEqual([all]);
  expect(idsOf('manager')).toEqual([managers, all]);
  expect(idsOf('stranger')).toEqual([]);
});

test('a session hears only of features that its scopes let it read', async () => {
  const session = await aSession(db.direct, resident.account.id, { kind: 'embed', origin, scopes: ['notices:read'] });
  const heard = await listen(await aHub(), session);

  await tell('all', uuid(), 'consumption');
  const id = await tell('all');

  await expect.poll(() => hintsIn(heard), soon).toEqual([{ feature: 'notices', id }]);
});

test('when anything may have changed everybody in the data source is told to read again, whatever their scopes', async () => {
  const hub = await aHub();
  const session = await aSession(db.direct, resident.account.id, { kind: 'embed', origin, scopes: ['notices:read'] });
  const stranger = await aManager(db.direct, (await aSource(db.direct)).id);
  const heard = await listen(hub, session);
  const unheard = await listen(hub, stranger.session);

  await db.database.transaction({ sources: [source.id] }, (sql) => announceAll(sql, source.id));

  await expect.poll(() => heard.text, soon).toContain('event: resync\n');
  expect(unheard.text).not.toContain('resync');
});

test('what is undone is never hinted at', async () => {
  const heard = await listen(await aHub());
  const undone = db.database.transaction({ sources: [source.id] }, async (sql) => {
    await announce(sql, { sourceId: source.id, contacts: 'all', feature: 'notices', id: uuid() });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');

  const id = await tell('all');

  await expect.poll(() => hintsIn(heard), soon).toEqual([{ feature: 'notices', id }]);
});

test('a change for very many addresses the data source as a whole and names no item', async () => {
  const heard = await listen(await aHub());

  await tell(Array.from({ length: 5000 }, () => uuid()));

  await expect.poll(() => hintsIn(heard), soon).toEqual([{ feature: 'notices', id: null }]);
});

test('as many contacts as are named fit into one notification', async () => {
  const heard = await listen(await aHub());

  const id = await tell([...Array.from({ length: 149 }, () => uuid()), resident.contact.id]);

  await expect.poll(() => hintsIn(heard), soon).toEqual([{ feature: 'notices', id }]);
});

test.each([
  ['signs out', () => db.direct`delete from sessions where id = ${resident.session.id}`],
  ['is locked here', () => db.direct`update memberships set state = 'locked' where id = ${resident.membership.id}`],
  ['is locked everywhere', () => db.direct`update accounts set state = 'locked' where id = ${resident.account.id}`],
  ['is deleted', () => db.direct`delete from accounts where id = ${resident.account.id}`],
])('the stream of somebody who %s ends', async (_what, happen) => {
  const heard = await listen(await aHub());

  await happen();

  await expect.poll(() => heard.ended, soon).toBe(true);
});

/** Lets the resident's session end by itself after a second without a request. */
const endSoon = () => db.direct`
  update sessions set idle = '1 second', idle_until = now() + interval '1 second' where id = ${resident.session.id}`;

test('the stream of somebody who asks for nothing any more ends with the session', async () => {
  await endSoon();
  const heard = await listen(await aHub());

  await expect.poll(() => heard.ended, soon).toBe(true);
});

test("a page's stream ends when its origin is no longer one of the data source's", async () => {
  const session = await aSession(db.direct, resident.account.id, { kind: 'page', origin });
  const hub = await aHub();
  const [page, portal] = [await listen(hub, session), await listen(hub)];

  await db.direct`delete from origins where source_id = ${source.id}`;

  await expect.poll(() => page.ended, soon).toBe(true);
  expect(portal.ended).toBe(false);
});

test('somebody who is admitted to another data source comes back to hear of it', async () => {
  const heard = await listen(await aHub());
  const other = await aSource(db.direct);

  await aMembership(db.direct, other.id, { accountId: resident.account.id, role: 'manager' });

  await expect.poll(() => heard.ended, soon).toBe(true);
});

test('a session that is used goes on: its stream is not ended at its first idle time', async () => {
  await endSoon();
  const heard = await listen(await aHub());
  await db.direct`update sessions set idle_until = now() + interval '30 minutes' where id = ${resident.session.id}`;

  await new Promise((resolve) => setTimeout(resolve, 2000));

  expect(heard.ended).toBe(false);
});

test('after a lost connection everybody is told to read again, hears on, and ended sessions end', async () => {
  const hub = await aHub();
  const goes = await aResident(db.direct, source.id);
  const [stays, left] = [await listen(hub), await listen(hub, goes.session)];
  // Nobody is told of this one: the trigger is off as if the notification had been lost.
  await db.direct`alter table sessions disable trigger ended`;
  await db.direct`delete from sessions where id = ${goes.session.id}`;
  await db.direct`alter table sessions enable trigger ended`;

  await db.direct`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'p24 events'`;

  await expect.poll(() => stays.text, { timeout: 5000 }).toContain('event: resync\ndata: {}\n\n');
  await expect.poll(() => left.ended, { timeout: 2000 }).toBe(true);
  expect(stays.ended).toBe(false);
  const id = await tell('all');
  await expect.poll(() => hintsIn(stays), soon).toEqual([{ feature: 'notices', id }]);
});

test('signs of life keep the line open', async () => {
  const heard = await listen(await aHub({ beatMs: 50 }));

  await expect.poll(() => heard.text.split(': \n\n').length).toBeGreaterThan(4);
});

test('a reader who takes nothing is cut off, the others hear on', async () => {
  const hub = await aHub({ beatMs: 400 });
  const heard = await listen(hub);
  let cut = false;
  const stuck = hub
    .open(await callerOf(resident.session), () => {
      cut = true;
    })
    [Symbol.asyncIterator]();
  await stuck.next();

  await expect.poll(() => cut).toBe(true);

  expect((await stuck.next()).done).toBe(true);
  expect(heard.ended).toBe(false);
});

test('a session has only so many streams, and one that ended makes room', async () => {
  const hub = await aHub({ perSession: 2 });
  await listen(hub);
  const caller = await callerOf(resident.session);
  const second = hub.open(caller, () => {})[Symbol.asyncIterator]();
  await second.next();

  expect(() => hub.open(caller, () => {})).toThrow('too-many-requests');

  await second.return?.();
  expect(() => hub.open(caller, () => {})).not.toThrow();
});

test('a process has only so many streams', async () => {
  const hub = await aHub({ total: 1 });
  await listen(hub);
  const neighbour = await aResident(db.direct, source.id);
  const caller = await callerOf(neighbour.session);

  expect(() => hub.open(caller, () => {})).toThrow('unavailable');
});

test('closing ends every stream', async () => {
  const hub = await aHub();
  const heard = await listen(hub);

  await hub.close();
  hubs.splice(0);

  await expect.poll(() => heard.ended).toBe(true);
});
