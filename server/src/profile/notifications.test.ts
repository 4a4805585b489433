import { NotificationKind } from '@p24/sdk/api';
import { v7 as uuid } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.js';
import {
  aContact,
  aDelegate,
  aManager,
  aMembership,
  anAccount,
  aResident,
  aSession,
  aSource,
} from '../../../test/support/factories.js';
import { openOutbox } from '../../../test/support/outbox.js';
import { mailTemplate, mailTopics } from '../core/mail/templates.js';
import type { Mail } from '../core/mail/transport.js';
import { enqueue } from '../core/outbox/outbox.js';

const box = await openOutbox();
const app = await testApp(box.db.database);
afterAll(() => app.close());

mailTemplate('test-notice', 'notices', () => ({ subject: 'Neu', heading: 'Neu', paragraphs: ['Am Brett'] }));
mailTemplate('test-security', { always: 'security' }, () => ({ subject: 'Neu', heading: 'Neu', paragraphs: ['Neu'] }));

/** Two people of one contact with a sign-in each, and what mails reach them. */
async function aCouple() {
  const { direct } = box.db;
  const source = await aSource(direct);
  const one = await aResident(direct, source.id, { name: 'Erika Muster' });
  const account = await anAccount(direct);
  const personId = uuid();
  await direct`insert into people (source_id, id, contact_id, name, email)
    values (${source.id}, ${personId}, ${one.contact.id}, 'Max Muster', ${account.email})`;
  const membership = await aMembership(direct, source.id, { accountId: account.id, personId, name: 'Max Muster' });
  const other = { account, membership, personId, session: await aSession(direct, account.id) };
  const people = [
    { ...one, personId: one.contact.personId },
    { ...other, contact: one.contact },
  ];

  /** Sends each of them a mail and tells what went out. */
  async function mailed(template: string, delegateId: string | null = null): Promise<Mail[]> {
    const sent: Mail[] = [];
    const transport = {
      async send(mail: Mail) {
        sent.push(mail);
        return { state: 'sent' } as const;
      },
      close() {},
    };
    await box.db.database.transaction({ sources: [source.id] }, (sql) =>
      enqueue(
        sql,
        people.map(({ personId, account, contact }) => ({
          ...{ sourceId: source.id, channel: 'mail' as const, recipient: account.email, template, data: {} },
          ...{ personId, contactId: contact.id, delegateId, dedupeKey: uuid() },
        })),
      ),
    );
    const drainer = box.aDrainer(transport);
    drainer.wake(source.id);
    await drainer.idle();
    return sent;
  }
  return { source, one, other, mailed };
}

type Person = { session: { headers: Record<string, string> }; membership: { id: string } };
const choose = ({ session, membership }: Person, kind: string, wanted: boolean) =>
  app.call(session, `PUT /me/notification-settings/${membership.id}/${kind}`, { channel: 'mail', wanted });
const choices = async ({ session }: Pick<Person, 'session'>) =>
  (await app.call(session, 'GET /me/notification-settings')).body.items[0].choices.map(
    ({ kind, wanted }: { kind: string; wanted: boolean }) => `${kind} ${wanted}`,
  );

test('each person of a household chooses alone, and what one does not want goes to the other only', async () => {
  const { one, other, mailed } = await aCouple();
  expect((await mailed('test-notice')).map(({ to }) => to).sort()).toEqual([one.account.email, other.account.email]);
  expect((await choose(other, 'notices', false)).status).toBe(200);
  expect(await choices(other)).toEqual(['notices false', 'documents true', 'tickets true', 'consumption true']);
  expect(await choices(one)).toEqual(['notices true', 'documents true', 'tickets true', 'consumption true']);
  expect((await mailed('test-notice')).map(({ to }) => to)).toEqual([one.account.email]);
  await choose(other, 'notices', true);
  expect(await mailed('test-notice')).toHaveLength(2);
});

test('what keeps an access safe goes out whatever was chosen, and offers no way out of it', async () => {
  const { other, mailed } = await aCouple();
  for (const kind of NotificationKind.options) await choose(other, kind, false);
  const mails = await mailed('test-security');
  expect(mails).toHaveLength(2);
  expect(mails.map(({ unsubscribe }) => unsubscribe)).toEqual([null, null]);
  const { body } = await app.call(other.session, 'GET /me/notification-settings');
  expect(body.items[0].always).toEqual(expect.arrayContaining(['security', 'access', 'receipt']));
  expect((await choose(other, 'security', false)).status).toBe(400);
});

const pathOf = (mail: Mail | undefined) => new URL(mail?.unsubscribe ?? '').pathname;

test('the link of a mail does nothing by being looked at, and one click chooses its kind away', async () => {
  const { one, other, mailed } = await aCouple();
  const mails = await mailed('test-notice');
  const path = pathOf(mails.find(({ to }) => to === other.account.email));
  const page = await app.app.request(path);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('neue Aushänge')]);
  expect(await mailed('test-notice')).toHaveLength(2);
  const click = await app.app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect(click.status).toBe(200);
  expect((await mailed('test-notice')).map(({ to }) => to)).toEqual([one.account.email]);
  expect(await choices(other)).toEqual(['notices false', 'documents true', 'tickets true', 'consumption true']);
});

test('a link that was changed in any part opens nothing', async () => {
  const { other, mailed } = await aCouple();
  const [mail] = await mailed('test-notice');
  const parts = (pathOf(mail).split('/').pop() ?? '').split('.');
  const changed = [
    parts.with(1, other.membership.id === parts[1] ? uuid() : other.membership.id),
    parts.with(2, 'documents'),
    parts.with(3, 'ü'.repeat(43)),
    parts.slice(0, 3),
  ];
  for (const token of changed) {
    const answer = await app.app.request(`/abbestellen/${token.map(encodeURIComponent).join('.')}`, { method: 'POST' });
    expect(answer.status).toBe(404);
  }
  expect(await choices(other)).toEqual(['notices true', 'documents true', 'tickets true', 'consumption true']);
});

test('whoever acts for somebody chooses apart what comes for that reason', async () => {
  const { direct } = box.db;
  const { source, one, other, mailed } = await aCouple();
  const { personId } = await aContact(direct, source.id, { name: 'Oma Muster' });
  const delegateId = await aDelegate(direct, source.id, { personId: other.personId, forPersonId: personId });
  expect(await choices(other)).toContain('delegated true');
  await choose(other, 'notices', false);
  expect(await mailed('test-notice', delegateId)).toHaveLength(2);
  await choose(other, 'delegated', false);
  expect((await mailed('test-notice', delegateId)).map(({ to }) => to)).toEqual([one.account.email]);
});

test("another's membership does not exist, and managers are told of tickets alone", async () => {
  const { one, other, source } = await aCouple();
  const foreign = await choose({ session: one.session, membership: other.membership }, 'notices', false);
  expect(foreign.status).toBe(404);
  expect(await choices(await aManager(box.db.direct, source.id))).toEqual(['tickets true']);
});

test('every mail is either of a kind that people choose, or says why it always goes out', async () => {
  const topics = new Map(mailTopics());
  const chosen = [...topics.values()].filter((topic) => typeof topic === 'string');
  expect(new Set(chosen)).toEqual(new Set(['notices', 'documents', 'tickets', 'consumption']));
  expect(topics.get('invitation')).toEqual({ always: 'access' });
  expect(topics.get('credential-changed')).toEqual({ always: 'security' });
});

test('a mail that people may choose away is not ordered without saying whom it tells', async () => {
  const source = await aSource(box.db.direct);
  const order = {
    sourceId: source.id,
    channel: 'mail',
    recipient: 'a@example.test',
    template: 'notice-released',
  } as const;
  const ordered = box.db.database.transaction({ sources: [source.id] }, (sql) =>
    enqueue(sql, { ...order, data: {}, dedupeKey: uuid() }),
  );
  await expect(ordered).rejects.toThrow('must say whom it tells');
});
