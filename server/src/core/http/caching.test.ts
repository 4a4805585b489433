import { defineApi } from '@p24/sdk/api';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { testApp, testOrigin } from '../../../../test/support/app.js';
import { testDatabase } from '../../../../test/support/database.js';
import { aResident, aSession, aSource } from '../../../../test/support/factories.js';
import { routeApi } from './router.js';
import { serve } from './serve.js';

const pagesApi = defineApi({
  read: { route: 'GET /pages', summary: 'Read.', access: 'resident', result: z.object({ n: z.int() }), cached: true },
});

let answered = 0;
let boundary: string | null = null;
const pages = serve(pagesApi, {
  read: (_input, context) => {
    answered++;
    context.freshUntil(boundary);
    return { n: answered };
  },
});

let db: Awaited<ReturnType<typeof testDatabase>>;
let support: Awaited<ReturnType<typeof testApp>>;
let app: ReturnType<typeof routeApi>;
let source: { id: string };
let person: Awaited<ReturnType<typeof aResident>>;

beforeAll(async () => {
  db = await testDatabase();
  support = await testApp(db.database);
  app = routeApi(support.services, { pages: [pages] });
  source = await aSource(db.direct);
  person = await aResident(db.direct, source.id);
});
beforeEach(() => {
  boundary = null;
  support.at('2026-05-04T10:20:00Z');
});
afterAll(async () => {
  await support.close();
  await db.close();
});

async function get(etag?: string | null, headers: Record<string, string> = {}, path = '/pages') {
  const response = await app.request(`${testOrigin}/api/v1${path}`, {
    headers: { host: 'localhost', ...person.session.headers, ...(etag ? { 'if-none-match': etag } : {}), ...headers },
  });
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    control: response.headers.get('cache-control'),
  };
}

test('nothing new costs a 304 and no handler', async () => {
  const first = await get();
  const before = answered;
  expect(first).toMatchObject({ status: 200, control: 'private, no-cache' });
  expect(await get(first.etag)).toMatchObject({ status: 304, etag: first.etag });
  expect(await get(`"other", ${first.etag}`)).toMatchObject({ status: 304 });
  expect(answered).toBe(before);
});

test.each([
  [
    'a change that concerns the person',
    () => db.direct`update memberships set change = change + 1 where id = ${person.membership.id}`,
  ],
  [
    'a change that concerns the data source',
    () => db.direct`update sources set change = change + 1 where id = ${source.id}`,
  ],
  ['another name', () => db.direct`update memberships set name = 'Neu' where id = ${person.membership.id}`],
])('%s is seen at once', async (_what, change) => {
  const { etag } = await get();
  await change();
  expect((await get(etag)).status).toBe(200);
});

test('another language, address or session is another answer', async () => {
  const { etag } = await get();
  expect((await get(etag, { 'accept-language': 'en' })).status).toBe(200);
  expect((await get(etag, {}, '/pages?x=1')).status).toBe(200);
  const again = await aSession(db.direct, person.account.id);
  expect((await get(etag, again.headers)).status).toBe(200);
});

test('links are renewed with the hour', async () => {
  const { etag } = await get();
  support.at('2026-05-04T10:59:59Z');
  expect((await get(etag)).status).toBe(304);
  support.at('2026-05-04T11:00:00Z');
  expect((await get(etag)).status).toBe(200);
});

test('what becomes visible at a time is seen from that time on', async () => {
  boundary = '2026-05-04T10:30:00Z';
  const { etag } = await get();
  support.at('2026-05-04T10:29:59Z');
  expect((await get(etag)).status).toBe(304);
  support.at('2026-05-04T10:30:00Z');
  expect((await get(etag)).status).toBe(200);
});

test('a boundary that somebody moved in the tag is not believed', async () => {
  boundary = '2026-05-04T10:30:00Z';
  const { etag } = await get();
  const moved = etag?.replace(/\.[^"]*"/, `.${Date.parse('2026-05-04T10:50:00Z').toString(36)}"`);
  support.at('2026-05-04T10:40:00Z');
  expect((await get(moved)).status).toBe(200);
});

test('without a session an ETag is worth nothing', async () => {
  const { etag } = await get();
  expect((await get(etag, { cookie: 'p24-session=none' })).status).toBe(401);
});
