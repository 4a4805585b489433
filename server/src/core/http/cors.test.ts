import { beforeAll, expect, test } from 'vitest';
import { openApp, testOrigin } from '../../../../test/support/app.js';
import { aResident, aSession, aSource } from '../../../../test/support/factories.js';
import { admission } from './admission.js';

const page = 'https://www.lindenhof.example';
const stranger = 'https://www.elsewhere.example';

const { db, app } = await openApp();
let token: string;

beforeAll(async () => {
  const source = await aSource(db.direct, { origin: page });
  const { account } = await aResident(db.direct, source.id);
  token = (await aSession(db.direct, account.id, { kind: 'page', origin: page })).token;
});

const ask = (origin: string, path = '/me') =>
  app.app.request(`${testOrigin}/api/v1${path}`, {
    method: 'OPTIONS',
    headers: { host: 'localhost', origin, 'access-control-request-method': 'GET' },
  });

const read = (origin: string) =>
  app.app.request(`${testOrigin}/api/v1/me`, {
    headers: { host: 'localhost', origin, authorization: `Bearer ${token}` },
  });

test('a page that a data source lists may ask and read', async () => {
  const asked = await ask(page);
  expect(asked.status).toBe(204);
  expect(asked.headers.get('access-control-allow-origin')).toBe(page);
  expect(asked.headers.get('access-control-allow-headers')).toContain('Authorization');
  expect(asked.headers.get('access-control-max-age')).toBe('7200');

  const answer = await read(page);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('access-control-allow-origin')).toBe(page);
  expect(answer.headers.get('access-control-expose-headers')).toMatch(/ETag.*Retry-After/);
  expect(answer.headers.get('vary')).toContain('Origin');
});

test('nobody else may, and cookies are never allowed along', async () => {
  for (const origin of [stranger, 'null', 'http://www.lindenhof.example', `${page}.evil.example`]) {
    const asked = await ask(origin);
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
    expect(asked.headers.get('vary')).toContain('Origin');
  }
  expect((await ask(page)).headers.get('access-control-allow-credentials')).toBeNull();
  expect((await read(page)).headers.get('access-control-allow-credentials')).toBeNull();
});

test('a refused page cannot even read why', async () => {
  const answer = await read(stranger);
  expect(answer.status).toBe(401);
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
});

test('an admitted page can read problems too', async () => {
  const answer = await app.app.request(`${testOrigin}/api/v1/me`, { headers: { host: 'localhost', origin: page } });
  expect(answer.status).toBe(401);
  expect(answer.headers.get('access-control-allow-origin')).toBe(page);
});

test('an origin is asked for once in a while, not with every request', async () => {
  let asked = 0;
  const counting = Object.assign((...args: Parameters<typeof db.database.statement>) => {
    asked++;
    return (db.database.statement as (...all: unknown[]) => unknown)(...args);
  }, db.database.statement) as unknown as typeof db.database.statement;
  const { admits } = admission({ statement: counting });
  expect([await admits(page), await admits(page), await admits(stranger), await admits(stranger)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(asked).toBe(2);
});
