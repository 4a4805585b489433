import { beforeAll, expect, test } from 'vitest';
import { ownDatabase } from '../../../../test/support/database.js';
import { aSource } from '../../../../test/support/factories.js';
import type { Database, Tx } from './database.js';
import { isUnavailable } from './database.js';

const db = await ownDatabase();
let database: Database;
beforeAll(async () => {
  database = await db.openAgain(2);
});

const backend = async (sql: Tx) => (await sql<[{ pid: number }]>`select pg_backend_pid() as pid`)[0].pid;
const kill = (pid: number) => db.direct`select pg_terminate_backend(${pid}, 5000)`;

test('a transaction whose connection is lost fails as unavailable and is undone', async () => {
  const source = await aSource(db.direct);
  const lost = database.transaction({ sources: [source.id] }, async (sql) => {
    await sql`update sources set name = 'Halb' where id = ${source.id}`;
    await kill(await backend(sql));
    await sql`select 1`;
  });
  await expect(lost).rejects.toSatisfy(isUnavailable);
  const [row] = await db.direct`select name from sources where id = ${source.id}`;
  expect(row?.name).toBe(source.name);
});

test('a straggler of a lost transaction cannot act in the one that gets its place', async () => {
  const alone = await db.openAgain(1);
  let kept: Tx | undefined;
  const lost = alone.transaction({ account: '01890000-0000-7000-8000-000000000001' }, async (sql) => {
    kept = sql;
    await kill(await backend(sql));
    await sql`select 1`;
  });
  await expect(lost).rejects.toSatisfy(isUnavailable);
  await alone.transaction({ account: '01890000-0000-7000-8000-000000000002' }, async (sql) => {
    expect(() => kept?.unsafe("select set_config('p24.account', '', true)")).toThrow();
    const [row] = await sql`select entered_account() as account`;
    expect(row?.account).toBe('01890000-0000-7000-8000-000000000002');
  });
});

test('when every connection is lost at once, each waiting request is answered and the next ones succeed', async () => {
  const ask = () => database.transaction(null, (sql) => sql`select pg_sleep(0.02)`).then(() => 'done', isUnavailable);
  const single = () => database.statement`select pg_sleep(0.02)`.then(() => 'done', isUnavailable);
  for (let round = 0; round < 5; round++) {
    const asked = Array.from({ length: 60 }, (_, n) => (n % 2 ? ask() : single()));
    await db.direct`select count(pg_terminate_backend(pid)) from pg_stat_activity
      where datname = current_database() and application_name = 'p24'`;
    expect((await Promise.all(asked)).filter((answer) => answer !== 'done' && answer !== true)).toEqual([]);
    expect(await Promise.all([ask(), single()])).not.toContain(false);
  }
  expect(await Promise.all([ask(), single(), ask(), single()])).toEqual(['done', 'done', 'done', 'done']);
});

test('a listener hears again after its connection was lost', async () => {
  const heard: string[] = [];
  let ready = 0;
  const { unlisten } = await database.listen(
    'loss',
    (payload) => heard.push(payload),
    () => ready++,
  );
  await db.direct`select count(pg_terminate_backend(pid)) from pg_stat_activity
    where datname = current_database() and application_name = 'p24 events'`;
  await expect.poll(() => ready, { timeout: 10_000 }).toBeGreaterThan(1);
  await db.direct`select pg_notify('loss', 'again')`;
  await expect.poll(() => heard).toContain('again');
  await unlisten();
});
