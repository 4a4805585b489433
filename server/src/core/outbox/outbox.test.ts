import { v7 as uuid } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import { aContact, aMembership, anAccount } from '../../../../test/support/factories.js';
import { openOutbox } from '../../../../test/support/outbox.js';
import { mailTemplate } from '../mail/templates.js';
import { cancelDeliveries, deliveryGate, enqueue } from './outbox.js';

const box = await openOutbox();
let sender: Awaited<ReturnType<typeof box.aSender>>;
beforeEach(async () => {
  sender = await box.aSender();
});

mailTemplate('test-nothing', { always: 'office' }, () => null);

/** Items whose gate is closed. */
const revoked = new Set<string>();
deliveryGate('test-item', async (_sql, { itemId }) => !revoked.has(itemId));

test('without a mail server mails are kept, each once', async () => {
  await sender.write([sender.aDelivery(), sender.aDelivery({ recipient: 'b@example.test' })]);
  const drainer = box.aDrainer();

  await sender.drain(drainer);
  await sender.drain(drainer);

  expect(await sender.states()).toEqual({ sent: 2 });
  expect((await sender.mails()).map(({ recipient }) => recipient).sort()).toEqual([
    'b@example.test',
    'mieterin@example.test',
  ]);
});

test('the same cause mails once, also when it is written again after the mail went out', async () => {
  const delivery = sender.aDelivery({ dedupeKey: 'release 1 to contact 1' });
  const drainer = box.aDrainer();

  const first = await sender.write([delivery, { ...delivery, id: uuid() }]);
  await sender.drain(drainer);
  const second = await sender.write({ ...delivery, id: uuid() });
  await sender.drain(drainer);

  expect([first, second]).toEqual([1, 0]);
  expect(await sender.mails()).toHaveLength(1);
});

test('what is undone with its cause is never sent', async () => {
  const undone = box.db.database.transaction({ sources: [sender.sourceId] }, async (sql) => {
    await enqueue(sql, sender.aDelivery());
    throw new Error('the cause failed');
  });
  await expect(undone).rejects.toThrow('the cause failed');

  await sender.drain(box.aDrainer());

  expect(await sender.mails()).toEqual([]);
});

test('a mail that is due later waits, survives restarts and goes out once', async () => {
  const later = sender.aDelivery({ dueAt: new Date(Date.now() + 3_600_000).toISOString() });
  await sender.write(later);
  await sender.drain(box.aDrainer());
  expect(await sender.states()).toEqual({ pending: 1 });

  await sender.fallDue(later.id);
  const afterRestart = box.aDrainer();
  afterRestart.wake();
  await afterRestart.idle();
  await sender.drain(box.aDrainer());

  expect(await sender.mails()).toHaveLength(1);
});

test('a mail about something that was revoked meanwhile is not sent', async () => {
  const [open, closed] = [uuid(), uuid()];
  revoked.add(closed);
  await sender.write([
    sender.aDelivery({ itemKind: 'test-item', itemId: open }),
    sender.aDelivery({ itemKind: 'test-item', itemId: closed }),
    sender.aDelivery({ template: 'test-nothing' }),
  ]);

  await sender.drain(box.aDrainer());

  expect(await sender.states()).toEqual({ sent: 1, cancelled: 2 });
  expect(await sender.mails()).toHaveLength(1);
});

test('cancelling an item takes back what waits, and only that', async () => {
  const item = { sourceId: sender.sourceId, itemKind: 'test-item', itemId: uuid() };
  await sender.write(sender.aDelivery(item));
  await sender.drain(box.aDrainer());
  await sender.write([sender.aDelivery(item), sender.aDelivery({ ...item, itemId: uuid() })]);

  const cancelled = await box.db.database.transaction({ sources: [sender.sourceId] }, (sql) =>
    cancelDeliveries(sql, item),
  );

  expect(cancelled).toBe(1);
  expect(await sender.states()).toEqual({ sent: 1, cancelled: 1, pending: 1 });
});

test('a mail is in the language in which its reader last signed in', async () => {
  const account = await anAccount(box.db.direct);
  const contact = await aContact(box.db.direct, sender.sourceId, { email: 'reader@example.test' });
  await aMembership(box.db.direct, sender.sourceId, { accountId: account.id, personId: contact.personId });
  await box.db.direct`update memberships set locale = 'en' where source_id = ${sender.sourceId}`;
  const reader = { recipient: 'Reader@example.test', contactId: contact.id };
  await sender.write([sender.aDelivery(reader), sender.aDelivery({ ...reader, locale: 'de' }), sender.aDelivery()]);

  await sender.drain(box.aDrainer());

  const texts = (await sender.mails()).map(({ recipient, text }) => [recipient, text.split('\n')[0]]);
  expect(texts.toSorted()).toEqual([
    ['Reader@example.test', 'Guten Tag'],
    ['Reader@example.test', 'Hello'],
    ['mieterin@example.test', 'Guten Tag'],
  ]);
});
