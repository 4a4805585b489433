import { defineApi } from '@p24/sdk/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { testApp, testOrigin } from '../../../../test/support/app.js';
import { testDatabase } from '../../../../test/support/database.js';
import { aResident, aSource } from '../../../../test/support/factories.js';
import { problem } from './problem.js';
import { routeApi } from './router.js';
import { serve } from './serve.js';

const lettersApi = defineApi({
  write: {
    route: 'POST /letters',
    summary: 'Write.',
    access: 'resident',
    body: z.object({ text: z.string() }),
    result: z.object({ no: z.int() }),
    status: 201,
  },
  forget: { route: 'DELETE /letters', summary: 'Forget.', access: 'resident' },
});

let written = 0;
let wait: Promise<void> | null = null;
let refuse = false;
const letters = serve(lettersApi, {
  async write() {
    written++;
    await wait;
    if (refuse) throw problem('forbidden');
    return { no: written };
  },
  forget() {
    written++;
    return undefined;
  },
});

let db: Awaited<ReturnType<typeof testDatabase>>;
let support: Awaited<ReturnType<typeof testApp>>;
let app: ReturnType<typeof routeApi>;
let one: Record<string, string>;
let other: Record<string, string>;

beforeAll(async () => {
  db = await testDatabase();
  support = await testApp(db.database);
  app = routeApi(support.services, { letters: [letters] });
  const source = await aSource(db.direct);
  one = (await aResident(db.direct, source.id)).session.headers;
  other = (await aResident(db.direct, source.id)).session.headers;
});
afterAll(async () => {
  await support.close();
  await db.close();
});

async function write(key: string | null, text = 'Guten Tag', headers = one) {
  const response = await app.request(`${testOrigin}/api/v1/letters`, {
    method: 'POST',
    headers: {
      host: 'localhost',
      origin: testOrigin,
      'content-type': 'application/json',
      ...headers,
      ...(key ? { 'idempotency-key': key } : {}),
    },
    body: JSON.stringify({ text }),
  });
  return { status: response.status, body: (await response.json()) as { no: number; code: string } };
}

test('the same key is carried out once and answered alike', async () => {
  const first = await write('once');
  const before = written;
  expect(await write('once')).toEqual(first);
  expect(await write('"once"')).toEqual(first);
  expect(written).toBe(before);
});

test('the same key with something else is refused', async () => {
  await write('mismatch');
  expect(await write('mismatch', 'Auf Wiedersehen')).toMatchObject({
    status: 422,
    body: { code: 'idempotency-mismatch' },
  });
});

test('the keys of two people do not meet', async () => {
  const first = await write('shared');
  const second = await write('shared', 'Guten Tag', other);
  expect(second.status).toBe(201);
  expect(second.body.no).not.toBe(first.body.no);
});

test('a repetition while the first is under way is told to wait', async () => {
  let go = () => {};
  wait = new Promise((resolve) => {
    go = resolve;
  });
  const before = written;
  const first = write('flight');
  await expect.poll(() => written).toBe(before + 1);
  expect(await write('flight')).toMatchObject({ status: 409, body: { code: 'request-in-progress' } });
  go();
  wait = null;
  expect((await first).status).toBe(201);
  expect(await write('flight')).toEqual(await first);
});

test('what failed can be repeated with its key', async () => {
  refuse = true;
  expect((await write('again')).status).toBe(403);
  refuse = false;
  expect((await write('again')).status).toBe(201);
});

test('after a day a key is forgotten', async () => {
  const first = await write('old');
  await db.direct`update idempotency set created_at = now() - interval '25 hours' where key = 'old'`;
  expect((await write('old')).body.no).not.toBe(first.body.no);
});

test('without a key everything is carried out', async () => {
  const first = await write(null);
  expect((await write(null)).body.no).toBe(first.body.no + 1);
});

test('an answer without a body is repeated too', async () => {
  const before = written;
  for (const _ of [1, 2]) {
    const headers = { host: 'localhost', origin: testOrigin, ...one, 'idempotency-key': 'gone' };
    const response = await app.request(`${testOrigin}/api/v1/letters`, { method: 'DELETE', headers });
    expect(response.status).toBe(204);
  }
  expect(written).toBe(before + 1);
});
