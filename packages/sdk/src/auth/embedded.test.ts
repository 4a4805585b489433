import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { baseUrl, problem, testServer } from '../core/test-server.js';
import { createClient } from '../index.js';
import { embedded } from './embedded.js';

const server = testServer();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A client of a page whose own server hands out `code-1`, `code-2` …, and a p24 that makes `token-1` … of them. */
function aPage(fetchSession = vi.fn<() => Promise<string | null>>()) {
  let codes = 0;
  if (!fetchSession.getMockImplementation()) fetchSession.mockImplementation(async () => `code-${++codes}`);
  let living: string[] = [];
  server.answer(({ path, headers }) => {
    const bearer = headers.get('authorization')?.replace('Bearer ', '') ?? '';
    if (path === '/embed-sessions/exchange') {
      if (!bearer.startsWith('code-')) return problem(401, 'unauthenticated');
      const token = bearer.replace('code', 'token');
      living.push(token);
      return Response.json({ token, expiresIn: 900, endsAt: '2026-11-22T12:00:00Z' });
    }
    return living.includes(bearer) ? Response.json({ items: [], nextCursor: null }) : problem(401, 'unauthenticated');
  });
  const client = createClient({ baseUrl, token: embedded(() => client.http, fetchSession) });
  const exchanges = () => server.seen.filter(({ path }) => path === '/embed-sessions/exchange');
  const bearers = () =>
    server.seen.filter(({ path }) => path === '/notices').map(({ headers }) => headers.get('authorization'));
  return { client, fetchSession, exchanges, bearers, forget: () => (living = []) };
}

test('twenty calls at once ask the page for one code', async () => {
  const { client, fetchSession, exchanges } = aPage();
  await Promise.all(Array.from({ length: 20 }, () => client.notices.list()));
  expect(fetchSession).toHaveBeenCalledTimes(1);
  expect(exchanges()).toHaveLength(1);
  expect(exchanges()[0]?.headers.get('authorization')).toBe('Bearer code-1');
});

test('before a token ends the next is there, and names the one before', async () => {
  const { client, exchanges, bearers } = aPage();
  await client.notices.list();
  await vi.advanceTimersByTimeAsync(11 * 60_000);
  expect(exchanges()).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2 * 60_000);
  expect(exchanges()).toHaveLength(2);
  expect(JSON.parse(exchanges()[1]?.body ?? '')).toEqual({ previous: 'token-1' });
  await client.notices.list();
  expect(bearers()).toEqual(['Bearer token-1', 'Bearer token-2']);
  expect(exchanges()).toHaveLength(2);
});

test('a page that cannot fetch ahead of time keeps its token, and tries again', async () => {
  const { client, fetchSession, exchanges, bearers } = aPage();
  await client.notices.list();
  fetchSession.mockRejectedValueOnce(new Error('down'));
  await vi.advanceTimersByTimeAsync(12.2 * 60_000);
  await client.notices.list();
  expect(bearers().at(-1)).toBe('Bearer token-1');
  await vi.advanceTimersByTimeAsync(31_000);
  expect(exchanges()).toHaveLength(2);
});

test('a hidden page fetches nothing until somebody looks at it', async () => {
  const page = Object.assign(new EventTarget(), { hidden: true });
  vi.stubGlobal('document', page);
  const { client, fetchSession } = aPage();
  await client.notices.list();
  await vi.advanceTimersByTimeAsync(13 * 60_000);
  expect(fetchSession).toHaveBeenCalledTimes(1);
  page.hidden = false;
  page.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(10);
  expect(fetchSession).toHaveBeenCalledTimes(2);
});

test('a session that the server has ended is asked for anew, once for all calls', async () => {
  const { client, fetchSession, forget } = aPage();
  await client.notices.list();
  forget();
  await Promise.all([client.notices.list(), client.notices.list()]);
  expect(fetchSession).toHaveBeenCalledTimes(2);
});

test('a page that knows nobody is signed out, without an exchange', async () => {
  const { client, exchanges } = aPage(vi.fn(async () => null));
  await expect(client.notices.list()).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(client.session.signedIn).toBe(false);
  expect(exchanges()).toEqual([]);
});

test('what the page itself could not do is told as it is', async () => {
  const { client } = aPage(vi.fn().mockRejectedValue(new Error('Our server is down.')));
  await expect(client.notices.list()).rejects.toThrow('Our server is down.');
});
