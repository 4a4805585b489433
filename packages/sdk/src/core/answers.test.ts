import { expect, test } from 'vitest';
import { createClient } from '../index.js';
import { Answers } from './answers.js';
import { baseUrl, testServer } from './test-server.js';

const server = testServer();

/** A list that answers 304 to the tag it gave. */
const tagged = () =>
  server.answer(({ headers }) =>
    headers.get('if-none-match') === '"1"'
      ? new Response(null, { status: 304 })
      : Response.json({ items: [{ id: 'a' }], nextCursor: null }, { headers: { etag: '"1"' } }),
  );

test('nothing new costs no body, and gives the same answer again', async () => {
  tagged();
  const { notices } = createClient({ baseUrl, token: 'secret' });
  const first = await notices.list();
  first.items.length = 0;
  expect((await notices.list()).items).toEqual([{ id: 'a' }]);
  expect(server.seen.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, '"1"']);
});

test('another query and another language have answers of their own', async () => {
  tagged();
  const { notices } = createClient({ baseUrl, token: 'secret' });
  await notices.list();
  await notices.list({ limit: 5 });
  await notices.list({}, { locale: 'en' });
  expect(server.seen.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, null, null]);
});

test('the next person does not get what the last one read', async () => {
  tagged();
  const { notices, session } = createClient({ baseUrl, token: 'secret' });
  await notices.list();
  session.end();
  await notices.list();
  expect(server.seen.at(-1)?.headers.get('if-none-match')).toBeNull();
});

test('an answer that was on its way during a sign-out is not kept', async () => {
  const { notices, session } = createClient({ baseUrl, token: 'secret' });
  server.answer(() => {
    session.end();
    return Response.json({ items: [], nextCursor: null }, { headers: { etag: '"1"' } });
  });
  await notices.list();
  await notices.list();
  expect(server.seen.at(-1)?.headers.get('if-none-match')).toBeNull();
});

test('the number of kept answers is bounded, the oldest goes first', () => {
  const answers = new Answers();
  for (let index = 0; index < 150; index++) answers.keep(`/${index}`, { etag: '"1"', text: '' });
  expect(answers.find('/49')).toBeUndefined();
  expect(answers.find('/50')).toBeDefined();
});
