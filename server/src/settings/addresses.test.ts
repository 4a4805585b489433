import { beforeAll, expect, test } from 'vitest';
import { openApp } from '../../../test/support/app.js';
import { aManager, aResident, aSession, aSource } from '../../../test/support/factories.js';

const page = 'https://www.lindenhof.example';

const { db, app } = await openApp();
let source: { id: string; name: string };
let admin: Awaited<ReturnType<typeof aManager>>;
beforeAll(async () => {
  source = await aSource(db.direct, { origin: page });
  admin = await aManager(db.direct, source.id, { role: 'admin' });
});

const save = (...origins: string[]) => app.call(admin.session, `PUT /manage/${source.id}/origins`, { origins });
const bind = (host: string) => app.call(admin.session, `POST /manage/${source.id}/hosts`, { host });

test.each([
  ['http://www.lindenhof.example', 'origin-not-https'],
  ['https://www.lindenhof.example/', 'wrong-format'],
  ['https://www.lindenhof.example/portal', 'wrong-format'],
  ['https://*.lindenhof.example', 'wrong-format'],
  ['https://WWW.lindenhof.example', 'wrong-format'],
  ['https://www.lindenhof.example:443', 'wrong-format'],
  ['https://user@lindenhof.example', 'wrong-format'],
  ['null', 'wrong-format'],
  ['*', 'wrong-format'],
])('%s is no origin of a website: %s', async (origin, code) => {
  const { status, body } = await save(page, origin);
  expect(status).toBe(400);
  expect(body.errors).toContainEqual(expect.objectContaining({ pointer: '#/origins/1', code }));
});

test('a page may use elements once it is listed, and no more when it is not', async () => {
  const resident = await aResident(db.direct, source.id);
  const other = 'https://kunden.lindenhof.example';
  const session = await aSession(db.direct, resident.account.id, { kind: 'page', origin: other });
  const notices = async () => (await app.call(session, 'GET /notices')).status;
  expect(await notices()).toBe(403);
  expect((await save(page, other, 'http://localhost:5173')).body.origins).toHaveLength(3);
  expect(await notices()).toBe(200);
  await save(page);
  expect(await notices()).toBe(403);
});

test('a host name of its own shows the brand before anybody signs in, another one the standard', async () => {
  const face = async (host: string) =>
    (await app.call(null, 'GET /theme', undefined, { host, origin: `http://${host}` })).body.name;
  expect(await face('mieter.lindenhof.example')).toBe('Serviceportal');
  expect((await bind('Mieter.Lindenhof.example')).body).toEqual({ host: 'mieter.lindenhof.example' });
  expect(await face('mieter.lindenhof.example')).toBe(source.name);
  expect(await face('www.elsewhere.example')).toBe('Serviceportal');
  const { body } = await app.call(admin.session, `GET /manage/${source.id}/hosts`);
  expect(body).toEqual({ items: [{ host: 'mieter.lindenhof.example' }], target: 'localhost' });
  await app.call(admin.session, `DELETE /manage/${source.id}/hosts/mieter.lindenhof.example`);
  expect(await face('mieter.lindenhof.example')).toBe('Serviceportal');
});

test.each(['localhost', '127.0.0.1', '-a.example', 'a b.example', 'mieter', 'a..example', 'https://a.example'])(
  '"%s" is no host name that can be bound',
  async (host) => {
    expect((await bind(host)).status).toBe(400);
  },
);

test("somebody else's host name is taken, and a data source has five at most", async () => {
  const other = await aSource(db.direct, { host: 'portal.nordlicht.example' });
  expect((await bind('portal.nordlicht.example')).body.code).toBe('host-taken');
  expect(await db.direct`select source_id from hosts where value = 'portal.nordlicht.example'`).toEqual([
    { source_id: other.id },
  ]);
  for (let count = 0; count < 5; count++) expect((await bind(`m${count}.lindenhof.example`)).status).toBe(201);
  expect((await bind('m5.lindenhof.example')).body.code).toBe('too-many-hosts');
});

test('only a host name of its own is looked up', async () => {
  const path = `POST /manage/${source.id}/hosts/metadata.internal.example/check`;
  expect((await app.call(admin.session, path)).status).toBe(404);
});

test('changes are in the audit log, and managers who are no administrators make none', async () => {
  const entries = await db.direct`
    select action, details from audit where source_id = ${source.id} and action like any ('{origin.%,domain.%}')`;
  expect(entries).toContainEqual({
    action: 'origin.added',
    details: { origin: 'https://kunden.lindenhof.example' },
  });
  expect(entries).toContainEqual({ action: 'domain.removed', details: { host: 'mieter.lindenhof.example' } });
  const manager = await aManager(db.direct, source.id);
  expect((await app.call(manager.session, `PUT /manage/${source.id}/origins`, { origins: [] })).status).toBe(403);
});
