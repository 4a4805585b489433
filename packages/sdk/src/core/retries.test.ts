import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClient } from '../manage.js';
import { baseUrl, problem, testServer } from './test-server.js';

const server = testServer();
const client = createClient({ baseUrl, token: 'secret' });
const empty = () => Response.json({ items: [], nextCursor: null });
const id = '00000000-0000-4000-8000-000000000001';

beforeEach(() => {
  // Only what waits is fake: time passes when a test says so, requests run as ever.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets everything that waits go on until `call` has settled; tells how long it waited. */
async function settle<T>(call: Promise<T>): Promise<{ waited: number; error?: unknown; value?: T }> {
  let outcome: { error?: unknown; value?: T } | undefined;
  call.then(
    (value) => {
      outcome = { value };
    },
    (error: unknown) => {
      outcome = { error };
    },
  );
  const step = 100;
  let waited = 0;
  for (let turns = 0; !outcome && turns < 600; turns++) {
    for (let turn = 0; turn < 10 && !outcome; turn++) await new Promise((resolve) => setImmediate(resolve));
    if (outcome || !vi.getTimerCount()) continue;
    await vi.advanceTimersByTimeAsync(step);
    waited += step;
  }
  return { ...outcome, waited };
}

test('a read is repeated when the server is unavailable', async () => {
  server.answers(() => problem(503, 'unavailable'), empty);
  const { value } = await settle(client.notices.list());
  expect(value?.items).toEqual([]);
  expect(server.seen).toHaveLength(2);
});

test('a read that nobody answers is repeated twice, with growing pauses, and then fails', async () => {
  server.answers(() => Response.error());
  const { error, waited } = await settle(client.notices.list());
  expect(error).toMatchObject({ name: 'NetworkError', timedOut: false, route: 'GET /notices' });
  expect(server.seen).toHaveLength(3);
  expect(waited).toBeGreaterThanOrEqual(1_200);
  expect(waited).toBeLessThanOrEqual(2_600);
});

test('a write is repeated under the same idempotency key', async () => {
  server.answers(
    () => Response.error(),
    () => Response.json({ id, readAt: '2026-11-01T00:00:00Z' }),
  );
  await settle(client.notices.markRead(id));
  const keys = server.seen.map(({ headers }) => headers.get('idempotency-key'));
  expect(keys).toHaveLength(2);
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(keys[1]).toBe(keys[0]);
});

test('two writes have different idempotency keys, and a key of the caller is kept', async () => {
  server.answer(() => Response.json({ id, readAt: '2026-11-01T00:00:00Z' }));
  await settle(client.notices.markRead(id));
  await settle(client.notices.markRead(id));
  await settle(client.notices.markRead(id, { idempotencyKey: 'mine' }));
  const keys = server.seen.map(({ headers }) => headers.get('idempotency-key'));
  expect(new Set(keys).size).toBe(3);
  expect(keys[2]).toBe('mine');
});

test('a read carries no idempotency key', async () => {
  server.answer(empty);
  await settle(client.notices.list());
  expect(server.seen[0]?.headers.has('idempotency-key')).toBe(false);
});

test.each([400, 403, 404, 409, 422, 500])('a refusal with %i is final', async (status) => {
  server.answer(() => problem(status, 'some-code'));
  const { error } = await settle(client.notices.list());
  expect(error).toMatchObject({ name: 'ApiError', status });
  expect(server.seen).toHaveLength(1);
});

test('a server that names a short wait is asked again after it', async () => {
  server.answers(() => problem(429, 'too-many-requests', {}, { 'retry-after': '3' }), empty);
  const { waited } = await settle(client.notices.list());
  expect(server.seen).toHaveLength(2);
  expect(waited).toBeGreaterThanOrEqual(3_000);
  expect(waited).toBeLessThan(3_500);
});

test('a write that is still running elsewhere is asked for again', async () => {
  server.answers(
    () => problem(409, 'request-in-progress', {}, { 'retry-after': '1' }),
    () => Response.json({ id, readAt: '2026-11-01T00:00:00Z' }),
  );
  const { value } = await settle(client.notices.markRead(id));
  expect(value?.id).toBe(id);
});

test('a long wait is left to the caller, who is told how long', async () => {
  server.answer(() => problem(429, 'too-many-requests', {}, { 'retry-after': '900' }));
  const { error } = await settle(client.notices.list());
  expect(error).toMatchObject({ code: 'too-many-requests', retryAfter: 900_000 });
  expect(server.seen).toHaveLength(1);
});

test('an abort during a pause ends the call with the reason given, and nothing more is sent', async () => {
  server.answers(() => Response.error());
  const controller = new AbortController();
  const reason = new Error('The element left the page.');
  const call = settle(client.notices.list({}, { signal: controller.signal }));
  await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0), { interval: 0 }).catch(() => {});
  controller.abort(reason);
  expect((await call).error).toBe(reason);
  const sent = server.seen.length;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(server.seen).toHaveLength(sent);
});
