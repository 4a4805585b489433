import { beforeAll, expect, test } from 'vitest';
import { openApp } from '../../../test/support/app.js';
import { aContact, aManager, aMembership, aResident, aSource } from '../../../test/support/factories.js';
import { anApiKey } from '../../../test/support/keys.js';

const page = 'https://www.lindenhof.example';

const { db, app } = await openApp();
let source: { id: string };
let other: { id: string };
let resident: Awaited<ReturnType<typeof aResident>>;
let key: Awaited<ReturnType<typeof anApiKey>>;
beforeAll(async () => {
  [source, other] = [await aSource(db.direct, { origin: page }), await aSource(db.direct, { origin: page })];
  resident = await aResident(db.direct, source.id);
  await db.direct`update memberships set email = ${resident.account.email} where account_id = ${resident.account.id}`;
  key = await anApiKey(db.direct, source.id, { scopes: ['auth:write', 'notices:write', 'tickets:read'] });
});

/** A request as a program or a page sends it. */
async function send(headers: Record<string, string>, route: string, body?: unknown) {
  const [method = 'GET', path = ''] = route.split(' ');
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const typed = body === undefined ? headers : { ...headers, 'content-type': 'application/json' };
  const response = await app.app.request(`http://localhost/api/v1${path}`, { method, headers: typed, ...sent });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : undefined };
}

const mint = (order: object = {}, headers = key.headers) =>
  send(headers, 'POST /embed-sessions', {
    ...{ subject: resident.account.email, origin: page, scopes: ['notices:read'] },
    ...order,
  });

const onPage = (token: string, origin: string = page) => ({
  host: 'localhost',
  authorization: `Bearer ${token}`,
  ...(origin ? { origin } : {}),
});

const exchange = (code: string, body: object = {}, origin = page) =>
  send(onPage(code, origin), 'POST /embed-sessions/exchange', body);

async function opened(order: object = {}): Promise<string> {
  const { body } = await mint(order);
  return (await exchange(body.code)).body.token;
}

test("a page's own server signs its resident in: code, token, and what the scopes open", async () => {
  const token = await opened();
  expect((await send(onPage(token), 'GET /notices')).status).toBe(200);
  expect((await send(onPage(token), 'GET /tickets')).status).toBe(403);
  const { body } = await send(onPage(token), 'GET /me');
  expect(body).toMatchObject({ id: resident.account.id, memberships: [{ sourceId: source.id }] });
});

test('a person is found by id, too; managers, strangers and people of other data sources are not', async () => {
  expect((await mint({ subject: resident.contact.personId })).status).toBe(201);
  const manager = await aManager(db.direct, source.id);
  await db.direct`update memberships set email = ${manager.account.email} where account_id = ${manager.account.id}`;
  const elsewhere = await aResident(db.direct, other.id);
  for (const subject of [manager.account.email, 'nobody@example.test', elsewhere.contact.personId]) {
    expect((await mint({ subject })).body.code).toBe('unknown-subject');
  }
});

test('a code works once, for a minute, and from the named page alone', async () => {
  const { body } = await mint();
  expect((await exchange(body.code, {}, 'https://www.elsewhere.example')).status).toBe(401);
  expect((await exchange(body.code, {}, '')).status).toBe(401);
  expect((await send(onPage(body.code), 'GET /me')).status).toBe(401);
  expect((await exchange(body.code)).status).toBe(200);
  expect((await exchange(body.code)).status).toBe(401);
  const late = (await mint()).body;
  await db.direct`update sessions set idle_until = now() where code_hash is not null`;
  expect((await exchange(late.code)).status).toBe(401);
});

test('of two that exchange a code at the same moment one gets a token', async () => {
  const { body } = await mint();
  const both = await Promise.all([exchange(body.code), exchange(body.code)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
});

test('neither code nor token is stored as it is', async () => {
  const { body } = await mint();
  const token = await opened();
  const rows = JSON.stringify(await db.direct`select s::text as text from sessions s`);
  expect(rows).not.toContain(body.code);
  expect(rows).not.toContain(token);
});

test('a token lasts a quarter of an hour however much it is used, and belongs to its page', async () => {
  const { body } = await exchange((await mint()).body.code);
  const [session] = await db.direct`
    select (extract(epoch from ends_at - now()) / 60)::int as minutes, idle_until = ends_at as fixed
    from sessions where ends_at = ${body.endsAt}`;
  expect(session).toEqual({ minutes: 15, fixed: true });
  expect((await send(onPage(body.token, ''), 'GET /me')).status).toBe(401);
  expect((await send(onPage(body.token, 'https://www.elsewhere.example'), 'GET /me')).status).toBe(401);
  await db.direct`update sessions set idle_until = now() + interval '5 minutes' where ends_at = ${body.endsAt}`;
  await send(onPage(body.token), 'GET /me');
  const [after] = await db.direct`
    select idle_until < now() + interval '6 minutes' as kept from sessions where ends_at = ${body.endsAt}`;
  expect(after?.kept).toBe(true);
});

test('the next code keeps the session going, so that links to files stay good', async () => {
  const first = await opened();
  const [before] = await db.direct`select id from sessions order by created_at desc limit 1`;
  const { body } = await mint({ scopes: ['notices:write'] });
  const { body: renewed } = await exchange(body.code, { previous: first });
  const sessions = await db.direct`select scopes from sessions where id = ${before?.id}`;
  expect(sessions).toEqual([{ scopes: ['notices:write'] }]);
  expect((await send(onPage(renewed.token), 'GET /me')).status).toBe(200);
  // For a minute, since requests may be on their way.
  expect((await send(onPage(first), 'GET /me')).status).toBe(200);
  expect(
    await db.direct`select from sessions where code_hash is not null and api_key_id = ${key.id}
    and created_at > (select created_at from sessions where id = ${before?.id})`,
  ).toHaveLength(0);
});

test("somebody else's token does not go on by one's own code", async () => {
  const neighbour = await aResident(db.direct, source.id);
  const theirs = await opened({ subject: neighbour.contact.personId });
  const { body } = await mint();
  const { body: mine } = await exchange(body.code, { previous: theirs });
  expect((await send(onPage(mine.token), 'GET /me')).body.id).toBe(resident.account.id);
  expect((await send(onPage(theirs), 'GET /me')).body.id).toBe(neighbour.account.id);
});

test('scopes are those asked for, within those of the key', async () => {
  expect((await mint({ scopes: ['tickets:write'] })).body.code).toBe('scopes-exceeded');
  expect((await mint({ scopes: ['consumption:read'] })).body.code).toBe('scopes-exceeded');
  expect((await mint({ scopes: [] })).status).toBe(400);
});

test('a key that may not sign people in does not, nor does it for a page that is not listed', async () => {
  const reader = await anApiKey(db.direct, source.id, { scopes: ['notices:read'] });
  expect((await mint({}, reader.headers)).status).toBe(403);
  expect((await mint({ origin: 'https://www.elsewhere.example' })).body.code).toBe('origin-not-listed');
});

test("such a session sees the key's data source alone, though the person is at home elsewhere too", async () => {
  const { personId } = await aContact(db.direct, other.id);
  await aMembership(db.direct, other.id, { accountId: resident.account.id, personId });
  const { body } = await send(onPage(await opened()), 'GET /me');
  expect(body.memberships.map(({ sourceId }: { sourceId: string }) => sourceId)).toEqual([source.id]);
});

test('it ends at once with its key, its page, its person, and when the page signs out', async () => {
  const own = await anApiKey(db.direct, source.id);
  const { body } = await mint({}, own.headers);
  const { token } = (await exchange(body.code)).body;
  await db.direct`delete from accounts where id = ${own.id}`;
  expect((await send(onPage(token), 'GET /me')).status).toBe(401);

  const ended = await opened();
  const path = `/embed-sessions?subject=${encodeURIComponent(resident.account.email)}`;
  expect((await send(key.headers, `DELETE ${path}`)).status).toBe(204);
  expect((await send(onPage(ended), 'GET /me')).status).toBe(401);

  const unlisted = await opened();
  await db.direct`delete from origins where source_id = ${source.id}`;
  expect((await send(onPage(unlisted), 'GET /notices')).status).toBe(403);
  await db.direct`insert into origins (source_id, value) values (${source.id}, ${page})`;

  const locked = await opened();
  await db.direct`update accounts set state = 'locked' where id = ${resident.account.id}`;
  expect((await send(onPage(locked), 'GET /me')).status).toBe(401);
  await db.direct`update accounts set state = 'active' where id = ${resident.account.id}`;
});

test('streams are told when a key is revoked', async () => {
  const own = await anApiKey(db.direct, source.id);
  await exchange((await mint({}, own.headers)).body.code);
  const [session] = await db.direct`select id from sessions where api_key_id = ${own.id}`;
  const told: string[] = [];
  const { unlisten } = await db.direct.listen('p24_sessions', (news) => told.push(news));
  await db.direct`delete from accounts where id = ${own.id}`;
  await expect.poll(() => told.join()).toContain(session?.id);
  await unlisten();
});

test('a token does not outlive its key', async () => {
  const brief = await anApiKey(db.direct, source.id, { expiresAt: new Date(Date.now() + 5 * 60_000).toISOString() });
  const { body } = await mint({}, brief.headers);
  const { endsAt } = (await exchange(body.code)).body;
  const [row] = await db.direct`select expires_at as at from api_keys where id = ${brief.id}`;
  expect(endsAt).toBe(row?.at);
});
