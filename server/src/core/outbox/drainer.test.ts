import { beforeEach, expect, test } from 'vitest';
import { answering, openOutbox } from '../../../../test/support/outbox.js';
import { mailTemplate } from '../mail/templates.js';
import type { Outcome } from './outbox.js';

const box = await openOutbox();
let sender: Awaited<ReturnType<typeof box.aSender>>;
beforeEach(async () => {
  sender = await box.aSender();
});

mailTemplate('test-broken', { always: 'office' }, () => {
  throw new Error('a fault of ours');
});

const retry: Outcome = { state: 'pending', error: '451 later', retryInMs: 30_000, counts: true };
const outage: Outcome = { state: 'pending', error: 'ECONNREFUSED', retryInMs: 30_000, counts: false };

test('a thousand mails drained by two processes at once go out once each', async () => {
  const recipients = Array.from({ length: 1000 }, (_, index) => `mieter-${index}@example.test`);
  await sender.write(recipients.map((recipient) => sender.aDelivery({ recipient })));
  const server = answering(() => ({ state: 'sent' }));
  const [one, other] = [
    box.aDrainer(server.transport),
    box.aDrainer(server.transport, { on: await box.db.openAgain() }),
  ];

  await Promise.all([sender.drain(one), sender.drain(other)]);

  expect(server.sent.toSorted()).toEqual(recipients.toSorted());
  expect(await sender.states()).toEqual({ sent: 1000 });
});

test('what a killed process had taken is sent by another once its lease is over, and not before', async () => {
  const delivery = sender.aDelivery();
  await sender.write(delivery);
  const killed = box.aDrainer({ send: () => new Promise(() => {}), close() {} });
  killed.wake(sender.sourceId);
  await expect.poll(sender.states).toEqual({ sending: 1 });

  const server = answering(() => ({ state: 'sent' }));
  await sender.drain(box.aDrainer(server.transport));
  expect(server.sent).toEqual([]);
  await sender.fallDue(delivery.id);
  await sender.drain(box.aDrainer(server.transport));

  expect(server.sent).toEqual([delivery.recipient]);
  expect(await sender.delivery(delivery.id)).toMatchObject({ state: 'sent', tries: 2 });
  box.abandon(killed);
});

test('a process that lost its lease cannot touch what its successor has in hand', async () => {
  const delivery = sender.aDelivery();
  await sender.write(delivery);
  const answers: ((outcome: Outcome) => void)[] = [];
  const slow = { send: () => new Promise<Outcome>((resolve) => answers.push(resolve)), close() {} };
  const [first, second] = [box.aDrainer(slow), box.aDrainer(slow)];
  first.wake(sender.sourceId);
  await expect.poll(() => answers.length).toBe(1);
  await sender.fallDue(delivery.id);
  second.wake(sender.sourceId);
  await expect.poll(() => answers.length).toBe(2);

  answers[0]?.({ state: 'failed', error: '550 too late' });
  await first.idle();
  expect(await sender.delivery(delivery.id)).toMatchObject({ state: 'sending', tries: 2 });

  answers[1]?.({ state: 'sent' });
  await second.idle();
  expect(await sender.delivery(delivery.id)).toMatchObject({ state: 'sent', error: null });
});

test('a try that failed for now is repeated later, and later each time', async () => {
  const delivery = sender.aDelivery();
  await sender.write(delivery);
  const drainer = box.aDrainer(answering(() => retry).transport);

  await sender.drain(drainer);
  await sender.drain(drainer);

  const { state, tries, error, wait } = await sender.delivery(delivery.id);
  expect({ state, tries, error }).toEqual({ state: 'pending', tries: 1, error: '451 later' });
  expect(String(wait)).toMatch(/^00:00:(2|30)/);
});

test('after the last try a delivery has failed', async () => {
  const delivery = sender.aDelivery();
  await sender.write(delivery);
  await box.db.direct`update deliveries set tries = 24 where id = ${delivery.id}`;
  const server = answering(() => ({ state: 'sent' }));

  await sender.drain(box.aDrainer(server.transport));

  expect(server.sent).toEqual([]);
  expect(await sender.delivery(delivery.id)).toMatchObject({ state: 'failed', error: 'too-many-tries' });
});

test('a mail that is refused for good has failed with the reason, the others go out', async () => {
  const bad = sender.aDelivery({ recipient: 'unbekannt@example.test' });
  await sender.write([sender.aDelivery(), bad, sender.aDelivery()]);
  const server = answering((to) =>
    to === bad.recipient ? { state: 'failed', error: '550 unknown' } : { state: 'sent' },
  );

  await sender.drain(box.aDrainer(server.transport));

  expect(await sender.states()).toEqual({ sent: 2, failed: 1 });
  expect(await sender.delivery(bad.id)).toMatchObject({ error: '550 unknown' });
});

test('while the mail server is away, nothing uses up its tries and the server is not asked for every mail', async () => {
  await sender.write(Array.from({ length: 120 }, () => sender.aDelivery()));
  let asked = 0;
  const server = answering(() => {
    asked += 1;
    return outage;
  });

  await sender.drain(box.aDrainer(server.transport));

  expect(asked).toBeLessThanOrEqual(5);
  expect(
    await box.db.direct`select distinct state, tries from deliveries where source_id = ${sender.sourceId}`,
  ).toEqual([{ state: 'pending', tries: 0 }]);
});

test('a fault in one mail is repeated later and holds up nobody else', async () => {
  const broken = sender.aDelivery({ template: 'test-broken' });
  const unknown = sender.aDelivery({ template: 'registered-by-a-newer-version' });
  await sender.write([broken, unknown, sender.aDelivery()]);

  await sender.drain(box.aDrainer());

  expect(await sender.states()).toEqual({ sent: 1, pending: 2 });
  expect(await sender.delivery(broken.id)).toMatchObject({ error: 'internal', tries: 1 });
});

test('stopping finishes what is on its way and gives back the rest', async () => {
  await sender.write(Array.from({ length: 50 }, () => sender.aDelivery()));
  const server = answering(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { state: 'sent' };
  });
  const drainer = box.aDrainer(server.transport);
  drainer.wake(sender.sourceId);
  await expect.poll(sender.states).toEqual({ sending: 50 });

  await drainer.stop();

  const { sent = 0, pending = 0, sending = 0 } = await sender.states();
  expect(sending).toBe(0);
  expect(sent).toBe(server.sent.length);
  expect(sent + pending).toBe(50);
  expect(pending).toBeGreaterThan(0);
});

test('a drainer that is woken for everything finds every data source', async () => {
  const other = await box.aSender();
  await sender.write(sender.aDelivery());
  await other.write(other.aDelivery());
  const drainer = box.aDrainer();

  drainer.wake();
  await drainer.idle();

  expect([await sender.states(), await other.states()]).toEqual([{ sent: 1 }, { sent: 1 }]);
});
