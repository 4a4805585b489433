import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { baseUrl, problem, testServer } from '../core/test-server.js';
import { createClient } from '../index.js';

const server = testServer();
const minutes = 60_000;
const start = new Date('2026-11-18T10:00:00Z');
const me = { id: '00000000-0000-4000-8000-000000000001', email: 'a@example.de', locale: 'de', memberships: [] };

/** How often each token was replaced, and which tokens work. */
let rotations: string[] = [];
let valid = new Set<string>();
let storage: Map<string, string>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: start });
  rotations = [];
  valid = new Set(['token-0']);
  inTab(new Map());
  server.answer(answer);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets the code believe that it runs in a tab of a foreign page, with this sessionStorage. */
function inTab(kept: Map<string, string>) {
  storage = kept;
  const sessionStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  };
  const window = Object.assign(new EventTarget(), { sessionStorage });
  vi.stubGlobal('location', new URL('https://homepage.test/'));
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('window', window);
  vi.stubGlobal('sessionStorage', sessionStorage);
  return window;
}

const inMinutes = (count: number) => new Date(Date.now() + count * minutes).toISOString();

function answer({ path, headers }: { path: string; headers: Headers }): Response {
  const ends = { idleUntil: inMinutes(30), endsAt: inMinutes(720) };
  if (path === '/auth/sign-in') return Response.json({ token: 'token-0', ...ends, me });
  const token = headers.get('authorization')?.slice('Bearer '.length) ?? '';
  if (!valid.has(token)) return problem(401, 'unauthenticated');
  if (path !== '/auth/rotate') return Response.json({ items: [], nextCursor: null });
  rotations.push(token);
  valid = new Set([`token-${rotations.length}`]);
  return Response.json({ token: `token-${rotations.length}`, ...ends });
}

async function signedIn() {
  const client = createClient({ baseUrl });
  await client.auth.signIn({ email: 'a@b.de', password: 'x' });
  return client;
}

const bearers = () => server.seen.map(({ headers }) => headers.get('authorization'));

test('before somebody signs in nothing is kept on the device', async () => {
  const client = createClient({ baseUrl });
  await client.notices.list().catch(() => {});
  expect(storage.size).toBe(0);
});

test('a click to the next page does not sign out', async () => {
  await signedIn();
  inTab(storage);
  const next = createClient({ baseUrl });
  expect(next.session.signedIn).toBe(true);
  await next.notices.list();
  expect(bearers().at(-1)).toBe('Bearer token-0');
});

test('twenty calls after ten minutes rotate the token once, and all go out with the new one', async () => {
  const client = await signedIn();
  vi.setSystemTime(start.getTime() + 11 * minutes);
  server.seen.length = 0;
  await Promise.all(Array.from({ length: 20 }, () => client.notices.list()));
  expect(rotations).toEqual(['token-0']);
  expect(bearers()).toEqual(['Bearer token-0', ...Array(20).fill('Bearer token-1')]);
});

test('a young token is not rotated', async () => {
  const client = await signedIn();
  vi.setSystemTime(start.getTime() + 9 * minutes);
  await client.notices.list();
  expect(rotations).toEqual([]);
});

test('a second client on the page takes the token that the first has rotated', async () => {
  const [one, other] = [await signedIn(), createClient({ baseUrl })];
  vi.setSystemTime(start.getTime() + 11 * minutes);
  await one.notices.list();
  await other.notices.list();
  expect(rotations).toEqual(['token-0']);
  expect(bearers().at(-1)).toBe('Bearer token-1');
});

test('two clients that want to rotate at the same moment rotate once', async () => {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, run: () => Promise<unknown>) => {
    last = last.then(run);
    return last;
  };
  vi.stubGlobal('navigator', { locks: { request } });
  const [one, other] = [await signedIn(), createClient({ baseUrl })];
  vi.setSystemTime(start.getTime() + 11 * minutes);
  await Promise.all([one.notices.list(), other.notices.list()]);
  expect(rotations).toEqual(['token-0']);
});

test('a call that was under way with the old token is repeated with the new one', async () => {
  const client = await signedIn();
  vi.setSystemTime(start.getTime() + 11 * minutes);
  server.answer((seen) => {
    // While this call is under way another client on the page rotates.
    if (seen.path === '/notices?limit=7' && valid.has('token-1')) {
      valid = new Set(['token-9']);
      const [key = '', kept = ''] = [...storage][0] ?? [];
      storage.set(key, kept.replace('token-1', 'token-9'));
    }
    return answer(seen);
  });
  await expect(client.notices.list({ limit: 7 })).resolves.toMatchObject({ items: [] });
  expect(bearers().slice(-2)).toEqual(['Bearer token-1', 'Bearer token-9']);
});

test('a rotation that nobody answers leaves the token, and the next call tries again', async () => {
  const client = await signedIn();
  vi.setSystemTime(start.getTime() + 11 * minutes);
  server.answer((seen) => (seen.path === '/auth/rotate' ? problem(500, 'internal') : answer(seen)));
  await expect(client.notices.list()).resolves.toMatchObject({ items: [] });
  server.answer(answer);
  await client.notices.list();
  expect(rotations).toEqual(['token-0']);
  expect(client.session.signedIn).toBe(true);
});

test('a session that the server has ended is forgotten', async () => {
  const client = await signedIn();
  valid.clear();
  vi.setSystemTime(start.getTime() + 11 * minutes);
  await expect(client.notices.list()).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(client.session.signedIn).toBe(false);
  expect(storage.size).toBe(0);
});

test('a copy of the tab is signed out by a rotation rather than using the spent token', async () => {
  const client = await signedIn();
  const copied = new Map(storage);
  const own = storage;
  inTab(copied);
  const copy = createClient({ baseUrl });
  expect(copy.session.signedIn).toBe(true);

  inTab(own);
  vi.setSystemTime(start.getTime() + 11 * minutes);
  await client.notices.list();
  vi.useRealTimers();
  await vi.waitFor(() => expect(copy.session.signedIn).toBe(false));
  expect(copied.size).toBe(0);
  expect(client.session.signedIn).toBe(true);
  expect(own.size).toBe(1);
});

test('a page that nobody touches is signed out at the idle end', async () => {
  const client = await signedIn();
  await vi.advanceTimersByTimeAsync(29 * minutes);
  expect(client.session.signedIn).toBe(true);
  await vi.advanceTimersByTimeAsync(1 * minutes);
  expect(client.session.signedIn).toBe(false);
  expect(storage.size).toBe(0);
});

test('a call prolongs the session', async () => {
  const client = await signedIn();
  await vi.advanceTimersByTimeAsync(20 * minutes);
  await client.notices.list();
  await vi.advanceTimersByTimeAsync(20 * minutes);
  expect(client.session.signedIn).toBe(true);
});

test('somebody who types without calling stays signed in', async () => {
  const window = inTab(new Map());
  const client = await signedIn();
  await vi.advanceTimersByTimeAsync(20 * minutes);
  window.dispatchEvent(new Event('keydown'));
  await vi.advanceTimersByTimeAsync(9 * minutes);
  vi.useRealTimers();
  await vi.waitFor(() => expect(rotations).toEqual(['token-0']));
  expect(client.session.signedIn).toBe(true);
});

test('somebody who begins to type just before the idle end stays signed in', async () => {
  const window = inTab(new Map());
  const client = await signedIn();
  await vi.advanceTimersByTimeAsync(29 * minutes);
  window.dispatchEvent(new Event('pointerdown'));
  vi.useRealTimers();
  await vi.waitFor(() => expect(rotations).toEqual(['token-0']));
  expect(client.session.signedIn).toBe(true);
});

test('a clock that is wrong by hours does not sign out', async () => {
  server.answer((seen) => {
    if (seen.path !== '/auth/sign-in') return answer(seen);
    const ends = { idleUntil: inMinutes(30 - 180), endsAt: inMinutes(720 - 180) };
    return Response.json({ token: 'token-0', ...ends, me });
  });
  const client = await signedIn();
  await vi.advanceTimersByTimeAsync(5 * minutes);
  await client.notices.list();
  expect(client.session.signedIn).toBe(true);
});
