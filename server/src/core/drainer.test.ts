import { pino } from 'pino';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/support/database.js';
import { aContact, aMembership, anAccount, aSource } from '../../../test/support/factories.js';
import type { DrainLimits } from './drain-batch.js';
import { createDrainer, type Drainer } from './drainer.js';
import { mailCarrier } from './mail.js';
import { mailTemplate } from './mail-templates.js';
import type { MailTransport } from './mail-transport.js';
import { cancelDeliveries, deliveryGate, enqueue, type NewDelivery, type Outcome } from './outbox.js';

const log = pino({ level: 'silent' });
const url = 'https://portal.example.test';

let db: TestDatabase;
let source: Awaited<ReturnType<typeof aSource>>;
const drainers: Drainer[] = [];

/** Items whose gate is closed. */
const revoked = new Set<string>();
deliveryGate('test-item', async (_sql, { itemId }) => !revoked.has(itemId));

mailTemplate('test-mail', ({ data, locale }) => ({
  subject: String(data.subject ?? 'Hallo'),
  heading: locale === 'de' ? 'Guten Tag' : 'Hello',
  paragraphs: ['Text'],
}));
mailTemplate('test-nothing', () => null);
mailTemplate('test-broken', () => {
  throw new Error('a fault of ours');
});

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  source = await aSource(db.direct);
});
afterAll(async () => {
  await Promise.all(drainers.map((drainer) => drainer.stop()));
  await db.close();
});

function aDrainer(transport: MailTransport | null, limits: Partial<DrainLimits> = {}, database = db.database): Drainer {
  const drainer = createDrainer({ database, log, carriers: { mail: mailCarrier({ url, transport }) } }, limits);
  drainers.push(drainer);
  return drainer;
}

async function drain(drainer: Drainer) {
  drainer.wake(source.id);
  await drainer.idle();
}

const aDelivery = (values: Partial<NewDelivery> = {}): NewDelivery => ({
  sourceId: source.id,
  id: uuid(),
  channel: 'mail',
  recipient: 'mieterin@example.test',
  template: 'test-mail',
  data: {},
  dedupeKey: uuid(),
  ...values,
});

const write = (delivery: NewDelivery | NewDelivery[]) =>
  db.database.transaction({ sources: [source.id] }, (sql) => enqueue(sql, delivery));

const statesOf = async () =>
  Object.fromEntries(
    (await db.direct`select state, count(*) from deliveries where source_id = ${source.id} group by state`).map(
      ({ state, count }) => [state, count],
    ),
  );

const deliveryOf = async (id: string | undefined) =>
  (await db.direct`select *, due_at - now() as wait from deliveries where id = ${id as string}`)[0] as Record<
    string,
    unknown
  >;

const mailsOf = () => db.direct`select * from mails where source_id = ${source.id} order by id`;

/** Lets what is to be repeated be due, as if its time had come. */
const waitOver = () =>
  db.direct`update deliveries set due_at = now() where source_id = ${source.id} and state = 'pending'`;

/** A mail server made of a function. */
const answering = (answer: (to: string) => Outcome | Promise<Outcome>) => {
  const sent: string[] = [];
  const transport: MailTransport = {
    async send({ to }) {
      const outcome = await answer(to);
      if (outcome.state === 'sent') sent.push(to);
      return outcome;
    },
    close() {},
  };
  return { transport, sent };
};

const retry: Outcome = { state: 'pending', error: '451 later', retryInMs: 30_000, counts: true };
const outage: Outcome = { state: 'pending', error: 'ECONNREFUSED', retryInMs: 30_000, counts: false };

test('without a mail server mails are kept, each once', async () => {
  await write([aDelivery(), aDelivery({ recipient: 'b@example.test' })]);
  const drainer = aDrainer(null);

  await drain(drainer);
  await drain(drainer);

  expect(await statesOf()).toEqual({ sent: 2 });
  expect((await mailsOf()).map(({ recipient }) => recipient).sort()).toEqual([
    'b@example.test',
    'mieterin@example.test',
  ]);
});

test('the same cause mails once, also when it is written again after the mail went out', async () => {
  const delivery = aDelivery({ dedupeKey: 'release 1 to contact 1' });
  const drainer = aDrainer(null);

  const first = await write([delivery, { ...delivery, id: uuid() }]);
  await drain(drainer);
  const second = await write({ ...delivery, id: uuid() });
  await drain(drainer);

  expect([first, second]).toEqual([1, 0]);
  expect(await mailsOf()).toHaveLength(1);
});

test('what is undone with its cause is never sent', async () => {
  const undone = db.database.transaction({ sources: [source.id] }, async (sql) => {
    await enqueue(sql, aDelivery());
    throw new Error('the cause failed');
  });
  await expect(undone).rejects.toThrow('the cause failed');

  await drain(aDrainer(null));

  expect(await mailsOf()).toEqual([]);
});

test('a thousand mails drained by two processes at once go out once each', async () => {
  const recipients = Array.from({ length: 1000 }, (_, index) => `mieter-${index}@example.test`);
  await write(recipients.map((recipient) => aDelivery({ recipient })));
  const server = answering(() => ({ state: 'sent' }));
  const [one, other] = [aDrainer(server.transport), aDrainer(server.transport, {}, await db.openAgain())];

  await Promise.all([drain(one), drain(other)]);

  expect(server.sent.toSorted()).toEqual(recipients.toSorted());
  expect(await statesOf()).toEqual({ sent: 1000 });
});

test('a mail that is due later waits, survives restarts and goes out once', async () => {
  const later = aDelivery({ dueAt: new Date(Date.now() + 3_600_000).toISOString() });
  await write(later);
  await drain(aDrainer(null));
  expect(await statesOf()).toEqual({ pending: 1 });

  await waitOver();
  const afterRestart = aDrainer(null);
  afterRestart.wake();
  await afterRestart.idle();
  await drain(aDrainer(null));

  expect(await mailsOf()).toHaveLength(1);
});

test('what a killed process had taken is sent by another once its lease is over, and not before', async () => {
  const delivery = aDelivery();
  await write(delivery);
  const killed = aDrainer({ send: () => new Promise(() => {}), close() {} });
  killed.wake(source.id);
  await expect.poll(statesOf).toEqual({ sending: 1 });

  const server = answering(() => ({ state: 'sent' }));
  await drain(aDrainer(server.transport));
  expect(server.sent).toEqual([]);
  await db.direct`update deliveries set due_at = now() where id = ${delivery.id as string}`;
  await drain(aDrainer(server.transport));

  expect(server.sent).toEqual([delivery.recipient]);
  expect(await deliveryOf(delivery.id)).toMatchObject({ state: 'sent', tries: 2 });
  drainers.splice(drainers.indexOf(killed), 1);
});

test('a process that lost its lease does not undo what its successor did', async () => {
  const delivery = aDelivery();
  await write(delivery);
  let answer: (outcome: Outcome) => void = () => {};
  const slow = aDrainer({ send: () => new Promise((resolve) => (answer = resolve)), close() {} });
  slow.wake(source.id);
  await expect.poll(statesOf).toEqual({ sending: 1 });
  await db.direct`update deliveries set due_at = now() where id = ${delivery.id as string}`;
  await drain(aDrainer(answering(() => ({ state: 'sent' })).transport));

  answer({ state: 'failed', error: '550 too late' });
  await slow.idle();

  expect(await deliveryOf(delivery.id)).toMatchObject({ state: 'sent', error: null });
});

test('a try that failed for now is repeated later, and later each time', async () => {
  const delivery = aDelivery();
  await write(delivery);
  const drainer = aDrainer(answering(() => retry).transport);

  await drain(drainer);
  await drain(drainer);

  const { state, tries, error, wait } = await deliveryOf(delivery.id);
  expect({ state, tries, error }).toEqual({ state: 'pending', tries: 1, error: '451 later' });
  expect(String(wait)).toMatch(/^00:00:(2|30)/);
});

test('after the last try a delivery has failed', async () => {
  const delivery = aDelivery();
  await write(delivery);
  await db.direct`update deliveries set tries = 24 where id = ${delivery.id as string}`;
  const server = answering(() => ({ state: 'sent' }));

  await drain(aDrainer(server.transport));

  expect(server.sent).toEqual([]);
  expect(await deliveryOf(delivery.id)).toMatchObject({ state: 'failed', error: 'too-many-tries' });
});

test('a mail that is refused for good has failed with the reason, the others go out', async () => {
  const bad = aDelivery({ recipient: 'unbekannt@example.test' });
  await write([aDelivery(), bad, aDelivery()]);
  const server = answering((to) =>
    to === bad.recipient ? { state: 'failed', error: '550 unknown' } : { state: 'sent' },
  );

  await drain(aDrainer(server.transport));

  expect(await statesOf()).toEqual({ sent: 2, failed: 1 });
  expect(await deliveryOf(bad.id)).toMatchObject({ error: '550 unknown' });
});

test('while the mail server is away, nothing uses up its tries and the server is not asked for every mail', async () => {
  await write(Array.from({ length: 120 }, () => aDelivery()));
  let asked = 0;
  const server = answering(() => {
    asked += 1;
    return outage;
  });

  await drain(aDrainer(server.transport));

  expect(asked).toBeLessThanOrEqual(5);
  expect(await db.direct`select distinct state, tries from deliveries where source_id = ${source.id}`).toEqual([
    { state: 'pending', tries: 0 },
  ]);
});

test('a mail about something that was revoked meanwhile is not sent', async () => {
  const [open, closed] = [uuid(), uuid()];
  revoked.add(closed);
  await write([
    aDelivery({ itemKind: 'test-item', itemId: open }),
    aDelivery({ itemKind: 'test-item', itemId: closed }),
    aDelivery({ template: 'test-nothing' }),
  ]);

  await drain(aDrainer(null));

  expect(await statesOf()).toEqual({ sent: 1, cancelled: 2 });
  expect(await mailsOf()).toHaveLength(1);
});

test('cancelling an item takes back what waits, and only that', async () => {
  const item = { sourceId: source.id, itemKind: 'test-item', itemId: uuid() };
  await write(aDelivery(item));
  await drain(aDrainer(null));
  await write([aDelivery(item), aDelivery({ ...item, itemId: uuid() })]);

  const cancelled = await db.database.transaction({ sources: [source.id] }, (sql) => cancelDeliveries(sql, item));

  expect(cancelled).toBe(1);
  expect(await statesOf()).toEqual({ sent: 1, cancelled: 1, pending: 1 });
});

test('a fault in one mail is repeated later and holds up nobody else', async () => {
  const broken = aDelivery({ template: 'test-broken' });
  const unknown = aDelivery({ template: 'registered-by-a-newer-version' });
  await write([broken, unknown, aDelivery()]);

  await drain(aDrainer(null));

  expect(await statesOf()).toEqual({ sent: 1, pending: 2 });
  expect(await deliveryOf(broken.id)).toMatchObject({ error: 'internal', tries: 1 });
});

test('a mail is in the language in which its reader last signed in', async () => {
  const account = await anAccount(db.direct);
  const contact = await aContact(db.direct, source.id, { email: 'reader@example.test' });
  await aMembership(db.direct, source.id, { accountId: account.id, personId: contact.personId });
  await db.direct`update memberships set locale = 'en' where source_id = ${source.id}`;
  const reader = { recipient: 'Reader@example.test', contactId: contact.id };
  await write([aDelivery(reader), aDelivery({ ...reader, locale: 'de' }), aDelivery()]);

  await drain(aDrainer(null));

  const texts = (await mailsOf()).map(({ recipient, text }) => [recipient, text.split('\n')[0]]);
  expect(texts.toSorted()).toEqual([
    ['Reader@example.test', 'Guten Tag'],
    ['Reader@example.test', 'Hello'],
    ['mieterin@example.test', 'Guten Tag'],
  ]);
});

test('stopping finishes what is on its way and gives back the rest', async () => {
  await write(Array.from({ length: 50 }, () => aDelivery()));
  const server = answering(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { state: 'sent' };
  });
  const drainer = aDrainer(server.transport);
  drainer.wake(source.id);
  await expect.poll(statesOf).toEqual({ sending: 50 });

  await drainer.stop();

  const { sent = 0, pending = 0, sending = 0 } = await statesOf();
  expect(sending).toBe(0);
  expect(sent).toBe(server.sent.length);
  expect(sent + pending).toBe(50);
  expect(pending).toBeGreaterThan(0);
});

test('a drainer that is woken for everything finds every data source', async () => {
  await write(aDelivery());
  const first = source;
  source = await aSource(db.direct);
  await write(aDelivery());
  const drainer = aDrainer(null);

  drainer.wake();
  await drainer.idle();

  const kept = await db.direct`select source_id from mails where source_id in (${first.id}, ${source.id})`;
  expect(kept).toHaveLength(2);
});
