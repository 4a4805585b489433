import { expect, test } from 'vitest';
import { aContract, aResident } from '../../../test/support/factories.js';
import { aTicket, openDesks } from '../../../test/support/tickets.js';

const desks = await openDesks();

const kinds = (body: { events: { kind: string; text: string; to: string | null }[] }) =>
  body.events.map(({ kind, text, to }) => (kind === 'status' ? `→ ${to}` : `${kind}: ${text}`));

test('a ticket disappears while its status is hidden, and is back afterwards', async () => {
  const { expose, change, get, resident } = await desks.aDesk();
  await expose('waiting', 'hidden');
  await change({ status: 'waiting' });
  expect((await get()).status).toBe(404);
  expect((await desks.app.call(resident.session, 'GET /tickets')).body.items).toEqual([]);
  await change({ status: 'in-progress' });
  const { status, body } = await get();
  expect(status).toBe(200);
  // That it was in the hidden status is not told afterwards.
  expect(body.events.at(-1)).toMatchObject({ kind: 'status', from: null, to: 'in-progress' });
  expect(kinds(body)).not.toContain('→ waiting');
});

test('while it is handled internally it is known to exist, without status and news', async () => {
  const { expose, change, answer, get, write, resident } = await desks.aDesk();
  await expose('waiting', 'internal');
  await answer('Vorher gesagt');
  await change({ status: 'waiting' });
  await answer('Währenddessen gesagt');
  await write('Gibt es Neues?');

  const { body } = await get();
  expect(body).toMatchObject({ internal: true, status: null, changedAt: null, comments: 2, canComment: true });
  expect(kinds(body).slice(1)).toEqual(['comment: Vorher gesagt', 'comment: Gibt es Neues?']);
  const [item] = (await desks.app.call(resident.session, 'GET /tickets?open=true')).body.items;
  expect(item).toMatchObject({ internal: true, status: null, changedAt: null, comments: 2 });

  await change({ status: 'done' });
  expect(kinds((await get()).body).slice(1)).toEqual([
    ...['comment: Vorher gesagt', 'comment: Währenddessen gesagt', 'comment: Gibt es Neues?', '→ done'],
  ]);
});

test('a ticket that begins internally shows what the person wrote', async () => {
  const { expose, answer, get } = await desks.aDesk();
  await expose('new', 'internal');
  await answer('Noch nicht für außen');
  const { body } = await get();
  expect(kinds(body)).toEqual(['created: Seit gestern Abend tropft der Hahn in der Küche.']);
  expect(body.unread).toBe(false);
});

test('internal notes and what managers do among themselves are never shown nor counted', async () => {
  const { answer, change, get, manager } = await desks.aDesk();
  await answer('Mieter ist schwierig', { internal: true });
  await change({ priority: 'urgent', dueOn: '2030-01-01', assigneeId: manager.membership.id });
  const { body } = await get();
  expect(JSON.stringify(body)).not.toMatch(/schwierig|urgent|2030|assignee|priority/);
  expect(body).toMatchObject({ comments: 0, unread: false, changedAt: body.createdAt });
});

test.each([
  ['tenancy', true],
  ['ownership', false],
  ['house', false],
] as const)('what is hidden from tenants is hidden by the contract: %s', async (kind, hidden) => {
  const { db } = desks;
  const { source, expose, get } = await desks.aDesk();
  const resident = await aResident(db.direct, source.id);
  const { propertyId } = resident;
  const contract = await aContract(db.direct, source.id, { propertyId, contacts: [resident.contact.id], kind });
  const { id } = await aTicket(db, source.id, resident, { contractId: contract.id });
  await expose('new', 'hidden', 'tenant');
  expect((await get(resident.session, id)).status).toBe(hidden ? 404 : 200);
  await expose('new', 'hidden', 'owner');
  expect((await get(resident.session, id)).status).toBe(404);
});

test('without a template, or with one that says nothing, nobody from outside sees it', async () => {
  const { db } = desks;
  const { source, resident, change, get, ticket } = await desks.aDesk();
  const bare = await aTicket(db, source.id, resident, { templateSystem: null });
  expect((await get(resident.session, bare.id)).status).toBe(404);
  await db.direct`update ticket_templates set visibility = '{}' where source_id = ${source.id}`;
  expect((await get()).status).toBe(404);
  await change({ templateId: null }, ticket.id);
  expect((await get()).status).toBe(404);
});

test('a ticket is seen by its initiator from its release on', async () => {
  const { db } = desks;
  const { source, resident, change, get } = await desks.aDesk();
  const { id } = await aTicket(db, source.id, resident, { released: false });
  expect((await get(resident.session, id)).status).toBe(404);
  expect(await change({ released: true }, id)).toMatchObject({ released: true, visibility: 'shown' });
  expect((await get(resident.session, id)).status).toBe(200);
  await change({ released: false }, id);
  expect((await get(resident.session, id)).status).toBe(404);
});

test('where the data source does not show the status, neither list nor history nor filter tell it', async () => {
  const { change, get, manage, resident } = await desks.aDesk();
  await change({ status: 'closed' });
  expect((await manage('PUT /ticket-settings', { showStatus: false, showChange: true })).status).toBe(200);
  const { body } = await get();
  expect(body).toMatchObject({ status: null, internal: false, changedAt: body.createdAt, canComment: true });
  expect(kinds(body)).toHaveLength(1);
  const list = async (query: string) => (await desks.app.call(resident.session, `GET /tickets?${query}`)).body.items;
  expect([await list('open=true'), await list('open=false')].map(({ length }) => length)).toEqual([1, 0]);
});

test('where it does not show changes, there is no time of the last one', async () => {
  const { answer, get, manage } = await desks.aDesk();
  await answer('Wir kommen.');
  await manage('PUT /ticket-settings', { showStatus: true, showChange: false });
  expect((await get()).body).toMatchObject({ changedAt: null, status: 'new', comments: 1 });
});
