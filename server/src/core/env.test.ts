import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { EnvError, readEnv } from './env.js';

test('without any variable p24 runs on this machine, with its own database and the demo', () => {
  expect(readEnv({})).toEqual({
    port: 2424,
    host: '127.0.0.1',
    proxies: 0,
    url: null,
    dataFolder: resolve('.p24'),
    databaseUrl: null,
    databaseDirectUrl: null,
    smtpUrl: null,
    filesFolder: resolve('.p24/files'),
    secret: null,
    demo: 'on',
    role: 'both',
  });
});

test('with a database of its own there is no demo unless somebody wants it', () => {
  const DATABASE_URL = 'postgres://p24@localhost/p24';
  expect(readEnv({ DATABASE_URL })).toMatchObject({ demo: 'off', databaseDirectUrl: DATABASE_URL });
  expect(readEnv({ DATABASE_URL, P24_DEMO: 'on' }).demo).toBe('on');
});

test.each([
  ['PORT', 'eighty'],
  ['PORT', '65536'],
  ['HOST', 'a b'],
  ['P24_PROXIES', '-1'],
  ['P24_URL', 'portal.example'],
  ['P24_URL', 'https://portal.example/path'],
  ['DATABASE_URL', 'mysql://x'],
  ['SMTP_URL', 'mail.example'],
  ['P24_FILES', 's3://bucket'],
  ['P24_SECRET', 'short'],
  ['P24_DEMO', 'maybe'],
  ['P24_ROLE', 'king'],
])('%s=%s is named with an example', (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(EnvError);
  expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^${name} is wrong\\. Example: ${name}=\\S`, 'm'));
});

test('several wrong ones are named at once, and an empty one counts as absent', () => {
  expect(() => readEnv({ PORT: 'x', P24_ROLE: 'x' })).toThrow(/PORT is wrong.*\n.*P24_ROLE is wrong/);
  expect(readEnv({ PORT: '', P24_URL: '' })).toMatchObject({ port: 2424, url: null });
});

test('an address past the pooler needs the address itself', () => {
  expect(() => readEnv({ DATABASE_DIRECT_URL: 'postgres://p24@localhost/p24' })).toThrow(/DATABASE_URL is missing/);
});
