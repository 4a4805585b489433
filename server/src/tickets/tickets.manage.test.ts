import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { aManager, aResident } from '../../../test/support/factories.js';
import { aFile, aTicket, openDesks } from '../../../test/support/tickets.js';

const desks = await openDesks();

test('each field that is different then becomes an event with before and after, and the same again none', async () => {
  const { manager, change, manage, ticket } = await desks.aDesk();
  const templates = (await manage('GET /ticket-templates')).body.items;
  const templateId = templates.find(({ system }: { system: string }) => system === 'request').id;
  const [{ name }] = (await manage('GET /ticket-assignees')).body.items;
  const values = {
    ...{ title: 'Hahn in der Küche', status: 'in-progress', priority: 'high', dueOn: '2030-03-01', templateId },
    ...{ assigneeId: manager.membership.id, released: false, comments: 'nobody', attachments: 'participants' },
  };
  const body = await change(values);
  expect(body.events.slice(1).map(({ kind, from, to }: Record<string, unknown>) => [kind, from, to])).toEqual([
    ['title', 'Der Wasserhahn tropft', 'Hahn in der Küche'],
    ['status', 'new', 'in-progress'],
    ['priority', 'normal', 'high'],
    ['assignee', null, name],
    ['due', null, '2030-03-01'],
    ['template', 'Schadensmeldung', 'Anfrage'],
    ['released', 'true', 'false'],
    ['comments', 'initiator', 'nobody'],
    ['attachments', 'initiator', 'participants'],
  ]);
  expect(body).toMatchObject({
    ...{ title: 'Hahn in der Küche', status: 'in-progress', priority: 'high', dueOn: '2030-03-01', released: false },
    ...{ assignee: { id: manager.membership.id, name }, template: { id: templateId }, visibility: 'hidden' },
    participation: { comments: 'nobody', attachments: 'participants' },
  });
  expect((await change(values)).events).toHaveLength(10);
  expect((await change({ assigneeId: null, dueOn: null })).events.slice(-2)).toMatchObject([
    { kind: 'assignee', from: name, to: null },
    { kind: 'due', from: '2030-03-01', to: null },
  ]);
  expect((await manage(`GET /tickets/${ticket.id}`)).body.events).toHaveLength(12);
});

test('what a change refers to must be of the data source, and a resident is no assignee', async () => {
  const { manage, ticket, resident } = await desks.aDesk();
  const other = await desks.aDesk();
  const foreignTemplate = (await other.manage('GET /ticket-templates')).body.items[0].id;
  const refused = async (values: object) => (await manage(`PATCH /tickets/${ticket.id}`, values)).body.code;
  expect(await refused({ assigneeId: other.manager.membership.id })).toBe('unknown-assignee');
  expect(await refused({ assigneeId: resident.membership.id })).toBe('unknown-assignee');
  expect(await refused({ templateId: foreignTemplate })).toBe('unknown-template');
  expect((await manage(`PATCH /tickets/${other.ticket.id}`, { status: 'done' })).status).toBe(404);
  expect((await manage(`GET /tickets/${other.ticket.id}`)).status).toBe(404);
});

test('an answer sets the status in one go and is seen by the resident, a note is not', async () => {
  const { answer, get, manager, resident } = await desks.aDesk();
  await answer('Nur unter uns', { internal: true });
  const body = await answer('Ist repariert.', { status: 'done' });
  expect(body.events.map(({ kind, internal }: Record<string, unknown>) => [kind, internal])).toEqual([
    ...[
      ['created', false],
      ['comment', true],
      ['comment', false],
      ['status', false],
    ],
  ]);
  expect(body).toMatchObject({ status: 'done', comments: 2 });
  // Managers know who wrote each entry, to show their pictures; residents are told names.
  const people = body.events.map(({ author }: { author: { id: string } }) => author.id);
  const staff = manager.membership.id;
  expect(people).toEqual([resident.contact.personId, staff, staff, staff]);
  const seen = (await get()).body;
  expect(seen.events[0].author).not.toHaveProperty('id');
  expect(seen.events.map(({ kind }: { kind: string }) => kind)).toEqual(['created', 'comment', 'status']);
  expect(seen.events[1].author).toMatchObject({ kind: 'manager', own: false });
});

test("a manager's comment is written once, and its id holds nothing else", async () => {
  const { manage, ticket } = await desks.aDesk();
  const write = (text: string, id: string, internal = false) =>
    manage(`POST /tickets/${ticket.id}/comments`, { id, text, internal, status: 'waiting' });
  const id = uuid();
  const [one, again] = await Promise.all([write('Wir warten auf Teile.', id), write('Wir warten auf Teile.', id)]);
  expect([one.status, again.status]).toEqual([201, 201]);
  expect((await manage(`GET /tickets/${ticket.id}`)).body.events).toHaveLength(3);
  expect((await write('Wir warten auf Teile.', id, true)).body.code).toBe('id-taken');
});

test('a ticket that a manager opens is seen by its contact once released, with unit and number', async () => {
  const { manage, resident, get } = await desks.aDesk();
  const templates = (await manage('GET /ticket-templates')).body.items;
  const order = {
    ...{ id: uuid(), title: 'Rohrreinigung', text: 'Einmal im Jahr.', templateId: templates[0].id },
    ...{ contactId: resident.contact.id, priority: 'low' },
  };
  const { status, body } = await manage('POST /tickets', order);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    ...{ number: 2, released: false, visibility: 'hidden', priority: 'low', place: expect.stringContaining('Wohnung') },
    initiator: { personId: resident.contact.personId, name: 'Erika Muster' },
  });
  expect((await get(resident.session, body.id)).status).toBe(404);
  expect((await manage(`PATCH /tickets/${body.id}`, { released: true })).body.visibility).toBe('shown');
  const seen = (await get(resident.session, body.id)).body;
  expect(seen).toMatchObject({ unread: true, events: [{ kind: 'created', author: { kind: 'manager', own: false } }] });
});

test('opening a ticket answers what reading it does, whatever the order names', async () => {
  const { db } = desks;
  const { manage, resident, source, manager } = await desks.aDesk();
  const { id: templateId } = (await manage('GET /ticket-templates')).body.items[1];
  const file = await aFile(db.direct, source.id, { accountId: manager.account.id });
  const parts = [{ templateId }, { contactId: resident.contact.id }, { contractId: resident.contract.id }];
  const all = Object.assign({ attachments: [file.id, file.id], priority: 'urgent', released: true }, ...parts);
  for (const values of [{}, ...parts, { attachments: [file.id] }, all]) {
    const opened = await manage('POST /tickets', { id: uuid(), title: 'Titel', text: 'Text', ...values });
    expect(opened.status).toBe(201);
    expect(opened.body).toEqual((await manage(`GET /tickets/${opened.body.id}`)).body);
  }
});

test('the same order opens one ticket, also when it is sent twice at once', async () => {
  const { manage } = await desks.aDesk();
  const order = { id: uuid(), title: 'Dach prüfen', text: 'Vor dem Winter.' };
  const [one, again] = await Promise.all([manage('POST /tickets', order), manage('POST /tickets', order)]);
  expect([one.body.number, again.body.number]).toEqual([2, 2]);
  expect(await manage('POST /tickets', { ...order, text: 'Etwas anderes' })).toMatchObject({
    body: { code: 'id-taken' },
  });
  expect((await manage('POST /tickets', { ...order, id: uuid() })).body.number).toBe(3);
});

test('an order names what is wrong with it', async () => {
  const { db } = desks;
  const { manage, resident, source } = await desks.aDesk();
  const foreign = await desks.aDesk();
  const neighbour = await aResident(db.direct, source.id);
  const upload = await aFile(db.direct, source.id, { accountId: resident.account.id });
  const refused = async (values: object) =>
    (await manage('POST /tickets', { id: uuid(), title: 'Titel', text: 'Text', ...values })).body.code;
  expect(await refused({ templateId: uuid() })).toBe('unknown-template');
  expect(await refused({ contactId: foreign.resident.contact.id })).toBe('unknown-recipient');
  expect(await refused({ contactId: resident.contact.id, contractId: neighbour.contract.id })).toBe('unknown-contract');
  expect(await refused({ attachments: [upload.id] })).toBe('unknown-file');
  expect(await refused({ released: true })).toBe('invalid-input');
});

test('what belongs to nobody cannot be released', async () => {
  const { manage } = await desks.aDesk();
  const { body } = await manage('POST /tickets', { id: uuid(), title: 'Titel', text: 'Text' });
  const { status, body: refused } = await manage(`PATCH /tickets/${body.id}`, { released: true });
  expect([status, refused.code]).toEqual([409, 'nobody-to-release-to']);
});

test('managers find by one word what somebody wrote with another for the same thing', async () => {
  const { source, resident, manage } = await desks.aDesk();
  const lift = await aTicket(desks.db, source.id, resident, { title: 'Aufzug (Haus 2) steht' });
  const list = async (search: string) =>
    (await manage(`GET /tickets?${new URLSearchParams({ search })}`)).body.items.map(({ id }: { id: string }) => id);
  for (const words of ['aufzug', 'fahrstuhl', 'FAHRSTUHL steht', 'lift (haus', 'Frau Erika Elevator'])
    expect(await list(words)).toEqual([lift.id]);
  expect(await list('fahrstuhl tropft')).toEqual([]);
});

test('the list stands by last change and is narrowed by everything that managers look for', async () => {
  const { db, app } = desks;
  const { source, resident, manager, ticket, change, manage } = await desks.aDesk();
  const second = await aTicket(db, source.id, resident, { title: 'Klingel' });
  const third = await aTicket(db, source.id, resident, { title: 'Balkon', templateSystem: 'request' });
  await change({ dueOn: '2020-01-01', assigneeId: manager.membership.id }, second.id);
  await change({ status: 'rejected', priority: 'urgent', dueOn: '2020-01-01' }, third.id);

  const list = async (query = '') =>
    (await manage(`GET /tickets${query}`)).body.items.map(({ id }: { id: string }) => id);
  expect(await list()).toEqual([third.id, second.id, ticket.id]);
  expect(await list('?open=true')).toEqual([second.id, ticket.id]);
  expect(await list('?status=rejected')).toEqual([third.id]);
  expect(await list('?priority=urgent')).toEqual([third.id]);
  expect(await list('?overdue=true')).toEqual([second.id]);
  expect(await list('?assignee=me')).toEqual([second.id]);
  expect(await list('?assignee=nobody')).toEqual([third.id, ticket.id]);
  expect(await list(`?property=${resident.propertyId}&search=erika%20klingel`)).toEqual([second.id]);
  expect(await list('?search=Frau%20Erika%20klingel')).toEqual([second.id]);
  expect(await list('?search=nirgends')).toEqual([]);
  const { template } = (await manage(`GET /tickets/${third.id}`)).body;
  expect(await list(`?template=${template.id}`)).toEqual([third.id]);
  const colleague = await aManager(db.direct, source.id);
  expect((await app.call(colleague.session, `GET /manage/${source.id}/tickets?assignee=me`)).body.items).toEqual([]);

  const start = (await manage('GET /tickets?limit=2')).body;
  const rest = (await manage(`GET /tickets?limit=2&cursor=${start.nextCursor}`)).body;
  expect([...start.items, ...rest.items].map(({ id }: { id: string }) => id)).toEqual([third.id, second.id, ticket.id]);
});

test('what a resident wrote is marked for each manager until that one opens it', async () => {
  const { db, app } = desks;
  const { source, manager, ticket, manage, answer, write } = await desks.aDesk();
  const colleague = await aManager(db.direct, source.id);
  const unread = async (session: { headers: Record<string, string> }) =>
    (await app.call(session, `GET /manage/${source.id}/tickets`)).body.items[0].unread;
  expect(await unread(manager.session)).toBe(true);
  expect((await manage(`POST /tickets/${ticket.id}/read`)).status).toBe(200);
  await answer('Wir melden uns.');
  expect([await unread(manager.session), await unread(colleague.session)]).toEqual([false, true]);
  await write('Danke');
  expect(await unread(manager.session)).toBe(true);
});

test('templates are listed, added and changed, and what they say holds at once', async () => {
  const { manage, ticket, get } = await desks.aDesk();
  const { items } = (await manage('GET /ticket-templates')).body;
  const damage = items.find(({ system }: { system: string }) => system === 'damage');
  const { id, system: _, ...draft } = damage;
  const hidden = { ...draft.visibility, tenant: { ...draft.visibility.tenant, new: 'hidden' } };
  expect((await manage(`PUT /ticket-templates/${id}`, { ...draft, visibility: hidden })).body.visibility).toEqual(
    hidden,
  );
  expect((await get()).status).toBe(404);
  expect((await manage(`GET /tickets/${ticket.id}`)).body.visibility).toBe('hidden');
  const made = await manage('POST /ticket-templates', { ...draft, name: 'Garten', comments: 'nobody' });
  expect([made.status, made.body.comments]).toEqual([201, 'nobody']);
  expect((await manage(`PUT /ticket-templates/${uuid()}`, draft)).status).toBe(404);
});

test('settings that were never made show everything', async () => {
  const { manage } = await desks.aDesk();
  expect((await manage('GET /ticket-settings')).body).toEqual({ showStatus: true, showChange: true });
  await manage('PUT /ticket-settings', { showStatus: false, showChange: false });
  expect((await manage('GET /ticket-settings')).body).toEqual({ showStatus: false, showChange: false });
});

test('tickets are counted by status and by what needs looking after', async () => {
  const { change, manage, manager, ticket, resident, source } = await desks.aDesk();
  const second = await aTicket(desks.db, source.id, resident);
  await change({ dueOn: '2020-01-01', assigneeId: manager.membership.id });
  const counts = async () => (await manage('GET /ticket-counts')).body;
  const open = { new: 2, 'in-progress': 0, waiting: 0, done: 0, closed: 0, rejected: 0 };
  expect(await counts()).toEqual({ byStatus: open, overdue: 1, unassigned: 1, mine: 1, today: 2 });

  await change({ status: 'done' });
  await desks.db.direct`update tickets set created_at = now() - interval '2 days' where id = ${second.id}`;
  expect(await counts()).toEqual({
    byStatus: { ...open, new: 1, done: 1 },
    ...{ overdue: 0, unassigned: 1, mine: 0, today: 1 },
  });
  const ids = async (query: string) =>
    (await manage(`GET /tickets?${query}`)).body.items.map(({ id }: { id: string }) => id);
  expect([await ids('today=true'), await ids('today=false')]).toEqual([[ticket.id], [second.id]]);
  expect((await manage(`GET /tickets/${ticket.id}`)).body.status).toBe('done');
});
