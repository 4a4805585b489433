import { v7 as uuid } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import { aContact, aProperty, aResident } from '../../../test/support/factories.js';
import { openBoards } from '../../../test/support/notices.js';

const boards = await openBoards();
let board: Awaited<ReturnType<typeof boards.aBoard>>;

beforeEach(async () => {
  boards.app.at(null);
  board = await boards.aBoard();
});

const resident = (values: { startsOn?: string; endsOn?: string; name?: string } = {}) =>
  aResident(boards.db.direct, board.source.id, { propertyId: board.property.id, ...values });
const deliveries = (itemId: string) => boards.db.direct<{ recipient: string; dueAt: string; state: string }[]>`
  select recipient, due_at as "dueAt", state from deliveries where item_id = ${itemId} order by recipient`;

test('a draft refers to what its data source has', async () => {
  const other = await boards.aBoard();
  const foreign = (await other.manage('GET /notice-categories')).body.items[0].id;
  const category = await board.manage('POST /notices', { title: 'A', categoryId: foreign });
  const file = await board.manage('POST /notices', { title: 'A', attachments: [uuid()] });

  expect([category.status, category.body.code]).toEqual([422, 'unknown-category']);
  expect([file.status, file.body.code]).toEqual([422, 'unknown-file']);
});

test('what is wrong with a draft is said by field and code', async () => {
  const { status, body } = await board.manage('POST /notices', {
    title: ' ',
    startsAt: '2027-01-02T00:00:00Z',
    endsAt: '2027-01-01T00:00:00Z',
    link: { url: 'javascript:alert(1)', text: 'x' },
  });

  expect(status).toBe(400);
  expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/title', '#/link/url', '#/endsAt']);
});

test('an appointment ends after its start, whatever digits its seconds have', async () => {
  const wrong = await board.manage('POST /notices', {
    title: 'A',
    startsAt: '2027-01-01T10:00:00.000Z',
    endsAt: '2027-01-01T10:00:00Z',
  });

  expect(wrong.body.errors).toMatchObject([{ pointer: '#/endsAt', code: 'ends-before-start' }]);
});

test('hostile text is stored inert', async () => {
  const id = await board.write({ html: '<p onclick="x()">Hallo<script>x()</script><img src=x onerror=x()></p>' });

  expect((await board.manage(`GET /notices/${id}`)).body.html).toBe('<p>Hallo</p>');
});

test('a draft can be deleted; once released it can only be revoked', async () => {
  const draft = await board.write();
  const released = await board.post('Freigegeben');

  expect((await board.manage(`DELETE /notices/${draft}`)).status).toBe(204);
  expect((await board.manage(`GET /notices/${draft}`)).status).toBe(404);
  const refused = await board.manage(`DELETE /notices/${released}`);
  expect([refused.status, refused.body.code]).toEqual([409, 'notice-released']);
});

const chooseAway = ({ membership }: Awaited<ReturnType<typeof resident>>) => boards.db.direct`
  insert into notification_choices (source_id, membership_id, kind, channel, wanted)
  values (${board.source.id}, ${membership.id}, 'notices', 'mail', false)`;

test('the audience is counted before anything is released', async () => {
  await resident({ name: 'Berta' });
  await chooseAway(await resident({ name: 'Ärmel' }));
  await resident({ name: 'Fort', endsOn: '2021-01-01' });
  await resident({ name: 'Künftig', startsOn: '2030-01-01' });
  const extra = await aContact(boards.db.direct, board.source.id, { name: 'Handwerker' });

  const { body } = await board.manage('POST /notices/audience', {
    properties: [board.property.id],
    contacts: [extra.id],
  });

  expect(body).toEqual({
    ...{ contacts: 4, signedUp: 3, mailable: 1, mailableLater: 1, mails: 1, later: 1 },
    names: ['Ärmel', 'Berta', 'Handwerker', 'Künftig'],
  });
});

test('a released notice tells by name whose mail went out, is still to go, and is not wanted', async () => {
  const { direct } = boards.db;
  const sourceId = board.source.id;
  const quiet = await resident({ name: 'Abbesteller' });
  await chooseAway(quiet);
  const told = await resident({ name: 'Berta' });
  await resident({ name: 'Künftig', startsOn: '2030-01-01' });
  await aContact(direct, sourceId, { name: 'Ohne' });
  const notice = await board.write();
  const audience = { properties: [board.property.id] };
  const counted = (await board.manage('POST /notices/audience', audience)).body;
  await board.release(notice, { audience, notify: true });
  await direct`
    update deliveries set state = 'sent', sent_at = '2026-11-23T09:35:00Z'
    where source_id = ${sourceId} and contact_id = ${told.contact.id}`;
  await direct`
    update deliveries set state = 'cancelled' where source_id = ${sourceId} and contact_id = ${quiet.contact.id}`;
  const { items } = (await board.manage(`GET /notices/${notice}/audience/${board.property.id}`)).body;

  expect(items).toMatchObject([
    { name: 'Abbesteller', mail: 'declined', mailedAt: null },
    { name: 'Berta', mail: 'sent', mailedAt: '2026-11-23T09:35:00.000Z' },
    { name: 'Künftig', mail: 'waiting', mailedAt: null },
  ]);
  expect(counted).toMatchObject({ contacts: 3, mailable: 1, mailableLater: 1 });
  expect((await board.manage('GET /properties')).body.items[0]).toMatchObject({ contacts: 2, coming: 1 });
});

test('a released notice tells by house and name who sees it, and who will once the contract begins', async () => {
  await resident({ name: 'Berta' });
  await resident({ name: 'Künftig', startsOn: '2030-01-01' });
  await resident({ name: 'Fort', endsOn: '2021-01-01' });
  const extra = await aContact(boards.db.direct, board.source.id, { name: 'Handwerker' });
  const other = await aProperty(boards.db.direct, board.source.id, { name: 'Anderes Haus' });
  const notice = await board.post('Aufzug', { audience: { properties: [board.property.id], contacts: [extra.id] } });
  await board.release(notice, { audience: { properties: [board.property.id], groups: ['owner'] } });
  const path = `GET /notices/${notice}/audience`;
  const parts = (await board.manage(`${path}?limit=1`)).body;
  const rest = (await board.manage(`${path}?cursor=${parts.nextCursor}`)).body;

  expect([...parts.items, ...rest.items]).toMatchObject([
    { id: board.property.id, name: board.property.name, groups: [], contacts: 2, readable: 1, visibleUntil: null },
    { id: 'contacts', name: null, groups: [], contacts: 1, readable: 0 },
  ]);
  const first = (await board.manage(`${path}/${board.property.id}?limit=1`)).body;
  const second = (await board.manage(`${path}/${board.property.id}?cursor=${first.nextCursor}`)).body;
  expect([...first.items, ...second.items]).toMatchObject([
    { name: 'Berta', signedUp: true, visibleFrom: parts.items[0].visibleFrom },
    { name: 'Künftig', signedUp: true, visibleFrom: '2029-12-31T23:00:00.000Z' },
  ]);
  expect((await board.manage(`${path}/${other.id}`)).body.items).toEqual([]);
  expect((await board.manage(`${path}/contacts`)).body.items).toMatchObject([{ name: 'Handwerker', signedUp: false }]);
  const [row] = (await board.manage('GET /notices')).body.items;
  expect(row.audience).toEqual({ all: false, properties: [board.property.name], more: 0, contacts: 1 });
  await board.manage(`POST /notices/${notice}/revoke`);
  expect((await board.manage(path)).body.items).toEqual([]);
  expect((await (await boards.aBoard()).manage(path)).status).toBe(404);
});

test('an audience of nobody and one that names strangers are refused', async () => {
  const empty = await board.manage('POST /notices/audience', { properties: [] });
  const stranger = await board.manage('POST /notices/audience', { contacts: [uuid()] });

  expect([empty.status, empty.body.errors[0].code]).toEqual([400, 'audience-empty']);
  expect([stranger.status, stranger.body.code]).toEqual([422, 'unknown-recipient']);
});

test('a repeated order releases once and mails once', async () => {
  await resident();
  const notice = await board.write();
  const order = { id: uuid(), notify: true };
  const first = await board.release(notice, order);
  const second = await board.release(notice, order);

  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body.releases).toHaveLength(1);
  expect(await deliveries(notice)).toHaveLength(1);
});

test('twenty repetitions at once release once', async () => {
  await resident();
  const notice = await board.write();
  const order = { id: uuid(), notify: true };
  const answers = await Promise.all(Array.from({ length: 20 }, () => board.release(notice, order)));

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect((await board.manage(`GET /notices/${notice}`)).body.releases).toHaveLength(1);
  expect(await deliveries(notice)).toHaveLength(1);
});

test("a release's id serves one order only", async () => {
  const order = { id: uuid() };
  const first = await board.write();
  await board.release(first, order);
  const other = await board.release(await board.write(), order);
  const changed = await board.release(first, { ...order, audience: { all: true } });

  expect([other.status, other.body.code]).toEqual([409, 'release-exists']);
  expect([changed.status, changed.body.code]).toEqual([409, 'release-exists']);
});

test('the state follows releases and time', async () => {
  const state = async (id: string) => (await board.manage(`GET /notices/${id}`)).body.state;
  boards.app.at('2026-11-20T10:00:00Z');
  const id = await board.write();
  expect(await state(id)).toBe('draft');
  await board.release(id, { visibleFrom: '2026-11-20T10:05:00Z', visibleUntil: '2026-11-20T10:10:00Z' });
  expect(await state(id)).toBe('scheduled');
  boards.app.at('2026-11-20T10:05:00Z');
  expect(await state(id)).toBe('released');
  boards.app.at('2026-11-20T10:10:00Z');
  expect(await state(id)).toBe('expired');
  await board.manage(`POST /notices/${id}/revoke`);
  expect(await state(id)).toBe('revoked');
});

test('the list is paged, searched and narrowed to a state: drafts first, then what is seen last', async () => {
  await board.post('Bald', { visibleFrom: '2030-01-01T00:00:00Z' });
  for (const title of ['Eins', 'Zwei', 'Drei']) await board.write({ title });
  await board.post('Vier');
  const titles = async (query: string) =>
    (await board.manage(`GET /notices?${query}`)).body.items.map(({ title }: { title: string }) => title);
  const first = await board.manage('GET /notices?limit=2');
  const second = await board.manage(`GET /notices?limit=2&cursor=${first.body.nextCursor}`);

  expect(await titles('limit=2')).toEqual(['Drei', 'Zwei']);
  expect(await titles(`limit=2&cursor=${first.body.nextCursor}`)).toEqual(['Eins', 'Bald']);
  expect(await titles(`limit=2&cursor=${second.body.nextCursor}`)).toEqual(['Vier']);
  expect(await titles('state=draft')).toEqual(['Drei', 'Zwei', 'Eins']);
  expect(await titles('search=VIER')).toEqual(['Vier']);
});

test('mails are ordered per person with an address, due when the person sees the notice', async () => {
  const now = await resident();
  const later = await resident({ startsOn: '2030-05-01' });
  await aContact(boards.db.direct, board.source.id);
  const id = await board.post('Mit Nachricht', { notify: true, visibleFrom: '2027-01-01T00:00:00Z' });

  expect(await deliveries(id)).toEqual(
    [
      { recipient: now.account.email, dueAt: '2027-01-01T00:00:00.000Z', state: 'pending' },
      { recipient: later.account.email, dueAt: '2030-04-30T22:00:00.000Z', state: 'pending' },
    ].sort((a, b) => (a.recipient < b.recipient ? -1 : 1)),
  );
});

test('revoking cancels the mails that wait', async () => {
  await resident();
  const id = await board.post('Doch nicht', { notify: true, visibleFrom: '2027-01-01T00:00:00Z' });
  await board.manage(`POST /notices/${id}/revoke`);

  expect(await deliveries(id)).toMatchObject([{ state: 'cancelled' }]);
});

test('contacts that a mail was sent to are counted once', async () => {
  const { contact } = await resident();
  await boards.db.direct`insert into people (source_id, id, contact_id, name, email)
    values (${board.source.id}, ${uuid()}, ${contact.id}, 'Zweite', 'zweite@example.test')`;
  const id = await board.post('Paar', { notify: true });
  await boards.db.direct`update deliveries set state = 'sent' where item_id = ${id}`;

  expect(await deliveries(id)).toHaveLength(2);
  expect((await board.manage(`GET /notices/${id}`)).body.counts).toEqual({ released: 1, notified: 1, read: 0 });
});

test('recipients come by name in German order with what a picker shows', async () => {
  for (const name of ['Zeisig', 'Ärmel', 'Adler']) await resident({ name });
  const gone = await resident({ name: 'Öse', endsOn: '2021-12-31' });
  const names = async (query: string) =>
    (await board.manage(`GET /recipients?${query}`)).body.items.map(({ name }: { name: string }) => name);
  const first = await board.manage('GET /recipients?limit=2');

  expect(await names('')).toEqual(['Adler', 'Ärmel', 'Öse', 'Zeisig']);
  expect(await names(`limit=2&cursor=${first.body.nextCursor}`)).toEqual(['Öse', 'Zeisig']);
  expect(await names(`property=${board.property.id}`)).toEqual(['Adler', 'Ärmel', 'Zeisig']);
  expect(await names('search=%C3%84RM')).toEqual(['Ärmel']);
  expect((await board.manage('GET /recipients?search=se')).body.items[0]).toMatchObject({
    ...{ id: gone.contact.id, contracts: 0, status: 'active', address: null, delegate: false },
  });
});

test('properties come by name with their units and current contacts', async () => {
  await resident();
  await resident({ endsOn: '2021-12-31' });
  await aProperty(boards.db.direct, board.source.id, { name: 'Ahornweg 1', address: 'Halle' });

  expect((await board.manage('GET /properties')).body.items).toMatchObject([
    { name: 'Ahornweg 1', address: 'Halle', units: 0, contacts: 0 },
    { id: board.property.id, units: 2, contacts: 1 },
  ]);
  expect((await board.manage('GET /properties?search=ahorn')).body.items).toHaveLength(1);
});
