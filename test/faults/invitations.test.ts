import { expect, test } from 'vitest';
import { aManager, aSource } from '../support/factories.js';
import { manyPeople } from '../support/many-people.js';
import { openMortalServer, type Victim } from './mortal-server.js';

const people = 600;
const patience = 500_000;
/** As many as one drainer hands over at a time. */
const mailsInHand = 5;

const mortal = openMortalServer();

/** A manager with many people who are still to be invited. */
const seed = () =>
  mortal.asOwner(async (sql) => {
    const source = await aSource(sql);
    const { session } = await aManager(sql, source.id);
    await manyPeople(sql, source.id, people);
    const chosen = await sql<{ id: string }[]>`select id from people where source_id = ${source.id}`;
    return { source, session, ids: chosen.map(({ id }) => id) };
  });

const invited = () => mortal.arrived.filter(({ recipient }) => recipient.startsWith('mensch'));

/** Waits until so many mails have arrived, then kills. */
async function killAt(mails: number, what: readonly Victim[]): Promise<void> {
  await expect.poll(() => invited().length, { timeout: 120_000, interval: 50 }).toBeGreaterThanOrEqual(mails);
  await mortal.kill(what);
  await mortal.passTime();
}

test(
  'a mass invitation survives killed servers and databases: each person is invited once, by one mail with one code',
  async () => {
    await mortal.start();
    const { source, session, ids } = await seed();
    const path = `/manage/${source.id}/invitations`;
    await mortal.insist(path, session.headers, { people: ids });
    await killAt(50, ['server']);
    await killAt(200, ['postmaster', 'server']);
    await killAt(400, ['server']);
    const unsent = () =>
      mortal.asOwner((sql) => sql`select id from deliveries where template = 'invitation' and state <> 'sent' limit 1`);
    await expect.poll(unsent, { timeout: 150_000, interval: 500 }).toEqual([]);

    const [{ pending, codes, reminders }] = await mortal.asOwner(
      (sql) => sql<[{ pending: number; codes: number; reminders: number }]>`
        select (select count(*)::int from memberships where state = 'pending' and invitations = 1) as pending,
          (select count(*)::int from codes where used_at is null and replaced_at is null) as codes,
          (select count(*)::int from deliveries where template = 'invitation-reminder' and state = 'pending') as reminders`,
    );
    expect({ pending, codes, reminders }).toEqual({ pending: people, codes: people, reminders: people });
    const mails = invited();
    expect(new Set(mails.map(({ recipient }) => recipient)).size).toBe(people);
    // A mail that was handed over just before the kill may arrive again, under the same Message-ID: readers show it once.
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(people);
    expect(mails.length - people).toBeLessThanOrEqual((mortal.starts - 1) * mailsInHand);
    await mortal.end();
  },
  patience,
);
