import { expect, test } from 'vitest';
import { createClient } from '../index.js';
import { baseUrl, testServer } from './test-server.js';

const server = testServer();

/** A list of five in pages of two. */
const paged = () =>
  server.answer(({ path }) => {
    const start = Number(new URL(path, baseUrl).searchParams.get('cursor') ?? 0);
    const items = ['a', 'b', 'c', 'd', 'e'].slice(start, start + 2).map((id) => ({ id }));
    return Response.json({ items, nextCursor: start + 2 < 5 ? String(start + 2) : null });
  });

test('all items of a list come one after the other, with the query on every page', async () => {
  paged();
  const ids = [];
  for await (const { id } of createClient({ baseUrl, token: 'secret' }).notices.each({ unread: true })) ids.push(id);
  expect(ids.join('')).toBe('abcde');
  expect(server.seen.map(({ path }) => path)).toEqual([
    '/notices?unread=true',
    '/notices?unread=true&cursor=2',
    '/notices?unread=true&cursor=4',
  ]);
});

test('a page is fetched only when it is needed', async () => {
  paged();
  for await (const { id } of createClient({ baseUrl, token: 'secret' }).notices.each()) if (id === 'b') break;
  expect(server.seen).toHaveLength(1);
});

test('an abort between two pages ends the walk', async () => {
  paged();
  const controller = new AbortController();
  const walk = async () => {
    const notices = createClient({ baseUrl, token: 'secret' }).notices.each({}, { signal: controller.signal });
    for await (const { id } of notices) if (id === 'b') controller.abort(new Error('enough'));
  };
  await expect(walk()).rejects.toThrow('enough');
  expect(server.seen).toHaveLength(1);
});
