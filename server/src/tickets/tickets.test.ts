import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import {
  aContact,
  aContract,
  aMembership,
  anAccount,
  aProperty,
  aResident,
  aSession,
} from '../../../test/support/factories.js';
import { aFile, aTicket, openDesks } from '../../../test/support/tickets.js';

const desks = await openDesks();

const titles = async (session: { headers: Record<string, string> }, query = '') => {
  const { status, body } = await desks.app.call(session, `GET /tickets${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return { titles: body.items.map(({ title }: { title: string }) => title), nextCursor: body.nextCursor };
};

test('a resident sees the own tickets, newest first, with what people quote of them', async () => {
  const { source, resident, ticket } = await desks.aDesk();
  await aTicket(desks.db, source.id, resident, { title: 'Zweites' });
  await aTicket(desks.db, source.id, await aResident(desks.db.direct, source.id), { title: 'Des Nachbarn' });

  expect((await titles(resident.session)).titles).toEqual(['Zweites', 'Der Wasserhahn tropft']);
  const { body } = await desks.app.call(resident.session, 'GET /tickets');
  expect(body.items[1]).toMatchObject({
    ...{ id: ticket.id, number: 1, template: 'Schadensmeldung', status: 'new', internal: false },
    ...{ place: expect.stringMatching(/^Wohnung \d+, Lindenstraße \d+$/), comments: 0, attachments: 0, unread: false },
  });
});

test('pages follow each other without a gap', async () => {
  const { source, resident } = await desks.aDesk();
  for (const title of ['zwei', 'drei']) await aTicket(desks.db, source.id, resident, { title });
  const start = await titles(resident.session, '?limit=2');
  const rest = await titles(resident.session, `?limit=2&cursor=${start.nextCursor}`);
  expect([...start.titles, ...rest.titles]).toEqual(['drei', 'zwei', 'Der Wasserhahn tropft']);
  expect(rest.nextCursor).toBeNull();
});

test('the list is narrowed by words, by what is open, and by contract and property', async () => {
  const { source, resident, change } = await desks.aDesk();
  const other = await aTicket(desks.db, source.id, resident, { title: 'Klingel stumm', contractId: null });
  await change({ status: 'closed' });

  const list = async (query: string) => (await titles(resident.session, query)).titles;
  expect(await list('?search=KLINGEL')).toEqual(['Klingel stumm']);
  expect(await list(`?search=${other.number}%20stumm`)).toEqual(['Klingel stumm']);
  expect(await list('?open=true')).toEqual(['Klingel stumm']);
  expect(await list('?open=false')).toEqual(['Der Wasserhahn tropft']);
  const elsewhere = await aProperty(desks.db.direct, source.id);
  const contacts = [resident.contact.id];
  const garage = await aContract(desks.db.direct, source.id, { propertyId: elsewhere.id, contacts });
  for (const here of [`?contract=${resident.contract.id}`, `?property=${resident.propertyId}`])
    expect(await list(here)).toEqual(['Klingel stumm', 'Der Wasserhahn tropft']);
  for (const there of [`?contract=${garage.id}`, `?property=${elsewhere.id}`])
    expect(await list(there)).toEqual(['Klingel stumm']);
  const foreign = await aResident(desks.db.direct, source.id);
  for (const query of [`contract=${foreign.contract.id}`, `property=${foreign.propertyId}`, `source=${uuid()}`]) {
    expect((await desks.app.call(resident.session, `GET /tickets?${query}`)).status).toBe(404);
  }
});

test("a neighbour's ticket is as unknown as one that does not exist", async () => {
  const { source, ticket, get, write } = await desks.aDesk();
  const { session } = await aResident(desks.db.direct, source.id);
  expect((await get(session)).status).toBe(404);
  expect((await get(session, uuid())).status).toBe(404);
  expect((await write('Hallo', {}, session)).status).toBe(404);
  expect((await desks.app.call(session, `POST /tickets/${ticket.id}/read`)).status).toBe(404);
});

test("managers get nothing through residents' routes", async () => {
  const { manager, get } = await desks.aDesk();
  expect((await desks.app.call(manager.session, 'GET /tickets')).status).toBe(403);
  expect((await get(manager.session)).status).toBe(403);
});

test('both people of a contact see what one of them opened, and who wrote what', async () => {
  const { db } = desks;
  const { source, resident, get } = await desks.aDesk();
  const account = await anAccount(db.direct);
  const personId = uuid();
  await db.direct`insert into people (source_id, id, contact_id, name)
    values (${source.id}, ${personId}, ${resident.contact.id}, 'Max Muster')`;
  await aMembership(db.direct, source.id, { accountId: account.id, personId });
  const partner = await aSession(db.direct, account.id);
  // He came into the contact after the ticket was opened: he does not take part.
  expect((await get(partner)).status).toBe(404);

  const { id } = await aTicket(db, source.id, resident, { title: 'Zu zweit' });
  const { body } = await get(partner, id);
  expect(body.events[0].author).toEqual({ kind: 'resident', name: 'Erika Muster', own: false });
  expect((await get(resident.session, id)).body.events[0].author.own).toBe(true);
  expect(body).toMatchObject({ canComment: true, unread: true });
});

test('a comment is written once, however often it is sent, and its id holds nothing else', async () => {
  const { source, write, get } = await desks.aDesk();
  const id = uuid();
  const [first, again] = await Promise.all([write('Es tropft stärker.', { id }), write('Es tropft stärker.', { id })]);
  expect([first.status, again.status]).toEqual([201, 201]);
  expect((await get()).body.events.map(({ text }: { text: string }) => text)).toEqual([
    'Seit gestern Abend tropft der Hahn in der Küche.',
    'Es tropft stärker.',
  ]);
  expect(await write('Etwas anderes.', { id })).toMatchObject({ status: 409, body: { code: 'id-taken' } });
  const other = await aTicket(desks.db, source.id, await aResident(desks.db.direct, source.id));
  const [event] = await desks.db.direct`select id from ticket_events where ticket_id = ${other.id}`;
  expect(await write('Fremde Kennung', { id: event?.id })).toMatchObject({ status: 409, body: { code: 'id-taken' } });
});

test('a comment keeps its line ends and is never empty, nor longer than 5,000 characters', async () => {
  const { write } = await desks.aDesk();
  const { body } = await write('  Erste Zeile\n\tZweite Zeile  ');
  expect(body.events.at(-1)).toMatchObject({
    kind: 'comment',
    text: 'Erste Zeile\n\tZweite Zeile',
    author: { own: true },
  });
  for (const text of ['', ' \n ', 'x'.repeat(5001), 'ein\u0007Ton']) {
    const { status, body: refused } = await write(text);
    expect([status, refused.errors?.[0]?.pointer], JSON.stringify(text.slice(0, 9))).toEqual([400, '#/text']);
  }
});

test('who may comment and attach is set per ticket, and a closed one takes nothing more', async () => {
  const { db } = desks;
  const { source, resident, ticket, change, write, get } = await desks.aDesk();
  const guest = await aResident(db.direct, source.id);
  await db.direct`insert into ticket_people (source_id, ticket_id, person_id)
    values (${source.id}, ${ticket.id}, ${guest.contact.personId})`;
  const allowed = async (session: { headers: Record<string, string> }) => {
    const { canComment, canAttach } = (await get(session)).body;
    return [canComment, canAttach];
  };

  expect([await allowed(resident.session), await allowed(guest.session)]).toEqual([
    [true, true],
    [false, false],
  ]);
  expect(await write('Ich auch', {}, guest.session)).toMatchObject({ status: 409, body: { code: 'comments-closed' } });
  await change({ comments: 'participants', attachments: 'nobody' });
  expect([await allowed(resident.session), await allowed(guest.session)]).toEqual([
    [true, false],
    [true, false],
  ]);
  expect((await write('Ich auch', {}, guest.session)).status).toBe(201);
  const file = await aFile(db.direct, source.id, { accountId: resident.account.id });
  expect(await write('Mit Bild', { attachments: [file.id] })).toMatchObject({ body: { code: 'attachments-closed' } });
  await change({ status: 'closed' });
  expect(await allowed(resident.session)).toEqual([false, false]);
  expect(await write('Noch etwas')).toMatchObject({ status: 409, body: { code: 'comments-closed' } });
});

test('own uploads can be attached, once; what belongs to others or to the manager cannot', async () => {
  const { db } = desks;
  const { source, resident, write, get } = await desks.aDesk();
  const [own, foreign, managers] = [
    await aFile(db.direct, source.id, { accountId: resident.account.id, name: 'Tropfen.jpg' }),
    await aFile(db.direct, source.id, { accountId: (await anAccount(db.direct)).id }),
    await aFile(db.direct, source.id),
  ];
  for (const file of [foreign.id, managers.id, uuid()]) {
    expect(await write('Siehe Bild', { attachments: [file] })).toMatchObject({ body: { code: 'unknown-file' } });
  }
  const { status, body } = await write('Siehe Bild', { attachments: [own.id] });
  expect(status).toBe(201);
  expect(body.events.at(-1).attachments).toMatchObject([{ id: own.id, name: 'Tropfen.jpg', type: 'image/jpeg' }]);
  expect((await get()).body).toMatchObject({ comments: 1, attachments: 1 });
  expect(await write('Noch einmal', { attachments: [own.id] })).toMatchObject({ body: { code: 'unknown-file' } });
});

test('files of a ticket open for those who see it and for its managers, and for nobody else', async () => {
  const { db, app } = desks;
  const { source, resident, manager, ticket, change } = await desks.aDesk();
  const answer = await app.app.request(`http://localhost/api/v1/manage/${source.id}/files?name=plan.txt`, {
    method: 'POST',
    headers: {
      host: 'localhost',
      origin: 'http://localhost',
      'content-type': 'application/octet-stream',
      ...manager.session.headers,
    },
    body: 'Ein Plan.',
  });
  const { id: file } = (await answer.json()) as { id: string };
  const written = await app.call(manager.session, `POST /manage/${source.id}/tickets/${ticket.id}/comments`, {
    ...{ id: uuid(), text: 'Siehe Plan', attachments: [file] },
  });
  const event = written.body.events.at(-1).id;
  const open = async (session: { headers: Record<string, string> }) =>
    (await app.call(session, `GET /files/${file}?item=ticket-event.${event}`)).status;
  const neighbour = await aResident(db.direct, source.id);

  expect([await open(resident.session), await open(manager.session), await open(neighbour.session)]).toEqual([
    200, 200, 404,
  ]);
  await change({ released: false });
  expect([await open(resident.session), await open(manager.session)]).toEqual([404, 200]);
});

test('news are marked until the ticket is opened, the own words never', async () => {
  const { resident, ticket, answer, write } = await desks.aDesk();
  const unread = async () => (await desks.app.call(resident.session, 'GET /tickets')).body.items[0].unread;
  await write('Von mir');
  expect(await unread()).toBe(false);
  await answer('Von uns');
  expect(await unread()).toBe(true);
  expect((await desks.app.call(resident.session, `POST /tickets/${ticket.id}/read`)).status).toBe(200);
  expect(await unread()).toBe(false);
  await answer('Noch etwas');
  expect(await unread()).toBe(true);
});

test('nothing new answers 304, and any change of a ticket ends that', async () => {
  const { resident, answer } = await desks.aDesk();
  const list = (etag: string) => desks.app.call(resident.session, 'GET /tickets', undefined, { 'if-none-match': etag });
  const { headers } = await desks.app.call(resident.session, 'GET /tickets');
  const etag = headers.get('etag') ?? '';
  expect((await list(etag)).status).toBe(304);
  await answer('Wir kommen morgen.');
  expect((await list(etag)).status).toBe(200);
});

test('a contact without a contract sees its ticket as a tenant does', async () => {
  const { db } = desks;
  const { source, expose } = await desks.aDesk();
  const account = await anAccount(db.direct);
  const contact = await aContact(db.direct, source.id);
  await aMembership(db.direct, source.id, { accountId: account.id, personId: contact.personId, role: 'provider' });
  const session = await aSession(db.direct, account.id);
  const opener = { contact, contract: { id: '' } };
  await aTicket(db, source.id, opener, { title: 'Rechnung offen', contractId: null });
  expect((await titles(session)).titles).toEqual(['Rechnung offen']);
  await expose('new', 'hidden');
  expect((await titles(session)).titles).toEqual([]);
});
