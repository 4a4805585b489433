import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { answerTo, app, board, db, openChat, say, talk, tenant } from '../../../test/support/chat.js';
import { aContact, aContract, aManager, aMembership, aResident, aSession } from '../../../test/support/factories.js';
import { aBoard } from '../../../test/support/notices.js';

openChat();

test('the same message again gets the same answer, and is said once', async () => {
  const order = { conversationId: uuid(), message: { id: uuid(), text: 'hallo' } };
  const [first, second] = [
    await app.call(tenant.session, 'POST /chat', order),
    await app.call(tenant.session, 'POST /chat', order),
  ];
  expect(second.body).toEqual(first.body);
  expect(first.body.messages).toHaveLength(2);
  const other = { ...order, message: { ...order.message, text: 'etwas anderes' } };
  expect((await app.call(tenant.session, 'POST /chat', other)).body.code).toBe('id-taken');
});

test('five messages at once are answered one after the other', async () => {
  const conversationId = uuid();
  await say('hallo', { conversationId });
  await Promise.all(['eins', 'zwei', 'drei', 'vier', 'fünf'].map((text) => say(text, { conversationId })));
  const { body } = await app.call(tenant.session, 'GET /chat');
  const senders = body.conversation.messages.map(({ sender }: { sender: string }) => sender);
  expect(senders).toEqual(Array.from({ length: 12 }, (_, index) => (index % 2 ? 'assistant' : 'person')));
});

test('a conversation is there after a reload, until it is ended', async () => {
  const next = talk();
  await next('hallo');
  expect((await app.call(tenant.session, 'GET /chat')).body.conversation.id).toBe(next.conversationId);
  expect((await app.call(tenant.session, `POST /chat/${next.conversationId}/end`)).body.ended).toBe(true);
  expect((await app.call(tenant.session, 'GET /chat')).body.conversation).toBeNull();
  expect((await say('noch etwas', { conversationId: next.conversationId })).body.code).toBe('conversation-ended');
});

test('what was taken back since is no longer named, and the answer says so', async () => {
  const id = await board.post('Fahrräder im Keller');
  const next = talk();
  const found = await next('was stand in dem aushang über die fahrräder');
  expect(found.links.map(({ title }: { title: string }) => title)).toEqual(['Fahrräder im Keller']);
  expect((await board.manage(`POST /notices/${id}/revoke`)).status).toBe(200);
  const { body } = await app.call(tenant.session, 'GET /chat');
  expect(JSON.stringify(body)).not.toContain('Fahrräder im Keller');
  const answer = body.conversation.messages.at(-1);
  expect(answer.links).toEqual([]);
  expect(answer.text).toContain('nicht mehr verfügbar');
});

test("somebody else's conversation does not exist, not even for the other person of the household", async () => {
  const next = talk();
  await next('hallo');
  const partner = uuid();
  await db.direct`insert into people (source_id, id, contact_id, name)
    values (${board.source.id}, ${partner}, ${tenant.contact.id}, 'Partner')`;
  const other = await aResident(db.direct, board.source.id);
  await aMembership(db.direct, board.source.id, { accountId: other.account.id, personId: partner });
  for (const route of ['handover', 'end']) {
    const body = route === 'handover' ? {} : undefined;
    expect((await app.call(other.session, `POST /chat/${next.conversationId}/${route}`, body)).status).toBe(404);
  }
  expect((await say('hallo', { conversationId: next.conversationId }, other.session)).status).toBe(404);
});

test('a conversation is handed over once: one ticket with all that was said, one mail to each address', async () => {
  const delivery = { emails: ['chat@verwaltung.example'], ticket: true };
  await board.manage('PUT /chatbot-settings', { audience: ['tenant'], delivery });
  const next = talk();
  await next('Bei mir <b>klemmt</b> die Tür');
  const route = `POST /chat/${next.conversationId}/handover`;
  const [first, second] = [
    await app.call(tenant.session, route, { note: 'Bitte nachmittags' }),
    await app.call(tenant.session, route, {}),
  ];
  expect(second.body.messages).toEqual(first.body.messages);
  expect(first.body.ticket.number).toBeGreaterThan(0);
  expect(first.body.messages.at(-1).text).toContain(String(first.body.ticket.number));

  const tickets = await db.direct`select title, kind from tickets where source_id = ${board.source.id}`;
  expect(tickets).toEqual([{ title: 'Aus dem Chat: Bei mir <b>klemmt</b> die Tür', kind: 'chat' }]);
  const [event] = await db.direct`select body from ticket_events where ticket_id = ${first.body.ticket.id}`;
  expect(event?.body).toContain('Bei mir <b>klemmt</b> die Tür');
  expect(event?.body).toContain('Bitte nachmittags');
  const mails = await db.direct`select recipient, data from deliveries where template = 'chat-handed-over'`;
  expect(mails).toEqual([
    { recipient: 'chat@verwaltung.example', data: expect.objectContaining({ ticket: first.body.ticket.number }) },
  ]);
});

test('a managing company that wants mails alone gets no ticket', async () => {
  await board.manage('PUT /chatbot-settings', {
    audience: ['tenant'],
    delivery: { emails: ['a@b.example'], ticket: false },
  });
  const next = talk();
  await next('hallo, eine Frage');
  const { body } = await app.call(tenant.session, `POST /chat/${next.conversationId}/handover`, {});
  expect(body).toMatchObject({ ticket: null, handedOver: true });
});

test('where it is switched off for tenants, or for everybody, it is not there', async () => {
  for (const audience of [['owner'], []]) {
    const saved = await board.manage('PUT /chatbot-settings', { audience, delivery: { emails: [], ticket: true } });
    expect(saved.body.audience).toEqual(audience);
    expect((await app.call(tenant.session, 'GET /chat')).body).toMatchObject({ enabled: false, sources: [] });
    expect((await say('hallo')).body.code).toBe('feature-disabled');
  }
  const nowhere = { audience: ['tenant'], delivery: { emails: [], ticket: false } };
  expect((await board.manage('PUT /chatbot-settings', nowhere)).body.code).toBe('delivery-missing');
});

test('somebody with two managing companies says which, and each answers with what is its own', async () => {
  const other = await aBoard(db, app);
  const contact = await aContact(db.direct, other.source.id);
  await aContract(db.direct, other.source.id, { propertyId: other.property.id, contacts: [contact.id] });
  await aMembership(db.direct, other.source.id, { accountId: tenant.account.id, personId: contact.personId });
  await board.post('Hier: Fahrräder');
  await other.post('Dort: Fahrräder');
  expect((await app.call(tenant.session, 'GET /chat')).body.sources).toHaveLength(2);
  expect((await say('hallo')).body.code).toBe('source-needed');
  const { body } = await say('Aushang Fahrräder', { sourceId: other.source.id });
  expect(body.messages.at(-1).links.map(({ title }: { title: string }) => title)).toEqual(['Dort: Fahrräder']);
});

test('a session with narrower rights is not told what it could not read itself', async () => {
  await board.post('Fahrräder im Keller');
  const page = 'https://www.verwaltung.example';
  await db.direct`insert into origins (source_id, value) values (${board.source.id}, ${page})`;
  const narrowed = { kind: 'embed' as const, origin: page, sources: [board.source.id], scopes: ['chatbot:write'] };
  const session = await aSession(db.direct, tenant.account.id, narrowed);
  expect((await answerTo('Aushang Fahrräder', session)).links).toEqual([]);
});

test('somebody who sends too much is asked to wait', async () => {
  const conversationId = uuid();
  const codes = [];
  for (let count = 0; count < 21; count++) codes.push((await say('hallo', { conversationId })).status);
  expect(codes.slice(0, 20)).toEqual(Array(20).fill(200));
  expect(codes[20]).toBe(429);
});

test('managers have no assistant', async () => {
  const { session } = await aManager(db.direct, board.source.id);
  expect((await app.call(session, 'GET /chat')).status).toBe(403);
});
