import { pino } from 'pino';
import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { ownDatabase, type TestDatabase, testDatabase } from '../../../../test/support/database.js';
import { anAccount, aSession, aSource } from '../../../../test/support/factories.js';
import { diskStore } from '../files/file-store.js';
import { mailCarrier } from '../mail/mail.js';
import { mailTemplate } from '../mail/templates.js';
import { createDrainer } from './drainer.js';
import { startJobs } from './jobs.js';
import { purge } from './jobs.queries.js';
import { enqueue } from './outbox.js';

const log = pino({ level: 'silent' });

const db = await ownDatabase();

mailTemplate('test-job', { always: 'office' }, () => ({ subject: 'Hallo', heading: 'Hallo', paragraphs: [] }));

async function running({ database, url }: Pick<TestDatabase, 'database' | 'url'> = db) {
  const carriers = {
    mail: mailCarrier({ url: 'http://localhost', transport: null, files: diskStore('/nowhere'), secret: '' }),
  };
  const drainer = createDrainer({ database, log, carriers });
  return startJobs({ database, directUrl: url, drainer, files: diskStore('/nowhere'), log });
}

const write = (sourceId: string) =>
  db.database.transaction({ sources: [sourceId] }, (sql) =>
    enqueue(sql, {
      sourceId,
      channel: 'mail',
      recipient: 'a@example.test',
      template: 'test-job',
      data: {},
      dedupeKey: uuid(),
    }),
  );

const mailsOf = async (sourceId: string) => (await db.direct`select from mails where source_id = ${sourceId}`).count;

test('a commit sends its mail at once, and the start sends what was left behind', async () => {
  const source = await aSource(db.direct);
  await write(source.id);
  const jobs = await running();
  try {
    await expect.poll(() => mailsOf(source.id), { timeout: 5000 }).toBe(1);

    await write(source.id);

    await expect.poll(() => mailsOf(source.id), { timeout: 2000 }).toBe(2);
  } finally {
    await jobs.stop();
  }
});

test('several processes can start at once on an empty database', async () => {
  const empty = await testDatabase();
  const urls = { database: empty.database, url: empty.url };

  const all = await Promise.all(Array.from({ length: 4 }, () => running(urls)));

  await Promise.all(all.map((jobs) => jobs.stop()));
  await empty.close();
});

test('the minutely sweep, the purges and nothing else are scheduled, however often the server starts', async () => {
  for (let start = 0; start < 2; start++) await (await running()).stop();

  const scheduled = await db.direct`select name, cron from pgboss.schedule order by name`;

  expect(scheduled.map(({ name, cron }) => [name, cron])).toEqual([
    ['purge', '17 * * * *'],
    ['sweep-files', '43 3 * * *'],
    ['sweep-outbox', '* * * * *'],
  ]);
});

test('purging forgets kept answers after a day and ended sessions, and nothing younger', async () => {
  const account = await anAccount(db.direct);
  const [old, live] = [await aSession(db.direct, account.id), await aSession(db.direct, account.id)];
  await db.direct`update sessions set ends_at = now() - interval '25 hours' where id = ${old.id}`;
  for (const [key, age] of [
    ['old', '25 hours'],
    ['young', '23 hours'],
  ] as const) {
    await db.direct`insert into idempotency (account_id, key, created_at, fingerprint)
      values (${account.id}, ${key}, now() - ${age}::interval, '\\x00')`;
  }

  await purge({ executeSql: async (text) => ({ rows: [...(await db.direct.unsafe(text))] }) });

  expect(await db.direct`select key from idempotency where account_id = ${account.id}`).toEqual([{ key: 'young' }]);
  expect(await db.direct`select id from sessions where account_id = ${account.id}`).toEqual([{ id: live.id }]);
});
