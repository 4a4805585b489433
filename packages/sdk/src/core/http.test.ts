import { inspect } from 'node:util';
import { expect, test, vi } from 'vitest';
import { connect } from '../connect.js';
import { createClient } from '../manage.js';
import { Notices } from '../notices/notices.js';
import { isApiError, isNetworkError, isRetryable } from './errors.js';
import { baseUrl, problem, testServer } from './test-server.js';

const server = testServer();
const id = '00000000-0000-4000-8000-000000000001';
const page = (...items: object[]) => Response.json({ items, nextCursor: null });

test('a call goes to the path of its operation, with query, language and bearer', async () => {
  server.answer(() => page());
  const client = createClient({ baseUrl: `${baseUrl}/`, token: 'secret', locale: 'de' });
  await client.notices.list({ unread: true, search: 'Öl & Gas', category: undefined });
  expect(server.seen[0]).toMatchObject({ method: 'GET', path: '/notices?unread=true&search=%C3%96l+%26+Gas' });
  expect(server.seen[0]?.headers.get('accept-language')).toBe('de');
  expect(server.seen[0]?.headers.get('authorization')).toBe('Bearer secret');
});

test('personal answers are kept out of the browser’s cache on the disk, and cookies out of foreign requests', async () => {
  let sent: Request | undefined;
  server.answer((_seen, request) => {
    sent = request;
    return page();
  });
  await createClient({ baseUrl, token: 'secret' }).notices.list();
  expect(sent).toMatchObject({ cache: 'no-store', credentials: 'same-origin' });
});

test('a server below a path is reached below that path', async () => {
  server.answer(() => page());
  await createClient({ baseUrl: `${baseUrl}/api/v1/below`, token: 'secret' }).notices.list();
  expect(server.seen[0]?.path).toBe('/below/api/v1/notices');
});

test('the language of a single call wins', async () => {
  server.answer(() => page());
  await createClient({ baseUrl, token: 'secret', locale: 'de' }).notices.list({}, { locale: 'en' });
  expect(server.seen[0]?.headers.get('accept-language')).toBe('en');
});

test('a page that changes its language is answered in the new one from then on, also what it writes', async () => {
  server.answer(() => Response.json({ id, readAt: '2026-05-01T08:00:00Z' }));
  const http = connect({ baseUrl, token: 'secret', locale: 'de' });
  const notices = new Notices(http);
  await notices.markRead(id);
  http.locale = 'en';
  await notices.markRead(id);
  expect(server.seen.map(({ headers }) => headers.get('accept-language'))).toEqual(['de', 'en']);
});

test('a refusal becomes an error with code, issues and request id', async () => {
  const errors = [{ pointer: '#/title', code: 'too-long', detail: 'Höchstens 120 Zeichen.' }];
  server.answer(() => problem(400, 'invalid-input', { errors }));
  const error = await createClient({ baseUrl, token: 'secret' })
    .notices.get(id)
    .catch((refusal: unknown) => refusal);
  expect(error).toMatchObject({
    name: 'ApiError',
    message: 'Nicht: invalid-input.',
    status: 400,
    code: 'invalid-input',
    issues: errors,
    requestId: 'r-1',
    retryAfter: null,
    route: 'GET /notices/:id',
  });
  expect([isApiError(error), isNetworkError(error), isRetryable(error)]).toEqual([true, false, false]);
});

test('a proxy that answers with HTML is told from the server', async () => {
  const client = createClient({ baseUrl, token: 'secret' });
  server.answer(() => new Response('<h1>Bad Gateway</h1>', { status: 500 }));
  await expect(client.notices.list()).rejects.toMatchObject({
    code: 'unexpected-answer',
    status: 500,
    requestId: null,
  });
  server.answer(() => new Response('<h1>Hotel WLAN</h1>'));
  await expect(client.notices.list()).rejects.toMatchObject({ code: 'unexpected-answer', status: 200 });
});

test('no error shows the bearer', async () => {
  const client = createClient({ baseUrl, token: 'do-not-show' });
  server.answer(() => problem(403, 'forbidden'));
  const refused: unknown = await client.notices.list().catch((error: unknown) => error);
  server.answer(() => Response.error());
  const unreached: unknown = await client.notices.list().catch((error: unknown) => error);
  for (const error of [refused, unreached]) {
    expect(error).toBeInstanceOf(Error);
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('do-not-show');
  }
});

test('an abort is rethrown as it came', async () => {
  server.answer(() => new Promise<never>(() => {}));
  const controller = new AbortController();
  const call = createClient({ baseUrl, token: 'secret' }).notices.list({}, { signal: controller.signal });
  await vi.waitFor(() => expect(server.seen).toHaveLength(1));
  const reason = new Error('enough');
  controller.abort(reason);
  await expect(call).rejects.toBe(reason);
});

test('a call that takes too long fails as such', async () => {
  server.answer(() => new Promise<never>(() => {}));
  const call = createClient({ baseUrl, token: 'secret' }).notices.list({}, { timeout: 50 });
  await expect(call).rejects.toMatchObject({ name: 'NetworkError', timedOut: true });
});

test('an answer that stops halfway fails as if nobody had answered', async () => {
  const half = () =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"items":'));
          controller.error(new TypeError('cut'));
        },
      }),
    );
  server.answer(half);
  await expect(createClient({ baseUrl, token: 'secret' }).notices.list()).rejects.toMatchObject({
    name: 'NetworkError',
  });
});

test('an id that would lead to another path is refused before anything is sent', async () => {
  const client = createClient({ baseUrl, token: 'secret' });
  for (const bad of ['..', '.', '']) {
    await expect(client.notices.get(bad)).rejects.toThrow(TypeError);
    await expect(client.notices.calendar(bad)).rejects.toThrow(TypeError);
  }
  server.answer(() => problem(404, 'not-found'));
  await client.notices.get('../me?x#y').catch(() => {});
  expect(server.seen.map(({ path }) => path)).toEqual(['/notices/..%2Fme%3Fx%23y']);
});

test('an operation without a result resolves with undefined', async () => {
  server.answer(() => new Response(null, { status: 204 }));
  await expect(createClient({ baseUrl, token: 'secret' }).manage(id).notices.remove(id)).resolves.toBeUndefined();
});

test('a file is downloaded as bytes with their type', async () => {
  server.answer(() => new Response('BEGIN:VCALENDAR', { headers: { 'content-type': 'text/calendar' } }));
  const file = await createClient({ baseUrl, token: 'secret' }).notices.calendar(id);
  expect([file.type, await file.text()]).toEqual(['text/calendar', 'BEGIN:VCALENDAR']);
});

test('a file is uploaded as it is, as bytes whose type the server finds out', async () => {
  server.answer(() => Response.json({ id, name: 'Aushang.txt', type: 'text/plain', size: 4 }, { status: 201 }));
  const { files } = createClient({ baseUrl, token: 'secret' }).manage(id);
  await files.upload(new Blob(['Text'], { type: 'text/plain' }), 'Aushang.txt');
  expect(server.seen[0]).toMatchObject({ path: `/manage/${id}/files?name=Aushang.txt`, body: 'Text' });
  expect(server.seen[0]?.headers.get('content-type')).toBe('application/octet-stream');
});
