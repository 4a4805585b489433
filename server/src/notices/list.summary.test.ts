import { beforeAll, expect, test } from 'vitest';
import { aProperty, aResident } from '../../../test/support/factories.js';
import { openBoards } from '../../../test/support/notices.js';

const boards = await openBoards();
let board: Awaited<ReturnType<typeof boards.aBoard>>;
let session: Awaited<ReturnType<typeof aResident>>['session'];

beforeAll(async () => {
  board = await boards.aBoard();
  ({ session } = await aResident(boards.db.direct, board.source.id, { propertyId: board.property.id }));
});

/** The notice as the list shows it, and as it shows itself when it is opened. */
async function shown(id: string) {
  const { body } = await boards.app.call(session, 'GET /notices');
  const listed = body.items.find((item: { id: string }) => item.id === id);
  const { body: opened } = await boards.app.call(session, `GET /notices/${id}`);
  const same = Object.fromEntries(Object.keys(listed).map((key) => [key, opened[key]]));
  return { listed: { ...listed, attachments: 0 }, opened: { ...same, attachments: 0 } };
}

test('whatever is written in it stands in the list as it does in the notice', async () => {
  const id = await board.post({
    title: 'Treppe "A" \\ Müll: 5 € \u2028 {"read":true}',
    html: '<p>Zeile 1<br>"Zeile 2"\ttab</p>',
    startsAt: '2027-05-03T08:00:00.5Z',
  });
  const { listed, opened } = await shown(id);

  expect(listed.title).toBe('Treppe "A" \\ Müll: 5 € \u2028 {"read":true}');
  expect(listed.appointment).toEqual({ startsAt: '2027-05-03T08:00:00.500Z', endsAt: null });
  expect(opened).toMatchObject(listed);
});

test('a category that is renamed stands in the list by its new name', async () => {
  const id = await board.post('Umbenannt');
  const before = (await shown(id)).listed.category;
  const renamed = await boards.db.direct`
    update categories set name = 'Haus & "Hof"' where id = ${before.id} and source_id = ${board.source.id}`;

  expect(renamed.count).toBe(1);
  const { listed, opened } = await shown(id);
  expect(listed.category).toEqual({ id: before.id, name: 'Haus & "Hof"' });
  expect(opened).toMatchObject(listed);
});

test('the time zone of whoever writes it does not change an appointment', async () => {
  const id = await board.post({ title: 'Ablesung', startsAt: '2027-05-03T08:00:00Z', endsAt: '2027-05-03T09:00:00Z' });
  await boards.db.direct.begin(async (sql) => {
    await sql`set local time zone 'Asia/Tokyo'`;
    await sql`update notices set title = 'Ablesung neu' where id = ${id}`;
  });

  const { listed } = await shown(id);
  expect(listed.title).toBe('Ablesung neu');
  expect(listed.appointment).toEqual({ startsAt: '2027-05-03T08:00:00.000Z', endsAt: '2027-05-03T09:00:00.000Z' });
});

test('a notice names the only house it was released to, in the list, the calendar and by its new name', async () => {
  const id = await board.post({ title: 'Wasser abgestellt', startsAt: '2027-05-03T08:00:00Z' });
  const { listed, opened } = await shown(id);
  expect(listed.house).toBe(board.property.name);
  expect(opened).toMatchObject(listed);

  await boards.db.direct`update properties set name = 'Haus "Am Park"' where id = ${board.property.id}`;
  const renamed = await shown(id);
  expect(renamed.listed.house).toBe('Haus "Am Park"');
  expect(renamed.opened).toMatchObject(renamed.listed);
  const { body } = await boards.app.call(session, `GET /notices/${id}`);
  const calendar = await boards.app.app.request(body.appointment.calendarUrl, { headers: { host: 'localhost' } });
  expect(await calendar.text()).toContain('LOCATION:Haus "Am Park"');
});

test('released to a second house, too, a notice names none, and nobody keeps a list that does', async () => {
  const id = await board.post('Baumschnitt');
  expect((await shown(id)).listed.house).not.toBeNull();
  const etag = async () => (await boards.app.call(session, 'GET /notices')).headers.get('etag');
  const before = await etag();

  const other = await aProperty(boards.db.direct, board.source.id);
  await board.release(id, { audience: { properties: [other.id] } });
  expect((await shown(id)).listed.house).toBeNull();
  expect(await etag()).not.toBe(before);
});

test.each([
  ['everybody', () => ({ all: true })],
  ['somebody of another house', (stranger: string) => ({ properties: [board.property.id], contacts: [stranger] })],
  ['people one by one', (stranger: string) => ({ contacts: [stranger] })],
])('released to %s, a notice tells nobody the name of a house', async (_whom, audience) => {
  const { direct } = boards.db;
  const other = await aProperty(direct, board.source.id);
  const stranger = await aResident(direct, board.source.id, { propertyId: other.id });
  const id = await board.post('An mehrere', { audience: audience(stranger.contact.id) });

  const { body } = await boards.app.call(stranger.session, `GET /notices/${id}`);
  expect(body).toMatchObject({ title: 'An mehrere', house: null });
  expect(JSON.stringify((await boards.app.call(stranger.session, 'GET /notices')).body)).not.toContain(
    `"house":"${board.property.name}"`,
  );
});

test('released to a house and to somebody who lives there, a notice names the house', async () => {
  const { contact } = await aResident(boards.db.direct, board.source.id, { propertyId: board.property.id });
  const id = await board.post('Schlüssel', { audience: { properties: [board.property.id], contacts: [contact.id] } });
  expect((await shown(id)).listed.house).not.toBeNull();
});
