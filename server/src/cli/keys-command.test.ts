import { expect, test } from 'vitest';
import { openApp } from '../../../test/support/app.js';
import { aSource } from '../../../test/support/factories.js';
import { fromServer } from '../../../test/support/keys.js';
import { testTerminal } from '../../../test/support/terminal.js';
import type { FileStore } from '../core/files/file-store.js';
import type { Connected } from './connect.js';
import { keysCreate, keysList, keysRevoke } from './keys-command.js';

const { db, app } = await openApp();
const open = async (): Promise<Connected> => ({
  database: db.database,
  owner: db.direct,
  files: {} as FileStore,
  close: async () => {},
});

test('a key is made, works, is listed and is ended from the command line', async () => {
  const { id, slug } = await aSource(db.direct);
  const made = testTerminal();
  const scopes = ['--scope', 'notices:read', '--scope', 'users:read'];
  await keysCreate(['Unsere', 'Webseite', '--source', slug, ...scopes, '--days', '30'], open, made.terminal);
  const [secret = ''] = made.printed;
  expect(made.printed).toHaveLength(1);

  const request = async () =>
    (await app.app.request(`http://localhost/api/v1/manage/${id}/notices`, { headers: fromServer(secret) })).status;
  expect(await request()).toBe(200);

  const listed = testTerminal();
  await keysList(['--source', slug], open, listed.terminal);
  expect(listed.printed).toHaveLength(1);
  expect(listed.printed[0]).toContain('Unsere Webseite');
  expect(listed.printed[0]).toContain('notices:read users:read');
  expect(listed.printed.join()).not.toContain(secret);

  await keysRevoke([secret.slice(0, 10), '--source', slug], open, testTerminal().terminal);
  expect(await request()).toBe(401);
  const actions = await db.direct`select action, actor_kind from audit where source_id = ${id} order by id`;
  expect(actions.map(({ action, actor_kind }) => [action, actor_kind])).toEqual([
    ['key.created', 'system'],
    ['key.revoked', 'system'],
  ]);
});

test.each([
  [['Name', '--scope', 'notices:read'], 'missing-option'],
  [['Name', '--source', 'nowhere', '--scope', 'notices:read'], 'unknown-source'],
  [['Name', '--source', 'nowhere'], 'missing-option'],
  [['Name', '--source', 'nowhere', '--scope', 'everything'], 'unknown-scope'],
  [['Name', '--source', 'nowhere', '--scope', 'notices:read', '--days', '0'], 'wrong-days'],
])('%j is refused with %s, and nothing is made', async (args, text) => {
  await expect(keysCreate(args, open, testTerminal().terminal)).rejects.toMatchObject({ text });
});
