import { expect, test } from 'vitest';
import { baseUrl, testServer } from './core/test-server.js';
import { createClient } from './index.js';
import { checkAnswer } from './strict.js';

const server = testServer();
const { notices } = createClient({ baseUrl, token: 'secret', check: checkAnswer });
const category = {
  id: '00000000-0000-4000-8000-000000000001',
  sourceId: '00000000-0000-4000-8000-000000000002',
  name: 'Allgemein',
  system: 'general',
};

test('an answer as promised passes', async () => {
  server.answer(() => Response.json({ items: [category] }));
  await expect(notices.categories()).resolves.toEqual({ items: [category] });
});

test('an answer that lacks something is refused', async () => {
  server.answer(() => Response.json({ items: [{ ...category, name: undefined }] }));
  await expect(notices.categories()).rejects.toMatchObject({
    name: 'UnpromisedAnswerError',
    route: 'GET /notice-categories',
  });
});

test('an answer that says more than is declared is refused by name', async () => {
  server.answer(() => Response.json({ items: [{ ...category, password_hash: 'x' }] }));
  await expect(notices.categories()).rejects.toThrow('#/items/0/password_hash');
});
