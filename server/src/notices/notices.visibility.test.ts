import { v7 as uuid } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import { aContact, aMembership, anAccount, aProperty, aResident, aSession } from '../../../test/support/factories.js';
import { openBoards } from '../../../test/support/notices.js';

const boards = await openBoards();
let board: Awaited<ReturnType<typeof boards.aBoard>>;

beforeEach(async () => {
  boards.app.at(null);
  board = await boards.aBoard();
});

const resident = (values: { startsOn?: string; endsOn?: string; propertyId?: string } = {}) =>
  aResident(boards.db.direct, board.source.id, { propertyId: board.property.id, ...values });
const call: typeof boards.app.call = (...all) => boards.app.call(...all);

test('a resident reads what was released to the property, newest first', async () => {
  const { session } = await resident();
  await board.post('Erster');
  await board.post('Zweiter');

  expect(await board.titles(session)).toEqual(['Zweiter', 'Erster']);
});

test('nothing is visible without a release', async () => {
  const { session } = await resident();
  const id = await board.write({ title: 'Entwurf' });

  expect(await board.titles(session)).toEqual([]);
  expect((await call(session, `GET /notices/${id}`)).status).toBe(404);
});

test("another property's residents see nothing, and its notice is 404 like one that does not exist", async () => {
  const elsewhere = await aProperty(boards.db.direct, board.source.id);
  const { session } = await resident({ propertyId: elsewhere.id });
  const id = await board.post({ title: 'Nur hier', startsAt: '2027-01-01T08:00:00Z' });

  expect(await board.titles(session)).toEqual([]);
  for (const route of [`GET /notices/${id}`, `POST /notices/${id}/read`, `GET /notices/${id}/calendar.ics`]) {
    const foreign = await call(session, route);
    const absent = await call(session, route.replace(id, uuid()));
    expect([foreign.status, foreign.body.code]).toEqual([404, 'not-found']);
    expect(absent.status).toBe(404);
  }
});

test('two data sources never meet: neither lists nor ids nor filters reach across', async () => {
  const { session } = await resident();
  const id = await board.post('Hier');
  const other = await boards.aBoard();
  const stranger = await aResident(boards.db.direct, other.source.id, { propertyId: other.property.id });
  await other.post('Dort', { audience: { all: true } });

  expect(await board.titles(session)).toEqual(['Hier']);
  expect(await board.titles(stranger.session)).toEqual(['Dort']);
  expect((await call(stranger.session, `GET /notices/${id}`)).status).toBe(404);
  for (const query of [`source=${board.source.id}`, `property=${board.property.id}`]) {
    expect((await call(stranger.session, `GET /notices?${query}`)).status).toBe(404);
  }
});

test('a manager of another data source cannot read, change, release or revoke', async () => {
  const other = await boards.aBoard();
  const id = await board.post('Hier');

  for (const route of [`GET /notices/${id}`, `POST /notices/${id}/revoke`, `DELETE /notices/${id}`]) {
    expect((await other.manage(route)).status).toBe(404);
  }
  expect((await other.manage(`PUT /notices/${id}`, { title: 'Fremd' })).status).toBe(404);
  expect((await other.release(id)).status).toBe(404);
  const across = await other.release(await other.write(), { audience: { properties: [board.property.id] } });
  expect([across.status, across.body.code]).toEqual([422, 'unknown-recipient']);
});

test('an ex-tenant keeps what was visible before the end and gets nothing newer', async () => {
  boards.app.at('2026-03-01T12:00:00Z');
  const { session } = await resident({ endsOn: '2026-03-31' });
  await board.post('Vor dem Auszug');
  boards.app.at('2026-04-01T12:00:00Z');
  await board.post('Nach dem Auszug');

  expect(await board.titles(session)).toEqual(['Vor dem Auszug']);
});

test('the last day of a contract counts in full, in the time zone of the data source', async () => {
  const { session } = await resident({ endsOn: '2026-03-31' });
  await board.post('Um Viertel vor zwölf', { visibleFrom: '2026-03-31T21:45:00Z' });
  await board.post('Um Mitternacht', { visibleFrom: '2026-03-31T22:00:00Z' });

  expect(await board.titles(session)).toEqual(['Um Viertel vor zwölf']);
});

test('a direct release to a contact needs no contract', async () => {
  const account = await anAccount(boards.db.direct);
  const contact = await aContact(boards.db.direct, board.source.id);
  const { personId } = contact;
  await aMembership(boards.db.direct, board.source.id, { accountId: account.id, personId, role: 'provider' });
  const session = await aSession(boards.db.direct, account.id);
  await board.post('Für die Haus-Technik', { audience: { contacts: [contact.id] } });
  await board.post('Für alle mit Vertrag', { audience: { all: true } });

  expect(await board.titles(session)).toEqual(['Für die Haus-Technik']);
});

test('a scheduled notice appears at its time and goes at its end, without anybody doing anything', async () => {
  const { session } = await resident();
  await board.post('Später', { visibleFrom: '2027-05-01T08:00:00Z', visibleUntil: '2027-05-02T08:00:00Z' });

  for (const [time, seen] of [
    ['2027-05-01T07:59:59.999Z', []],
    ['2027-05-01T08:00:00Z', ['Später']],
    ['2027-05-02T07:59:59.999Z', ['Später']],
    ['2027-05-02T08:00:00Z', []],
  ] as const) {
    await boards.db.direct`update sessions set idle_until = '2030-01-01', ends_at = '2030-01-01'`;
    boards.app.at(time);
    expect(await board.titles(session), time).toEqual(seen);
  }
});

test('revoking takes a notice away at once, from lists, by its id and from its calendar', async () => {
  const { session } = await resident();
  const id = await board.post({ title: 'Weg', startsAt: '2027-01-01T08:00:00Z' });
  expect((await call(session, `GET /notices/${id}/calendar.ics`)).status).toBe(200);

  expect((await board.manage(`POST /notices/${id}/revoke`)).body).toMatchObject({
    state: 'revoked',
    counts: { released: 0 },
  });
  expect(await board.titles(session)).toEqual([]);
  expect((await call(session, `GET /notices/${id}`)).status).toBe(404);
  expect((await call(session, `POST /notices/${id}/read`)).status).toBe(404);
  expect((await call(session, `GET /notices/${id}/calendar.ics`)).status).toBe(404);
});

test('what was revoked can be released again', async () => {
  const { session } = await resident();
  const id = await board.post('Wieder da');
  await board.manage(`POST /notices/${id}/revoke`);
  await board.release(id);

  expect(await board.titles(session)).toEqual(['Wieder da']);
});

test('a change is seen by those it was released to', async () => {
  const { session } = await resident();
  const id = await board.post('Alt');
  await board.manage(`PUT /notices/${id}`, { title: 'Neu', type: 'danger' });

  expect((await call(session, 'GET /notices')).body.items).toMatchObject([{ id, title: 'Neu', type: 'danger' }]);
});
