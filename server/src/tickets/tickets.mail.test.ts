import { pino } from 'pino';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aContact, aDelegate } from '../../../test/support/factories.js';
import { openDesks } from '../../../test/support/tickets.js';
import { noteOnline } from '../auth/auth.queries.js';
import { diskStore } from '../core/files/file-store.js';
import { mailCarrier } from '../core/mail/mail.js';
import { createDrainer, type Drainer } from '../core/outbox/drainer.js';

const desks = await openDesks();
let drainer: Drainer;
beforeAll(() => {
  const carriers = {
    mail: mailCarrier({
      url: 'https://portal.example.test',
      transport: null,
      files: diskStore('/nowhere'),
      secret: '',
    }),
  };
  drainer = createDrainer({ database: desks.db.database, log: pino({ level: 'silent' }), carriers });
});
afterAll(() => drainer.stop());

/** Sends what is due, and tells what went out of a data source. */
async function mailsOf(sourceId: string) {
  drainer.wake(sourceId);
  await drainer.idle();
  return desks.db.direct<{ recipient: string; subject: string; text: string }[]>`
    select recipient, subject, text from mails where source_id = ${sourceId} order by created_at, id`;
}

test('an answer reaches the resident with its words, number and status, once', async () => {
  const { source, resident, answer } = await desks.aDesk();
  await answer('Der Klempner kommt morgen.\n\nBitte stellen Sie das Wasser ab.', { status: 'done' });
  const mails = await mailsOf(source.id);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({
    recipient: resident.account.email,
    subject: 'Antwort zu Ihrem Anliegen 1: Der Wasserhahn tropft',
  });
  for (const words of ['Der Klempner kommt morgen.', 'Bitte stellen Sie das Wasser ab.', 'ausgeführt']) {
    expect(mails[0]?.text).toContain(words);
  }
});

test.each([
  ['done', 'Ihr Anliegen 1 ist ausgeführt'],
  ['closed', 'Ihr Anliegen 1 ist abgeschlossen'],
  ['rejected', 'Ihr Anliegen 1 ist abgewiesen'],
])('that a ticket is %s is told', async (status, subject) => {
  const { source, change } = await desks.aDesk();
  await change({ status: 'in-progress' });
  await change({ status });
  expect((await mailsOf(source.id)).map((mail) => mail.subject)).toEqual([subject]);
});

test('internal notes, hidden and internal tickets are never told', async () => {
  const { source, answer, change, expose } = await desks.aDesk();
  await answer('Nur unter uns', { internal: true });
  await expose('closed', 'hidden');
  await change({ status: 'closed' });
  await answer('Noch etwas dazu');
  await expose('rejected', 'internal');
  await change({ status: 'rejected' });
  expect(await mailsOf(source.id)).toEqual([]);
});

test('an internal note that ends the ticket tells the end, not the note', async () => {
  const { source, answer } = await desks.aDesk();
  await answer('Schimpft immer', { internal: true, status: 'done' });
  const mails = await mailsOf(source.id);
  expect(mails.map(({ subject }) => subject)).toEqual(['Ihr Anliegen 1 ist ausgeführt']);
  expect(JSON.stringify(mails)).not.toContain('Schimpft');
});

test('what was hidden before the mail went out is not told any more', async () => {
  const { source, answer, change } = await desks.aDesk();
  await answer('Zu früh geschrieben');
  await change({ released: false });
  expect(await mailsOf(source.id)).toEqual([]);
});

test('who acts for somebody is told along with them where tickets were granted, once, and not after that was taken back', async () => {
  const { source, resident, answer } = await desks.aDesk();
  const { direct } = desks.db;
  const forPersonId = resident.contact.personId;
  const grants = ['tickets'];
  const [deputy, other] = [
    await aContact(direct, source.id, { email: 'vertretung@example.test' }),
    await aContact(direct, source.id, { email: 'nur-aushaenge@example.test' }),
  ];
  const id = await aDelegate(direct, source.id, { personId: deputy.personId, forPersonId, grants });
  await aDelegate(direct, source.id, { personId: other.personId, forPersonId, grants: ['notices'] });
  await answer('Der Klempner kommt morgen.');
  const mails = await mailsOf(source.id);
  expect(mails.map(({ recipient }) => recipient).sort()).toEqual(
    [resident.account.email, 'vertretung@example.test'].sort(),
  );
  const told = mails.find(({ recipient }) => recipient === 'vertretung@example.test');
  expect(told?.text).toContain('Der Klempner kommt morgen.');
  expect(told?.text).toContain('weil Sie im Serviceportal');

  await answer('Er kommt erst übermorgen.');
  await direct`update delegates set grants = '{notices}' where id = ${id}`;
  expect((await mailsOf(source.id)).map(({ recipient }) => recipient)).toHaveLength(3);
  await direct`update delegates set grants = '{tickets}', ended_at = now() where id = ${id}`;
  await answer('Er war da.');
  expect(await mailsOf(source.id)).toHaveLength(4);
});

test('where the status is not shown, neither mail tells it', async () => {
  const { source, answer, change, manage } = await desks.aDesk();
  await manage('PUT /ticket-settings', { showStatus: false, showChange: true });
  await answer('Wird gemacht');
  await change({ status: 'done' });
  const mails = await mailsOf(source.id);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).not.toContain('ausgeführt');
});

test('the manager who sees to a ticket learns of a comment, in the own language', async () => {
  const { source, manager, change, write } = await desks.aDesk();
  await write('Bevor jemand zuständig war');
  await desks.db.direct`update memberships set email = ${manager.account.email}, locale = 'en'
    where id = ${manager.membership.id}`;
  await change({ assigneeId: manager.membership.id });
  await write('Es tropft stärker.');
  const mails = await mailsOf(source.id);
  expect(mails).toMatchObject([
    { recipient: manager.account.email, subject: 'New comment on ticket 1: Der Wasserhahn tropft' },
  ]);
  expect(mails[0]?.text).toContain('Es tropft stärker.');
});

test('an address is known within the data source once its account has signed in', async () => {
  const { manager } = await desks.aDesk();
  const { id } = manager.membership;
  const sources = (await desks.db.direct`select source_id from memberships where id = ${id}`).map(
    (row) => row.source_id,
  );
  await desks.db.database.transaction({ sources, account: manager.account.id }, (sql) =>
    noteOnline(sql, manager.account.id),
  );
  expect(await desks.db.direct`select email, locale from memberships where id = ${id}`).toEqual([
    { email: manager.account.email, locale: 'de' },
  ]);
});

test('whom a change concerns hears of it, and nobody who does not see it', async () => {
  const heard: { contacts: unknown; id: string }[] = [];
  const listening = await desks.db.database.listen('p24_events', (payload) => heard.push(JSON.parse(payload)));
  const { resident, ticket, change, answer, write, expose } = await desks.aDesk();
  const told = async (run: () => Promise<unknown>) => {
    await run();
    // Notifications arrive in the order of commits: all of the change have once this one has.
    const end = uuid();
    await desks.db.direct`select pg_notify('p24_events', ${JSON.stringify({ id: end })})`;
    await expect.poll(() => heard.some(({ id }) => id === end)).toBe(true);
    return heard.splice(0).flatMap(({ id, contacts }) => (id === ticket.id ? [contacts] : []));
  };
  await told(async () => {});
  const both = [[resident.contact.id], 'managers'];
  expect(await told(() => answer('Wir kommen.'))).toEqual(both);
  expect(await told(() => write('Gut.'))).toEqual(both);
  expect(await told(() => answer('Intern', { internal: true }))).toEqual(['managers']);
  expect(await told(() => change({ priority: 'low' }))).toEqual(['managers']);
  await expose('waiting', 'hidden');
  expect(await told(() => change({ status: 'waiting' }))).toEqual(both);
  expect(await told(() => answer('Unsichtbar'))).toEqual(['managers']);
  expect(await told(() => change({ status: 'new' }))).toEqual(both);
  await listening.unlisten();
});
