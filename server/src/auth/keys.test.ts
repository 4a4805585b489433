import { beforeAll, expect, test } from 'vitest';
import { openApp } from '../../../test/support/app.js';
import { aManager, aSession, aSource } from '../../../test/support/factories.js';
import { anApiKey, fromServer } from '../../../test/support/keys.js';
import { ensureSystemCategories } from '../notices/notices.port.js';

const { db, app } = await openApp();
let source: { id: string };
let admin: Awaited<ReturnType<typeof aManager>>;
beforeAll(async () => {
  source = await aSource(db.direct);
  await db.database.transaction({ sources: [source.id] }, (sql) => ensureSystemCategories(sql, source.id));
  admin = await aManager(db.direct, source.id, { role: 'admin' });
});

const keysPath = () => `/manage/${source.id}/api-keys`;

const create = (body: object = {}) =>
  app.call(admin.session, `POST ${keysPath()}`, { name: 'Webseite', scopes: ['notices:read'], ...body });

/** What a program gets that presents a key. */
async function status(token: string, path = `/manage/${source.id}/notices`, init: RequestInit = {}): Promise<number> {
  const headers = { ...fromServer(token), ...(init.headers as Record<string, string> | undefined) };
  return (await app.app.request(`http://localhost/api/v1${path}`, { ...init, headers })).status;
}

test('a key is shown once; what is stored does not open anything', async () => {
  const { body, status: created } = await create({ name: 'Nur einmal' });
  expect(created).toBe(201);
  expect(body.secret).toMatch(/^p24_[\w-]{43}$/);
  const rows = await db.direct`select k::text as text from api_keys k`;
  expect(JSON.stringify(rows)).not.toContain(body.secret.slice(10));
  const list = await app.call(admin.session, `GET ${keysPath()}`);
  expect(JSON.stringify(list.body)).not.toContain(body.secret.slice(10));
  expect(list.body.items[0]).toMatchObject({ name: 'Nur einmal', hint: body.secret.slice(0, 10), lastUsedAt: null });
});

test('a key does what its scopes say: reading, not writing, and no other feature', async () => {
  const { body } = await create();
  expect(await status(body.secret)).toBe(200);
  expect(await status(body.secret, `/manage/${source.id}/tickets`)).toBe(403);
  const write = { method: 'POST', body: '{"title":"Neu"}', headers: { 'content-type': 'application/json' } };
  expect(await status(body.secret, `/manage/${source.id}/notices`, write)).toBe(403);
  const writer = (await create({ scopes: ['notices:write'] })).body.secret;
  expect(await status(writer, `/manage/${source.id}/notices`, write)).toBe(201);
  expect(await status(writer)).toBe(200);
});

test('a key that a page sends is refused, since it has been given away', async () => {
  const { body } = await create();
  expect(await status(body.secret, undefined, { headers: { origin: 'https://www.verwaltung.example' } })).toBe(401);
});

test('the old key works for the time that was chosen, then no more', async () => {
  const { body: first } = await create();
  const { body: second } = await app.call(admin.session, `POST ${keysPath()}/${first.key.id}/rotate`, { keepHours: 2 });
  expect(await status(first.secret)).toBe(200);
  expect(await status(second.secret)).toBe(200);
  await db.direct`update api_keys set previous_until = now() where id = ${first.key.id}`;
  expect(await status(first.secret)).toBe(401);
  const { body: third } = await app.call(admin.session, `POST ${keysPath()}/${first.key.id}/rotate`, { keepHours: 0 });
  expect([await status(second.secret), await status(third.secret)]).toEqual([401, 200]);
});

test('a key ends with its date, and at once when it is revoked', async () => {
  const { body } = await create({ expiresInDays: 1 });
  await db.direct`update api_keys set expires_at = now() where id = ${body.key.id}`;
  expect(await status(body.secret)).toBe(401);
  const { body: other } = await create({ expiresInDays: null });
  expect(other.key.expiresAt).toBeNull();
  expect((await app.call(admin.session, `DELETE ${keysPath()}/${other.key.id}`)).status).toBe(204);
  expect(await status(other.secret)).toBe(401);
  expect(await db.direct`select from accounts where id = ${other.key.id}`).toHaveLength(0);
});

test('when a key was used is noted to the minute, without a write for each request', async () => {
  const { id, token } = await anApiKey(db.direct, source.id);
  await status(token);
  const [used] = await db.direct`select last_used_at as at, xmin::text from api_keys where id = ${id}`;
  expect(used?.at).toBeTruthy();
  await status(token);
  const [again] = await db.direct`select last_used_at as at, xmin::text from api_keys where id = ${id}`;
  expect(again).toEqual(used);
});

test('keys are made by administrators who have just shown who they are, and by no key', async () => {
  const order = { name: 'Webseite', scopes: ['notices:read'] };
  const manager = await aManager(db.direct, source.id);
  expect((await app.call(manager.session, `POST ${keysPath()}`, order)).status).toBe(403);
  const stale = await aSession(db.direct, admin.account.id, { proven: false });
  expect((await app.call(stale, `POST ${keysPath()}`, order)).body.code).toBe('proof-required');
  const { token } = await anApiKey(db.direct, source.id);
  const init = { method: 'POST', body: JSON.stringify(order), headers: { 'content-type': 'application/json' } };
  expect(await status(token, keysPath(), init)).toBe(403);
});

test('a data source has fifty keys at most', async () => {
  const crowded = await aSource(db.direct);
  const its = await aManager(db.direct, crowded.id, { role: 'admin' });
  for (let count = 0; count < 50; count++) await anApiKey(db.direct, crowded.id);
  const order = { name: 'Webseite', scopes: ['notices:read'] };
  expect((await app.call(its.session, `POST /manage/${crowded.id}/api-keys`, order)).body.code).toBe('too-many-keys');
});

test('every change of a key is in the audit log', async () => {
  const { body } = await create();
  await app.call(admin.session, `POST ${keysPath()}/${body.key.id}/rotate`, {});
  await app.call(admin.session, `DELETE ${keysPath()}/${body.key.id}`);
  const entries = await db.direct`
    select action, actor_id from audit where target_id = ${body.key.id} order by at, id`;
  const actor_id = admin.account.id;
  expect(entries).toEqual(['key.created', 'key.rotated', 'key.revoked'].map((action) => ({ action, actor_id })));
});
