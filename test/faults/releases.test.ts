import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { ensureSystemCategories } from '../../server/src/notices/notices.port.js';
import { aManager, aProperty, aResident, aSource } from '../support/factories.js';
import { openMortalServer, type Victim } from './mortal-server.js';

const releases = 100;
const atATime = 4;
const patience = 400_000;
/** As many as one drainer hands over at a time. */
const mailsInHand = 5;

/** After how many acknowledged releases what is killed. */
const kills = new Map<number, readonly Victim[]>([
  [15, ['server']],
  [30, ['postmaster']],
  [45, ['server', 'postmaster']],
  [60, ['postmaster', 'server']],
  [75, ['postmaster']],
  [90, ['server']],
]);

const mortal = openMortalServer();

const seed = () =>
  mortal.asOwner(async (sql) => {
    const source = await aSource(sql);
    await sql.begin((tx) => ensureSystemCategories(tx, source.id));
    const property = await aProperty(sql, source.id);
    await aResident(sql, source.id, { propertyId: property.id });
    const { session } = await aManager(sql, source.id);
    return { base: `/manage/${source.id}`, propertyId: property.id, headers: session.headers };
  });

type World = Awaited<ReturnType<typeof seed>>;

/** Releases a hundred notices, four at a time, while things are killed; the ids of what was acknowledged. */
async function releaseAll({ base, propertyId, headers }: World): Promise<string[]> {
  const acknowledged: string[] = [];
  const waiting = Array.from({ length: releases }, (_, n) => `Aushang ${n}`).values();
  const audience = { properties: [propertyId] };
  async function work() {
    for (const title of waiting) {
      const notice = await mortal.insist<{ id: string }>(`${base}/notices`, headers, { title });
      const id = uuid();
      await mortal.insist(`${base}/notices/${notice.id}/releases`, headers, { id, audience, notify: true });
      acknowledged.push(id);
      const due = kills.get(acknowledged.length);
      if (due) await mortal.kill(due);
    }
  }
  await Promise.all(Array.from({ length: atATime }, work));
  return acknowledged;
}

test(
  'a hundred releases survive killed servers and databases: each is there once, each mail goes out once',
  async () => {
    await mortal.start();
    const world = await seed();
    const ids = await releaseAll(world);
    await mortal.kill(['server']);
    await mortal.passTime();
    const states = () =>
      mortal.asOwner((sql) => sql`select state, count(*)::int as count from deliveries group by state`);
    await expect.poll(states, { timeout: 120_000, interval: 500 }).toEqual([{ state: 'sent', count: releases }]);

    const rows = await mortal.asOwner(
      (sql) => sql<{ id: string; feed: number }[]>`
    select r.id, count(f.item_id)::int as feed from releases r
    left join feed f on f.source_id = r.source_id and f.release_id = r.id group by r.id`,
    );
    expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(rows.filter(({ feed }) => feed !== 1)).toEqual([]);

    // A mail that was handed over just before the kill may arrive again, under the same Message-ID: readers show it once.
    const perMail = new Map(mortal.arrived.map(({ messageId, subject }) => [messageId, subject]));
    expect(perMail.size).toBe(releases);
    expect(new Set(perMail.values()).size).toBe(releases);
    // Each kill of the server can repeat what was in hand then, and nothing else.
    expect(mortal.arrived.length - releases).toBeLessThanOrEqual((mortal.starts - 1) * mailsInHand);
    await mortal.end();
  },
  patience,
);
