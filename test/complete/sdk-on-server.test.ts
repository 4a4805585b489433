import { randomId } from '@p24/sdk';
import { createClient } from '@p24/sdk/manage';
import { checkAnswer } from '@p24/sdk/strict';
import { afterEach, expect, test, vi } from 'vitest';
import { hashPassword } from '../../server/src/auth/passwords.js';
import { aResident } from '../support/factories.js';
import { aBoard, openBoards } from '../support/notices.js';

const page = 'https://www.verwaltung.example';
const baseUrl = 'http://localhost';
const password = 'Lange Wörter sind gut';

const boards = await openBoards();
let sent: Request[] = [];

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Lets the SDK run in a page of this origin, with the application at the other end of `fetch`. */
function inPage(origin: string, cookie?: string) {
  sent = [];
  const kept = new Map<string, string>();
  const sessionStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  };
  vi.stubGlobal('window', Object.assign(new EventTarget(), { sessionStorage }));
  vi.stubGlobal('sessionStorage', sessionStorage);
  vi.stubGlobal('location', new URL(origin));
  vi.stubGlobal('fetch', async (input: string, init: RequestInit) => {
    const request = new Request(input, init);
    sent.push(request);
    const headers = new Headers(request.headers);
    headers.set('host', 'localhost');
    headers.set('origin', origin);
    if (cookie) headers.set('cookie', cookie);
    const { method } = request;
    const body = method === 'GET' ? null : await request.clone().arrayBuffer();
    return boards.app.app.request(request.url, { method, headers, ...(body?.byteLength && { body }) });
  });
  return createClient({ baseUrl, check: checkAnswer });
}

test('a tenant signs in on the manager’s page, reads, stays signed in by rotation, and signs out', async () => {
  const { db } = boards;
  const board = await aBoard(db, boards.app);
  await db.direct`insert into origins (source_id, value) values (${board.source.id}, ${page})`;
  const { account } = await aResident(db.direct, board.source.id, { propertyId: board.property.id });
  await db.direct`update accounts set password_hash = ${await hashPassword(password)} where id = ${account.id}`;
  const id = await board.post('Treppenhaus wird gestrichen');

  const client = inPage(page);
  expect(client.session.signedIn).toBe(false);
  await expect(client.auth.signIn({ email: account.email, password: 'wrong' })).rejects.toMatchObject({
    code: 'wrong-credentials',
  });
  const me = await client.auth.signIn({ email: account.email, password });
  if ('challenge' in me) throw new Error('A code was asked for.');
  expect(me.memberships.map(({ sourceId }) => sourceId)).toEqual([board.source.id]);

  const { items } = await client.notices.list({ unread: true });
  expect(items.map((notice) => notice.id)).toEqual([id]);
  expect(await client.notices.list({ unread: true })).toEqual({ items, nextCursor: null });
  expect(sent.at(-1)?.headers.get('if-none-match')).toBeTruthy();
  await client.notices.markRead(id);
  expect((await client.notices.list({ unread: true })).items).toEqual([]);

  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
  const before = sent.length;
  await Promise.all([client.notices.get(id), client.notices.categories(), client.consumption.list()]);
  expect(sent.slice(before).filter(({ url }) => url.endsWith('/auth/rotate'))).toHaveLength(1);

  await client.auth.signOut();
  await expect(client.auth.me()).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('a manager writes, counts, releases and revokes by the portal’s cookie', async () => {
  const board = await aBoard(boards.db, boards.app);
  const client = inPage(baseUrl, board.manager.session.headers.cookie);
  const { notices, property, users } = client.manage(board.source.id);
  expect((await property.list()).items).toHaveLength(1);
  await aResident(boards.db.direct, board.source.id, { propertyId: board.property.id });
  expect((await users.recipients()).items).toHaveLength(1);

  const { id } = await notices.create({ title: 'Aufzug', html: '<p>Steht<script>x</script></p>' });
  const audience = { all: false, properties: [board.property.id], contacts: [] };
  expect(await notices.countAudience(audience)).toMatchObject({ contacts: 1 });
  const order = { id: randomId(), audience };
  const released = await notices.release(id, order, { idempotencyKey: order.id });
  expect(released).toMatchObject({ state: 'released', html: '<p>Steht</p>', counts: { released: 1 } });
  expect(await notices.release(id, order, { idempotencyKey: order.id })).toEqual(released);
  expect((await notices.revoke(id)).state).toBe('revoked');
  await expect(notices.create({ title: '' })).rejects.toMatchObject({ issues: [{ pointer: '#/title' }] });
});
