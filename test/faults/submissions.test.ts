import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { activateForms } from '../../server/src/forms/forms.port.js';
import { aProperty, aResident, aSource } from '../support/factories.js';
import { openMortalServer, type Victim } from './mortal-server.js';

const submissions = 200;
const atATime = 4;
const patience = 500_000;
/** As many as one drainer hands over at a time. */
const mailsInHand = 5;
const office = 'verwaltung@lindenhof.example';

/** After how many acknowledged submissions what is killed. */
const kills = new Map<number, readonly Victim[]>([
  [25, ['server']],
  [60, ['postmaster']],
  [95, ['server', 'postmaster']],
  [130, ['postmaster', 'server']],
  [165, ['postmaster']],
  [185, ['server']],
]);

const mortal = openMortalServer();

/** Residents, each with an own home, and the form for damage, which opens a ticket and writes a mail. */
const seed = () =>
  mortal.asOwner(async (sql) => {
    const source = await aSource(sql);
    await sql.begin((tx) => activateForms(tx, source.id, ['damage'], { emails: [office], ticket: true }));
    const property = await aProperty(sql, source.id);
    const people = [];
    for (let one = 0; one < atATime; one++) people.push(await aResident(sql, source.id, { propertyId: property.id }));
    const [form] = await sql<{ id: string; no: number }[]>`
      select f.id, max(v.no)::int as no from forms f
      join form_versions v on v.source_id = f.source_id and v.form_id = f.id
      where f.source_id = ${source.id} and f.key = 'damage' group by f.id`;
    return { form, people };
  });

type World = Awaited<ReturnType<typeof seed>>;

interface Acknowledged {
  id: string;
  receiptNo: string;
  ticket: { number: number };
}

/** Sends two hundred reports of damage, four people at a time, while things are killed; what was acknowledged. */
async function submitAll({ form, people }: World): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  const waiting = Array.from({ length: submissions }, (_, n) => `Schaden ${n}`).values();
  async function work({ session, contract }: World['people'][number]) {
    for (const what of waiting) {
      const answers = { urgency: 'later', place: 'cellar', what, phone: '0345 5550100' };
      const body = { id: uuid(), version: form?.no, contractId: contract.id, answers, consent: null };
      const path = `/forms/${form?.id}/submissions`;
      acknowledged.push(await mortal.insist<Acknowledged>(path, session.headers, body));
      const due = kills.get(acknowledged.length);
      if (due) await mortal.kill(due);
    }
  }
  await Promise.all(people.map(work));
  return acknowledged;
}

test(
  'two hundred submissions survive killed servers and databases: one submission, one ticket, one receipt, one mail each',
  async () => {
    await mortal.start();
    const acknowledged = await submitAll(await seed());
    await mortal.kill(['server']);
    await mortal.passTime();
    const unsent = () =>
      mortal.asOwner((sql) => sql`select id from deliveries where recipient = ${office} and state <> 'sent'`);
    await expect.poll(unsent, { timeout: 150_000, interval: 500 }).toEqual([]);

    const rows = await mortal.asOwner(
      (sql) => sql<{ id: string; receiptNo: string; number: number; mails: number }[]>`
        select s.id, s.receipt_no as "receiptNo", t.number::int, (
          select count(*)::int from deliveries d
          where d.source_id = s.source_id and d.item_id = s.id and d.recipient = ${office}) as mails
        from submissions s join tickets t on t.source_id = s.source_id and t.id = s.ticket_id`,
    );
    const known = ({ id, receiptNo, number }: { id: string; receiptNo: string; number: number }) =>
      `${id} ${receiptNo} ${number}`;
    expect(rows.map(known).sort()).toEqual(
      acknowledged.map(({ ticket, ...one }) => known({ ...one, number: ticket.number })).sort(),
    );
    expect(rows.filter(({ mails }) => mails !== 1)).toEqual([]);
    const [{ tickets }] = await mortal.asOwner(
      (sql) => sql<[{ tickets: number }]>`select count(*)::int as tickets from tickets`,
    );
    expect(tickets).toBe(submissions);
    // Without gaps: what was rolled back took no number along.
    expect(rows.map(({ number }) => number).sort((one, other) => one - other)).toEqual(
      Array.from({ length: submissions }, (_, index) => index + 1),
    );

    const mails = mortal.arrived.filter(({ recipient }) => recipient === office);
    // A mail that was handed over just before the kill may arrive again, under the same Message-ID: readers show it once.
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(submissions);
    expect(mails.length - submissions).toBeLessThanOrEqual((mortal.starts - 1) * mailsInHand);
    await mortal.end();
  },
  patience,
);
