import { beforeEach, expect, test } from 'vitest';
import {
  aContact,
  aContract,
  aMembership,
  anAccount,
  aProperty,
  aResident,
  aSession,
} from '../../../test/support/factories.js';
import { openBoards } from '../../../test/support/notices.js';

const boards = await openBoards();
let board: Awaited<ReturnType<typeof boards.aBoard>>;

beforeEach(async () => {
  boards.app.at(null);
  board = await boards.aBoard();
});

const resident = () => aResident(boards.db.direct, board.source.id, { propertyId: board.property.id });
const call: typeof boards.app.call = (...all) => boards.app.call(...all);

/** One account with contacts in several data sources, each with a contract in the board's property. */
async function aPersonIn(...all: (typeof board)[]) {
  const { direct } = boards.db;
  const account = await anAccount(direct);
  for (const { source, property } of all) {
    const contact = await aContact(direct, source.id);
    await aContract(direct, source.id, { propertyId: property.id, contacts: [contact.id] });
    await aMembership(direct, source.id, { accountId: account.id, personId: contact.personId });
  }
  return aSession(direct, account.id);
}

async function pages(session: { headers: Record<string, string> }, query: string): Promise<string[][]> {
  const found: string[][] = [];
  for (let cursor = ''; found.length < 20; ) {
    const { body } = await call(session, `GET /notices?${query}${cursor}`);
    found.push(body.items.map(({ title }: { title: string }) => title));
    if (!body.nextCursor) break;
    cursor = `&cursor=${body.nextCursor}`;
  }
  return found;
}

test('every field of a notice comes back as it was written', async () => {
  const { session } = await resident();
  const id = await board.post({
    title: 'Treppenhaus',
    type: 'warning',
    html: '<p>Der Aufzug ist <b>gesperrt</b>.</p>',
    link: { url: 'https://stadtwerke.example/aufzug', text: 'Mehr dazu' },
    startsAt: '2027-05-03T08:00:00Z',
    endsAt: '2027-05-03T10:00:00Z',
  });

  const { status, body } = await call(session, `GET /notices/${id}`);

  expect(status).toBe(200);
  expect(body).toMatchObject({
    ...{ id, sourceId: board.source.id, title: 'Treppenhaus', type: 'warning', category: { name: 'Allgemein' } },
    ...{ excerpt: 'Der Aufzug ist gesperrt.', html: '<p>Der Aufzug ist <strong>gesperrt</strong>.</p>', read: false },
    link: { url: 'https://stadtwerke.example/aufzug', text: 'Mehr dazu' },
    appointment: { startsAt: '2027-05-03T08:00:00.000Z', endsAt: '2027-05-03T10:00:00.000Z' },
    attachments: [],
  });
});

test('reading is per account: one of a couple opening a notice leaves it unread for the other', async () => {
  const first = await resident();
  const account = await anAccount(boards.db.direct);
  const personId = crypto.randomUUID();
  await boards.db.direct`insert into people (source_id, id, contact_id, name)
    values (${board.source.id}, ${personId}, ${first.contact.id}, 'Zweite')`;
  await aMembership(boards.db.direct, board.source.id, { accountId: account.id, personId });
  const second = await aSession(boards.db.direct, account.id);
  const id = await board.post('Für beide');

  await call(first.session, `POST /notices/${id}/read`);

  expect((await call(first.session, `GET /notices/${id}`)).body.read).toBe(true);
  expect((await call(second, `GET /notices/${id}`)).body.read).toBe(false);
});

test('counts are of contacts: a couple that both read counts once', async () => {
  const { session, contact } = await resident();
  await resident();
  const id = await board.post('Zum Zählen');
  const account = await anAccount(boards.db.direct);
  const personId = crypto.randomUUID();
  await boards.db.direct`insert into people (source_id, id, contact_id, name)
    values (${board.source.id}, ${personId}, ${contact.id}, 'Zweite')`;
  await aMembership(boards.db.direct, board.source.id, { accountId: account.id, personId });

  await call(session, `POST /notices/${id}/read`);
  await call(await aSession(boards.db.direct, account.id), `POST /notices/${id}/read`);

  expect((await board.manage(`GET /notices/${id}`)).body.counts).toEqual({ released: 2, notified: 0, read: 1 });
});

test('opening a notice twice keeps the first time', async () => {
  const { session } = await resident();
  const id = await board.post('Zweimal');
  const first = await call(session, `POST /notices/${id}/read`);
  const second = await call(session, `POST /notices/${id}/read`);

  expect(second.body).toEqual(first.body);
});

test('unread and read ones can be asked for', async () => {
  const { session } = await resident();
  const id = await board.post('Gelesen');
  await board.post('Ungelesen');
  await call(session, `POST /notices/${id}/read`);

  expect(await board.titles(session, '?unread=true')).toEqual(['Ungelesen']);
  expect(await board.titles(session, '?unread=false')).toEqual(['Gelesen']);
});

test('a search finds all its words in title or text, whatever their case, and takes signs literally', async () => {
  const { session } = await resident();
  await board.post({ title: 'Ölheizung', html: '<p>Wartung am <b>Mon</b>tag, 100 % sicher</p>' });
  await board.post({ title: 'Müllabfuhr', html: '<p>Papier am Montag</p>' });

  expect(await board.titles(session, '?search=MONTAG')).toHaveLength(2);
  expect(await board.titles(session, '?search=%C3%B6lheizung%20montag')).toEqual(['Ölheizung']);
  expect(await board.titles(session, '?search=100%20%25')).toEqual(['Ölheizung']);
  expect(await board.titles(session, '?search=_')).toEqual([]);
  expect(await board.titles(session, '?search=%5C')).toEqual([]);
});

test('a list can be narrowed to a category, and only categories with visible notices are offered', async () => {
  const { session } = await resident();
  const { body } = await board.manage('GET /notice-categories');
  const rules = body.items.find(({ system }: { system: string }) => system === 'house-rules');
  await board.post({ title: 'Ruhezeiten', categoryId: rules.id });
  await board.post('Allgemeines');

  expect(await board.titles(session, `?category=${rules.id}`)).toEqual(['Ruhezeiten']);
  const offered = await call(session, 'GET /notice-categories');
  expect(offered.body.items.map(({ system }: { system: string }) => system)).toEqual(['general', 'house-rules']);
});

test('a person with contacts in several data sources reads one list in one order', async () => {
  const other = await boards.aBoard();
  const session = await aPersonIn(board, other);
  await board.post('Eins');
  await other.post('Zwei');
  await board.post('Drei');

  expect(await pages(session, 'limit=2')).toEqual([['Drei', 'Zwei'], ['Eins']]);
  expect(await board.titles(session, `?source=${other.source.id}`)).toEqual(['Zwei']);
});

test('a notice that reaches two contacts of one person is listed once', async () => {
  const session = await aPersonIn(board, board);
  await board.post('Doppelt', { visibleFrom: '2026-01-01T00:00:00Z' });
  await board.post('Auch doppelt', { visibleFrom: '2026-01-01T00:00:00Z' });

  expect((await pages(session, 'limit=1')).flat().sort()).toEqual(['Auch doppelt', 'Doppelt']);
});

test('of two contacts of one person the later start says where a notice stands, once it has come', async () => {
  const { direct } = boards.db;
  const account = await anAccount(direct);
  for (const startsOn of ['2026-01-01', '2026-03-01', '2026-12-31']) {
    const contact = await aContact(direct, board.source.id);
    await aContract(direct, board.source.id, { propertyId: board.property.id, contacts: [contact.id], startsOn });
    await aMembership(direct, board.source.id, { accountId: account.id, personId: contact.personId });
  }
  const session = await aSession(direct, account.id);
  await board.post('Einmal', { visibleFrom: '2026-01-15T00:00:00Z' });
  await board.post('Dazwischen', { visibleFrom: '2026-06-01T00:00:00Z' });
  boards.app.at('2026-11-20T00:00:00Z');

  const { body } = await call(session, 'GET /notices');

  expect(
    body.items.map(({ title, visibleFrom }: { title: string; visibleFrom: string }) => [title, visibleFrom]),
  ).toEqual([
    ['Dazwischen', '2026-06-01T00:00:00.000Z'],
    ['Einmal', '2026-02-28T23:00:00.000Z'],
  ]);
});

test('a page is continued where it ended, also when newer notices came in between', async () => {
  const { session } = await resident();
  for (const title of ['A', 'B', 'C', 'D']) await board.post(title);
  const first = await call(session, 'GET /notices?limit=2');
  await board.post('E');
  const second = await call(session, `GET /notices?limit=2&cursor=${first.body.nextCursor}`);

  expect(first.body.items.map(({ title }: { title: string }) => title)).toEqual(['D', 'C']);
  expect(second.body.items.map(({ title }: { title: string }) => title)).toEqual(['B', 'A']);
  expect(second.body.nextCursor).toBeNull();
});

test('notices of one instant are paged one by one, without loss', async () => {
  const { session } = await resident();
  for (const title of ['A', 'B', 'C', 'D', 'E']) await board.post(title, { visibleFrom: '2026-01-01T00:00:00Z' });

  expect((await pages(session, 'limit=1')).flat().sort()).toEqual(['A', 'B', 'C', 'D', 'E']);
});

test.each(['x', 'W10', Buffer.from('["1"]').toString('base64url'), Buffer.from('["a","b"]').toString('base64url')])(
  'the cursor %s is refused as invalid',
  async (cursor) => {
    const { session } = await resident();
    const { status, body } = await call(session, `GET /notices?cursor=${cursor}`);

    expect([status, body.code]).toEqual([400, 'invalid-cursor']);
  },
);

test('a list can be narrowed to a property of the person', async () => {
  const { session, contact } = await resident();
  const second = await aProperty(boards.db.direct, board.source.id);
  await aContract(boards.db.direct, board.source.id, { propertyId: second.id, contacts: [contact.id] });
  await board.post('Im ersten Haus');
  await board.post('Im zweiten Haus', { audience: { properties: [second.id] } });
  await board.post('Überall', { audience: { all: true } });

  expect(await board.titles(session, `?property=${second.id}`)).toEqual(['Überall', 'Im zweiten Haus']);
});

test('an appointment is a calendar file in UTC whose identity stays and whose sequence grows', async () => {
  const { session } = await resident();
  const draft = { title: 'Ablesung; Wasser, Wärme', startsAt: '2027-03-28T01:30:00+00:00'.replace('+00:00', 'Z') };
  const id = await board.post({ ...draft, endsAt: '2027-03-28T02:30:00Z' });
  const link = (await call(session, `GET /notices/${id}`)).body.appointment.calendarUrl;
  const first = await boards.app.app.request(link, { headers: { host: 'localhost' } });
  await board.manage(`PUT /notices/${id}`, { ...draft, startsAt: '2027-03-28T02:00:00Z' });
  const second = await call(session, `GET /notices/${id}/calendar.ics`);
  const text = await first.text();

  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(text).toContain('SUMMARY:Ablesung\\; Wasser\\, Wärme');
  expect(text).toContain('DTSTART:20270328T013000Z');
  expect(text).toContain('DTEND:20270328T023000Z');
  expect(second.body).toContain('DTSTART:20270328T020000Z');
  const sequenceOf = (file: string) => Number(/SEQUENCE:(\d+)/.exec(file)?.[1]);
  expect(sequenceOf(second.body)).toBe(sequenceOf(text) + 1);
  for (const body of [text, second.body]) expect(body).toContain(`UID:notice-${id}`);
});
