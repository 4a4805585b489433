import { beforeEach, expect, test } from 'vitest';
import { aContact, aMembership, anAccount, aResident, aSession } from '../../../test/support/factories.js';
import { openMailbox } from '../../../test/support/mailbox.js';
import { openBoards } from '../../../test/support/notices.js';
import { aTicket } from '../../../test/support/tickets.js';
import type { Caller } from '../core/http/caller.js';
import { mayGoOut } from '../core/outbox/outbox.js';

const boards = await openBoards();
const mailbox = openMailbox(boards.db);
let board: Awaited<ReturnType<typeof boards.aBoard>>;
let grandmother: Awaited<ReturnType<typeof aResident>>;
let daughter: Awaited<ReturnType<typeof aHelper>>;

beforeEach(async () => {
  board = await boards.aBoard();
  grandmother = await aResident(boards.db.direct, board.source.id, { propertyId: board.property.id, name: 'Oma Ilse' });
  daughter = await aHelper();
});

const everything = ['notices', 'documents', 'consumption', 'property'];

/** Somebody with a sign-in and without a contract. */
async function aHelper() {
  const { direct } = boards.db;
  const account = await anAccount(direct);
  const contact = await aContact(direct, board.source.id, { email: account.email, name: 'Tochter Jutta' });
  const who = { accountId: account.id, personId: contact.personId, role: 'provider' } as const;
  await aMembership(direct, board.source.id, who);
  return { account, contact, session: await aSession(direct, account.id) };
}

const personPath = () => `/people/${grandmother.contact.personId}/delegates`;
const appoint = (order: object = {}) =>
  board.manage(`POST ${personPath()}`, { personId: daughter.contact.personId, grants: everything, ...order });

async function appointed(order: object = {}): Promise<string> {
  const { status, body } = await appoint(order);
  expect(status, JSON.stringify(body)).toBe(201);
  return body.id;
}

const get = (path: string, more = {}) => boards.app.call(daughter.session, `GET ${path}`, undefined, more);
const toGrandmother = () => ({ audience: { contacts: [grandmother.contact.id] } });

test('whoever acts for somebody sees what was granted, and nothing else of theirs', async () => {
  const id = await board.post('Nur für Oma', toGrandmother());
  expect(await board.titles(daughter.session)).toEqual([]);
  await appointed({ grants: ['notices'] });
  expect(await board.titles(daughter.session)).toEqual(['Nur für Oma']);
  expect((await get(`/notices/${id}`)).status).toBe(200);
  expect((await boards.app.call(daughter.session, `POST /notices/${id}/read`)).status).toBe(200);
  expect((await get('/properties')).body.items).toEqual([]);
  expect((await get('/contracts')).body.items).toEqual([]);
  expect((await get(`/notices?property=${board.property.id}`)).status).toBe(200);
  expect((await get('/me')).body.memberships).toHaveLength(1);
});

test('opening something for somebody does not mark it as read by them', async () => {
  const id = await board.post('Nur für Oma', toGrandmother());
  await appointed();
  await boards.app.call(daughter.session, `POST /notices/${id}/read`);
  const { body } = await boards.app.call(grandmother.session, 'GET /notices');
  expect(body.items).toMatchObject([{ id, read: false }]);
  expect((await board.manage(`GET /notices/${id}`)).body.counts.read).toBe(0);
});

test('nobody acts with the sign-in of whom they act for: forms and consents stay the own ones', async () => {
  await appointed();
  expect((await get('/submissions')).body.items).toEqual([]);
  expect((await get('/me/consents')).body.items.every((one: { sourceId: string }) => one.sourceId)).toBe(true);
  const decision = { state: 'given' };
  const path = `PUT /me/consents/repairs?source=${board.source.id}`;
  await boards.app.call(daughter.session, path, decision);
  const consents = await boards.db.direct`select person_id from consents where source_id = ${board.source.id}`;
  expect(consents.map((row) => row.person_id)).toEqual([daughter.contact.personId]);
});

test('it ends at once when it is ended, also for what was cached and for links that were given out', async () => {
  const id = await board.post('Nur für Oma', toGrandmother());
  const delegate = await appointed();
  const list = await get('/notices');
  const again = { 'if-none-match': list.headers.get('etag') ?? '' };
  expect((await get('/notices', again)).status).toBe(304);
  const link = (await get(`/notices/${id}`)).body;
  expect((await board.manage(`POST /delegates/${delegate}/end`)).status).toBe(204);
  const after = await get('/notices', again);
  expect(after.status).toBe(200);
  expect(after.body.items).toEqual([]);
  expect((await get(`/notices/${link.id}`)).status).toBe(404);
  expect((await board.manage(`POST /delegates/${delegate}/end`)).status).toBe(404);
});

test('it ends by itself after its last day where the data source is', async () => {
  await board.post('Nur für Oma', toGrandmother());
  const delegate = await appointed({ endsOn: '2099-12-31' });
  const { headers } = await get('/notices');
  // Yesterday was the last day: nobody has to do anything for it.
  await boards.db.direct`set session_replication_role = replica`;
  await boards.db.direct`
    update delegates set ends_on = (timezone('Europe/Berlin', now()))::date - 1 where id = ${delegate}`;
  await boards.db.direct`set session_replication_role = origin`;
  const after = await get('/notices', { 'if-none-match': headers.get('etag') ?? '' });
  expect(after.status).toBe(200);
  expect(after.body.items).toEqual([]);
  expect((await board.manage(`GET ${personPath()}`)).body.actingFor).toMatchObject([{ id: delegate, live: false }]);
  expect(await appointed()).not.toBe(delegate);
});

test('a change for somebody makes the answers of whoever acts for them out of date', async () => {
  await appointed();
  const { headers } = await get('/notices');
  await board.post('Nur für Oma', toGrandmother());
  expect((await get('/notices', { 'if-none-match': headers.get('etag') ?? '' })).body.items).toHaveLength(1);
});

test('whoever acts is informed along, once, with the reason; not after the end, not without the grant', async () => {
  const { direct } = boards.db;
  await appointed({ grants: ['notices', 'tickets'] });
  await board.post('Wasser', { ...toGrandmother(), notify: true });
  const mails = await mailbox.to(daughter.account.email);
  expect(mails.map(({ subject }) => subject)).toEqual([
    'Sie vertreten jetzt Oma Ilse',
    expect.stringContaining('Wasser'),
  ]);
  expect(mails[1]?.text).toContain('weil Sie im Serviceportal Oma Ilse vertreten');
  expect(mails[0]?.text).toContain('Aushänge, Anliegen');
  expect(await mailbox.to(grandmother.account.email)).toHaveLength(2);
  const [row] = await direct`
    select *, source_id as "sourceId", item_kind as "itemKind", item_id as "itemId", contact_id as "contactId",
      delegate_id as "delegateId"
    from deliveries where source_id = ${board.source.id} and recipient = ${daughter.account.email}
      and delegate_id is not null`;
  const goes = () =>
    boards.db.database.transaction({ sources: [board.source.id] }, (sql) => mayGoOut(sql, row as never));
  expect(await goes()).toBe(true);
  await board.manage(`POST /delegates/${row?.delegateId}/end`);
  expect(await goes()).toBe(false);
  await board.post('Strom', { ...toGrandmother(), notify: true });
  expect(await mailbox.to(daughter.account.email)).toHaveLength(2);
});

test('who lets somebody act sees who it is and may end it; whoever acts may, too', async () => {
  const first = await appointed({ grants: ['notices', 'documents'], endsOn: '2099-12-31' });
  const own = await boards.app.call(grandmother.session, 'GET /me/delegates');
  const shown = { id: first, grants: ['notices', 'documents'], endsOn: '2099-12-31', sourceId: board.source.id };
  expect(own.body).toMatchObject({ actingForMe: [{ ...shown, name: 'Tochter Jutta' }], iActFor: [] });
  expect((await get('/me/delegates')).body).toMatchObject({
    actingForMe: [],
    iActFor: [{ ...shown, name: 'Oma Ilse' }],
  });
  expect((await boards.app.call(grandmother.session, `POST /me/delegates/${first}/end`)).status).toBe(204);
  expect((await get('/me/delegates')).body.iActFor).toEqual([]);
  const second = await appointed();
  expect((await boards.app.call(daughter.session, `POST /me/delegates/${second}/end`)).status).toBe(204);
  expect((await boards.app.call(daughter.session, `POST /me/delegates/${second}/end`)).status).toBe(404);
});

test('a delegate is known here, not the person, not twice, and not over already', async () => {
  expect((await appoint({ personId: crypto.randomUUID() })).body.code).toBe('unknown-person');
  expect((await appoint({ personId: grandmother.contact.personId })).body.code).toBe('unknown-person');
  expect((await appoint({ endsOn: '2020-01-01' })).body).toMatchObject({
    code: 'invalid-input',
    errors: [{ pointer: '#/endsOn', code: 'in-the-past' }],
  });
  expect((await appoint({ grants: [] })).status).toBe(400);
  const id = await appointed({ grants: ['notices'] });
  expect((await appoint()).body.code).toBe('acts-already');
  const change = { grants: ['documents'], endsOn: '2099-01-01' };
  expect((await board.manage(`PUT /delegates/${id}`, change)).body).toMatchObject(change);
  await board.post('Nur für Oma', toGrandmother());
  expect(await board.titles(daughter.session)).toEqual([]);
});

test('where recipients are chosen those with a delegate are marked', async () => {
  const marked = async () => {
    const { body } = await board.manage('GET /recipients?search=Oma');
    return body.items.map((one: { delegate: boolean }) => one.delegate);
  };
  expect(await marked()).toEqual([false]);
  const id = await appointed();
  expect(await marked()).toEqual([true]);
  await board.manage(`POST /delegates/${id}/end`);
  expect(await marked()).toEqual([false]);
});

test('a stream of whoever acts tells of what was granted, and ends with the grant', async () => {
  const id = await appointed({ grants: ['notices'] });
  const { tokenHash } = daughter.session;
  const caller = await boards.db.database.enter(
    { tokenHash: tokenHash, origin: null },
    async (_sql, entered) => entered as Caller,
  );
  const events = boards.app.services.events.open(caller, () => {});
  let heard = '';
  let ended = false;
  void (async () => {
    for await (const piece of events) heard += new TextDecoder().decode(piece);
    ended = true;
  })();
  await expect.poll(() => heard).not.toBe('');
  const notice = await board.post('Nur für Oma', toGrandmother());
  await expect.poll(() => heard).toContain(notice);
  await board.manage(`POST /delegates/${id}/end`);
  await expect.poll(() => ended).toBe(true);
});

test('whoever was granted tickets reads them, sees new ones at once, and says and does nothing in them', async () => {
  const ticket = await aTicket(boards.db, board.source.id, grandmother, { title: 'Omas Heizung' });
  await appointed({ grants: ['notices'] });
  expect((await get('/tickets')).body).toMatchObject({ items: [], nextCursor: null });
  expect((await get(`/tickets/${ticket.id}`)).status).toBe(404);
  const [{ id }] = await boards.db.direct<[{ id: string }]>`
    update delegates set grants = '{tickets}' where source_id = ${board.source.id} returning id`;
  const { headers, body } = await get('/tickets');
  expect(body.items).toMatchObject([{ id: ticket.id, title: 'Omas Heizung' }]);
  const seen = (await get(`/tickets/${ticket.id}`)).body;
  expect(seen).toMatchObject({ canComment: false, canAttach: false, submissionId: null });
  expect(seen.events[0].author).toMatchObject({ name: 'Oma Ilse', own: false });
  expect((await boards.app.call(grandmother.session, `GET /tickets/${ticket.id}`)).body.canComment).toBe(true);
  const say = { id: crypto.randomUUID(), text: 'Im Namen von Oma' };
  expect((await boards.app.call(daughter.session, `POST /tickets/${ticket.id}/comments`, say)).status).toBe(404);
  expect((await boards.app.call(daughter.session, `POST /tickets/${ticket.id}/read`)).status).toBe(200);
  await aTicket(boards.db, board.source.id, grandmother, { title: 'Omas Klingel' });
  const fresh = await get('/tickets', { 'if-none-match': headers.get('etag') ?? '' });
  expect(fresh.body.items).toHaveLength(2);
  await board.manage(`POST /delegates/${id}/end`);
  expect((await get(`/tickets/${ticket.id}`)).status).toBe(404);
});
