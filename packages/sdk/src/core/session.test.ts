import { afterEach, expect, test, vi } from 'vitest';
import { connect, createClient } from '../index.js';
import { baseUrl, problem, testServer } from './test-server.js';

const server = testServer();
const page = () => Response.json({ items: [], nextCursor: null });
const me = { id: '00000000-0000-4000-8000-000000000001', email: 'a@example.de', locale: 'de', memberships: [] };

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Lets the code believe that it runs in a page of this origin. */
function inPage(href: string) {
  vi.stubGlobal('location', new URL(href));
  vi.stubGlobal('document', Object.assign(new EventTarget(), { cookie: '' }));
  vi.stubGlobal('window', new EventTarget());
}

/** A server that knows one token at a time. */
const knowsOnly = (token: string) =>
  server.answer(({ headers }) =>
    headers.get('authorization') === `Bearer ${token}` ? page() : problem(401, 'unauthenticated'),
  );

test('twenty calls refused together fetch one new token', async () => {
  knowsOnly('token-2');
  let fetched = 0;
  const token = vi.fn(async () => `token-${++fetched}`);
  const client = createClient({ baseUrl, token });
  const pages = await Promise.all(Array.from({ length: 20 }, () => client.notices.list()));
  expect(pages).toHaveLength(20);
  expect(token).toHaveBeenCalledTimes(2);
  expect(client.session.signedIn).toBe(true);
});

test('a token that is refused for good signs out, and tells so once per listener', async () => {
  server.answer(() => problem(401, 'unauthenticated'));
  const client = createClient({ baseUrl, token: 'secret' });
  const listener = vi.fn();
  const leave = client.session.subscribe(listener);
  await expect(client.notices.list()).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(listener.mock.calls).toEqual([[false]]);
  expect(client.session.signedIn).toBe(false);
  leave();
  client.session.end();
  expect(listener).toHaveBeenCalledTimes(1);
});

test('a token that cannot be fetched fails the call as it failed, and is fetched again for the next', async () => {
  knowsOnly('good');
  const failure = new Error('The host page says no.');
  const token = vi.fn<() => Promise<string>>().mockRejectedValueOnce(failure).mockResolvedValue('good');
  const client = createClient({ baseUrl, token });
  await expect(client.notices.list()).rejects.toBe(failure);
  await expect(client.notices.list()).resolves.toMatchObject({ items: [] });
});

test('another refusal with 401 does not sign out', async () => {
  server.answer(() => problem(401, 'wrong-credentials'));
  const client = createClient({ baseUrl, token: 'secret' });
  const listener = vi.fn();
  client.session.subscribe(listener);
  await expect(client.auth.signIn({ email: 'a@b.de', password: 'x' })).rejects.toMatchObject({
    code: 'wrong-credentials',
  });
  expect(listener).not.toHaveBeenCalled();
});

test('on the page of the server itself the cookie is asked for, and no bearer sent', async () => {
  inPage(`${baseUrl}/start`);
  const ends = { idleUntil: '2026-11-01T00:30:00Z', endsAt: '2026-11-01T12:00:00Z' };
  server.answer(({ path }) => (path === '/auth/sign-in' ? Response.json({ token: null, ...ends, me }) : page()));
  const client = createClient({ baseUrl: '/' });
  expect([client.session.kind, client.session.signedIn]).toEqual(['cookie', null]);
  await client.auth.signIn({ email: 'a@b.de', password: 'x' });
  await client.notices.list();
  expect(JSON.parse(server.seen[0]?.body ?? '')).toMatchObject({ session: 'cookie' });
  expect(server.seen[1]?.headers.has('authorization')).toBe(false);
  expect(client.session.signedIn).toBe(true);
  client.session.end();
});

test('on the page of the server itself guests are known without asking, and people who signed in are asked for', async () => {
  inPage(`${baseUrl}/start`);
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  const ends = { idleUntil: '2026-11-01T00:30:00Z', endsAt: '2026-11-01T12:00:00Z' };
  server.answer(() => Response.json({ token: null, ...ends, me }));
  const client = createClient({ baseUrl });
  expect(client.session.signedIn).toBe(false);
  await client.auth.signIn({ email: 'a@b.de', password: 'x' });
  expect(createClient({ baseUrl }).session.signedIn).toBeNull();
  expect([...kept.values()]).toEqual(['']);
  client.session.end();
  expect(createClient({ baseUrl }).session.signedIn).toBe(false);
});

test('asking who is signed in settles it for the cookie, too', async () => {
  inPage(`${baseUrl}/start`);
  server.answer(() => Response.json(me));
  const client = createClient({ baseUrl });
  await client.auth.me();
  expect(client.session.signedIn).toBe(true);
  client.session.end();
});

test('on a foreign page nobody is signed in to begin with, and nothing is asked', () => {
  inPage('https://homepage.test/');
  const { session } = connect({ baseUrl });
  expect([session.kind, session.signedIn]).toEqual(['bearer', false]);
  expect(server.seen).toEqual([]);
});

test('a sign-out forgets the session here even when the server is out of reach', async () => {
  server.answer(() => problem(500, 'internal'));
  const client = createClient({ baseUrl, token: 'secret' });
  await expect(client.auth.signOut()).rejects.toMatchObject({ status: 500 });
  expect(client.session.signedIn).toBe(false);
});

test('a sign-out in one tab signs out the others of the same server, and no other', async () => {
  inPage(`${baseUrl}/start`);
  const [here, there, elsewhere] = [
    connect({ baseUrl }),
    connect({ baseUrl }),
    connect({ baseUrl: 'https://other.test' }),
  ];
  for (const { session } of [here, there, elsewhere]) session.begin();
  here.session.end();
  await vi.waitFor(() => expect(there.session.signedIn).toBe(false));
  expect(elsewhere.session.signedIn).toBe(true);
});
