import { defineApi } from '@p24/sdk/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { testApp, testOrigin } from '../../../../test/support/app.js';
import { testDatabase } from '../../../../test/support/database.js';
import { aManager, aResident, aSource } from '../../../../test/support/factories.js';
import { problem } from './problem.js';
import { routeApi } from './router.js';
import { serve } from './serve.js';

const Thing = z.object({ id: z.string(), owner: z.object({ name: z.string() }).nullable(), tags: z.array(z.string()) });

const thingsApi = defineApi({
  list: {
    route: 'GET /things',
    summary: 'List things.',
    access: 'resident',
    query: z.object({ limit: z.coerce.number().int().min(1).max(10).default(5), name: z.string().max(5).optional() }),
    result: z.object({ items: z.array(Thing) }),
  },
  make: {
    route: 'POST /things/:kind',
    summary: 'Make a thing.',
    access: 'signed-in',
    params: z.object({ kind: z.enum(['a', 'b']) }),
    body: z.object({ name: z.string().min(2), parts: z.array(z.object({ size: z.int() })) }),
    result: Thing,
    status: 201,
    problems: { 'no-more-room': 409 },
  },
  break: { route: 'GET /broken', summary: 'Break.', access: 'public', result: Thing },
  undeclare: { route: 'GET /undeclared', summary: 'Fail in another way.', access: 'public', result: Thing },
  work: {
    route: 'POST /manage/:source/work',
    summary: 'Work.',
    access: 'admin',
    params: z.object({ source: z.uuid() }),
  },
});

const full = { id: '1', owner: { name: 'Otte', password: 'secret' }, tags: [], secret: 'secret' };

const things = serve(
  thingsApi,
  {
    list: () => ({ items: [full, { ...full, owner: null }] }),
    make: ({ body }) => {
      if (body.name === 'full') throw problem('no-more-room');
      return { ...full, id: body.name };
    },
    break: () => {
      throw new Error('The password is 1234.');
    },
    undeclare: () => {
      throw problem('no-more-room');
    },
    work: () => undefined,
  },
  { de: { 'no-more-room': 'Es ist kein Platz mehr.' }, en: { 'no-more-room': 'There is no more room.' } },
);

let db: Awaited<ReturnType<typeof testDatabase>>;
let support: Awaited<ReturnType<typeof testApp>>;
let app: ReturnType<typeof routeApi>;
let sourceId: string;
let resident: Record<string, string>;

beforeAll(async () => {
  db = await testDatabase();
  support = await testApp(db.database);
  app = routeApi(support.services, { things: [things] });
  sourceId = (await aSource(db.direct)).id;
  resident = (await aResident(db.direct, sourceId)).session.headers;
});
afterAll(async () => {
  await support.close();
  await db.close();
});

async function call(route: string, body?: string, headers: Record<string, string> = resident) {
  const [method = '', path] = route.split(' ');
  const response = await app.request(`${testOrigin}/api/v1${path}`, {
    method,
    headers: { host: 'localhost', origin: testOrigin, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: text.startsWith('{') ? JSON.parse(text) : null,
  };
}

test('columns that the definition does not name never leave, however deep', async () => {
  const { text, body } = await call('GET /things');
  expect(text).not.toContain('secret');
  expect(body.items).toEqual([
    { id: '1', owner: { name: 'Otte' }, tags: [] },
    { id: '1', owner: null, tags: [] },
  ]);
});

test('everything that is wrong is named at once, with a pointer and a sentence', async () => {
  const { status, body } = await call('POST /things/c', '{"name":"x","parts":[{"size":1},{"size":"two"}]}');
  expect(status).toBe(400);
  expect(body).toMatchObject({ code: 'invalid-input', status: 400, instance: '/api/v1/things/c' });
  expect(body.errors).toEqual([
    { pointer: '#/params/kind', code: 'unknown-value', detail: 'Möglich sind: a, b.' },
    { pointer: '#/name', code: 'too-short', detail: 'Mindestens 2 Zeichen.' },
    { pointer: '#/parts/1/size', code: 'wrong-type', detail: 'Diese Angabe hat nicht die richtige Art.' },
  ]);
});

test('a query is checked like a body', async () => {
  const { body } = await call('GET /things?limit=11&name=toolong&limit=3');
  expect(body.errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`)).toEqual([
    '#/query/limit repeated',
    '#/query/name too-long',
  ]);
});

test('problems speak the language that the caller prefers', async () => {
  const english = { ...resident, 'accept-language': 'fr, en;q=0.9, de;q=0.5' };
  const { body, headers } = await call('POST /things/a', '{"name":"full","parts":[]}', english);
  expect(body).toMatchObject({ status: 409, code: 'no-more-room', detail: 'There is no more room.' });
  expect(headers.get('content-language')).toBe('en');
  expect(headers.get('content-type')).toBe('application/problem+json');
});

test('a failure of ours says nothing of itself', async () => {
  const { status, text, body } = await call('GET /broken');
  expect([status, body.code]).toEqual([500, 'internal']);
  expect(text).not.toContain('1234');
  expect(body.requestId).toMatch(/^[0-9a-f-]{36}$/);
});

test('a code that the operation does not declare is a failure of ours', async () => {
  expect((await call('GET /undeclared')).status).toBe(500);
});

test.each([
  ['text/plain', 415],
  ['application/x-www-form-urlencoded', 415],
  ['application/json; charset=utf-8', 201],
])('a body of type %s is answered with %i', async (type, status) => {
  const made = await call('POST /things/a', '{"name":"chair","parts":[]}', { ...resident, 'content-type': type });
  expect(made.status).toBe(status);
});

test('a body of more than a megabyte is refused', async () => {
  const { status, body } = await call('POST /things/a', `{"name":"${'x'.repeat(1024 * 1024)}","parts":[]}`);
  expect([status, body.code]).toEqual([413, 'payload-too-large']);
});

test('text that is no JSON is said to be none', async () => {
  const { body } = await call('POST /things/a', '{"name":');
  expect(body.errors).toEqual([{ pointer: '#', code: 'not-json', detail: 'Das ist kein gültiges JSON.' }]);
});

test.each([
  ['a NUL', '{"name":"a\\u0000b","parts":[]}', '#/name'],
  ['half a surrogate pair', '{"name":"a \\uD83C","parts":[]}', '#/name'],
  ['a NUL deep inside', '{"name":"ab","parts":[{"size":1,"label":"\\u0000"}]}', '#/parts/0/label'],
  ['a NUL in a key', '{"name":"ab","parts":[],"x":{"a\\u0000":1}}', '#/x'],
])('a body with %s, which the database cannot hold, is refused', async (_what, sent, pointer) => {
  const { status, body } = await call('POST /things/a', sent);
  expect([status, body.errors]).toEqual([400, [expect.objectContaining({ pointer, code: 'wrong-format' })]]);
});

test('whole emojis and other control characters are taken, however they are written', async () => {
  const { status, body } = await call('POST /things/a', '{"name":"\\uD83C\\uDFE0 \\u0001\\\\u0000","parts":[]}');
  expect([status, body.id]).toEqual([201, '🏠 \u0001\\u0000']);
});

test('a NUL in the query or the path is refused', async () => {
  expect((await call('GET /things?name=a%00')).body.errors).toMatchObject([{ pointer: '#/query/name' }]);
  expect((await call('POST /things/a%00', '{"name":"ab","parts":[]}')).status).toBe(400);
});

test('a known path asked in another way says which ways there are', async () => {
  const { status, headers } = await call('DELETE /things');
  expect([status, headers.get('allow')]).toEqual([405, 'GET']);
  expect((await call('GET /nothing')).status).toBe(404);
});

test('an operation for admins is forbidden to managers and hidden from others', async () => {
  const manager = (await aManager(db.direct, sourceId)).session.headers;
  const admin = (await aManager(db.direct, sourceId, { role: 'admin' })).session.headers;
  const work = (headers: Record<string, string>) => call(`POST /manage/${sourceId}/work`, undefined, headers);
  expect((await work(admin)).status).toBe(204);
  expect((await work(manager)).status).toBe(403);
  expect((await work(resident)).status).toBe(404);
});

test('JSON of more than a kilobyte is compressed for those who can read it', async () => {
  const many = serve(
    thingsApi,
    {
      ...Object.fromEntries(things.operations.map(({ name, handler }) => [name, handler])),
      list: () => ({ items: Array.from({ length: 50 }, () => full) }),
    } as never,
    things.texts as never,
  );
  const large = routeApi(support.services, { things: [many] });
  const get = (encoding: string) =>
    large.request(`${testOrigin}/api/v1/things`, {
      headers: { host: 'localhost', ...resident, 'accept-encoding': encoding },
    });
  expect((await get('gzip, br')).headers.get('content-encoding')).toBe('br');
  expect((await get('gzip')).headers.get('content-encoding')).toBeNull();
  expect((await get('gzip, br;q=0')).headers.get('content-encoding')).toBeNull();
});
