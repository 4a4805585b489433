import { beforeEach, expect, test } from 'vitest';
import { aContact, aContract, aResident } from '../../../test/support/factories.js';
import { openBoards } from '../../../test/support/notices.js';

const boards = await openBoards();
let board: Awaited<ReturnType<typeof boards.aBoard>>;
let resident: Awaited<ReturnType<typeof aResident>>;

beforeEach(async () => {
  boards.app.at(null);
  board = await boards.aBoard();
  resident = await aResident(boards.db.direct, board.source.id, { propertyId: board.property.id });
});

const call: typeof boards.app.call = (...all) => boards.app.call(...all);

/** Asks again with the ETag of an earlier answer; the status and the new ETag. */
async function again(route: string, etag: string | null) {
  const { status, headers } = await call(resident.session, route, undefined, { 'if-none-match': etag ?? '' });
  return { status, etag: headers.get('etag') };
}

test.each(['GET /notices', 'GET /notices?unread=true', 'GET /notice-categories'])(
  '%s is 304 until something changes: a release, a change, reading, revoking',
  async (route) => {
    let id = '';
    const changes = [
      async () => {
        id = await board.post('Neu');
      },
      () => board.manage(`PUT /notices/${id}`, { title: 'Anders' }),
      () => call(resident.session, `POST /notices/${id}/read`),
      () => board.manage(`POST /notices/${id}/revoke`),
    ];
    let known = (await again(route, null)).etag;
    for (const change of changes) {
      expect((await again(route, known)).status).toBe(304);
      await change();
      const now = await again(route, known);
      expect(now.status).toBe(200);
      known = now.etag;
    }
  },
);

test('what comes and what goes by time alone ends a 304', async () => {
  const seen = new Date(Date.now() + 60_000 * 3);
  const gone = new Date(seen.getTime() + 60_000);
  await board.post('Gleich', { visibleFrom: seen.toISOString(), visibleUntil: gone.toISOString() });
  const before = await again('GET /notices', null);
  expect((await again('GET /notices', before.etag)).status).toBe(304);

  boards.app.at(seen.toISOString());
  const shown = await again('GET /notices', before.etag);
  expect(shown.status).toBe(200);
  boards.app.at(gone.toISOString());
  expect((await again('GET /notices', shown.etag)).status).toBe(200);
  expect(await board.titles(resident.session)).toEqual([]);
});

test('somebody else’s notice leaves a 304 alone while few are concerned', async () => {
  const known = (await again('GET /notices', null)).etag;
  const other = await aContact(boards.db.direct, board.source.id);
  await board.post('Für jemand anderen', { audience: { contacts: [other.id] } });

  expect((await again('GET /notices', known)).status).toBe(304);
});

test('a release to more than a hundred moves the counter of the data source instead of each membership’s', async () => {
  const { direct } = boards.db;
  for (let n = 0; n < 101; n++) {
    const { id } = await aContact(direct, board.source.id);
    await aContract(direct, board.source.id, { propertyId: board.property.id, contacts: [id] });
  }
  const counters = async () =>
    (
      await direct<{ source: number; membership: number }[]>`
        select s.change as source, m.change as membership from sources s join memberships m on m.source_id = s.id
        where m.id = ${resident.membership.id}`
    )[0];
  const before = await counters();
  await board.post('An alle');

  expect(await counters()).toEqual({ source: (before?.source ?? 0) + 1, membership: before?.membership });
});
