import { expect, test } from 'vitest';
import * as z from 'zod';
import { ownDatabase } from '../../../../test/support/database.js';
import { aResident, aSession, aSource } from '../../../../test/support/factories.js';
import type { Tx } from './database.js';
import { isUnavailable, openDatabase } from './database.js';

const db = await ownDatabase();

test('a session enters its own sources and account, and nothing outlives the transaction', async () => {
  const source = await aSource(db.direct);
  const { account, session } = await aResident(db.direct, source.id);
  const seen = await db.database.enter({ tokenHash: session.tokenHash, origin: null }, async (sql, entered) => {
    const [row] = await sql`select entered_sources() as sources, entered_account() as account`;
    return { row, entered };
  });
  expect(seen.row).toEqual({ sources: [source.id], account: account.id });
  expect(seen.entered?.memberships.map(({ sourceId }) => sourceId)).toEqual([source.id]);
  const [after] = await db.database.statement`select entered_sources() as sources, entered_account() as account`;
  expect(after).toEqual({ sources: [], account: null });
});

test('an unknown token enters nothing', async () => {
  const entered = await db.database.enter({ tokenHash: Buffer.alloc(32), origin: null }, async (sql, found) => [
    found,
    await sql`select id from sources`,
  ]);
  expect(entered).toEqual([null, []]);
});

test('a replaced token that comes back ends the session although the request fails', async () => {
  const source = await aSource(db.direct);
  const { account } = await aResident(db.direct, source.id);
  const session = await aSession(db.direct, account.id);
  await db.direct`update sessions set previous_hash = token_hash, token_hash = '\\x00', rotated_at = now() - interval '2 minutes'
    where id = ${session.id}`;
  const refused = db.database.enter({ tokenHash: session.tokenHash, origin: null }, async (_, entered) => {
    if (!entered) throw new Error('unauthenticated');
  });
  await expect(refused).rejects.toThrow('unauthenticated');
  expect(await db.direct`select from sessions where id = ${session.id}`).toHaveLength(0);
});

test('an error undoes the whole transaction', async () => {
  const source = await aSource(db.direct);
  const who = { sources: [source.id] };
  const failing = db.database.transaction(who, async (sql) => {
    await sql`update sources set name = 'Anders' where id = ${source.id}`;
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  const [{ name } = {}] = await db.direct`select name from sources where id = ${source.id}`;
  expect(name).toBe(source.name);
});

test('a failed statement cannot be swallowed: the transaction is not reported as done', async () => {
  const swallowing = db.database.transaction(null, async (sql) => {
    await sql`select 1 / 0`.catch(() => {});
  });
  await expect(swallowing).rejects.toThrow('undone');
});

test('what is sent at last is done with the rest, or undoes it', async () => {
  const source = await aSource(db.direct);
  const { session } = await aResident(db.direct, source.id);
  const rename = (name: string, last: string) =>
    db.database.enter({ tokenHash: session.tokenHash, origin: null }, async (sql, _entered, { atLast }) => {
      await sql`update sources set name = ${name} where id = ${source.id}`;
      atLast(sql`update sources set slug = ${last} where id = ${source.id}`);
    });
  await rename('Erster', 'zuletzt');
  await expect(rename('Zweiter', null as unknown as string)).rejects.toMatchObject({ code: '23502' });
  expect(await db.direct`select name, slug from sources where id = ${source.id}`).toMatchObject([
    { name: 'Erster', slug: 'zuletzt' },
  ]);
  await rename('Dritter', 'danach');
});

test('a savepoint undoes its own part only', async () => {
  const source = await aSource(db.direct);
  await db.database.transaction({ sources: [source.id] }, async (sql) => {
    await sql`update sources set name = 'Erster' where id = ${source.id}`;
    await sql.savepoint((inner) => inner`select 1 / 0`).catch(() => {});
  });
  const [{ name } = {}] = await db.direct`select name from sources where id = ${source.id}`;
  expect(name).toBe('Erster');
});

test('a tag that is kept beyond its transaction is refused', async () => {
  const kept: Tx = await db.database.transaction(null, async (sql) => sql);
  expect(() => kept`select 1`).toThrow('over');
});

test('timestamps are ISO 8601 in UTC, days and numbers plain', async () => {
  const [row] = await db.database.statement`
    select '2026-03-29 02:30:00.5+01'::timestamptz as at, '2026-03-29 01:30:00.123456Z'::timestamptz as exact,
      '2026-01-31'::date as day, 12.5::numeric as amount, 5::int8 as count, '{1.5,2}'::numeric[] as amounts`;
  expect(row).toEqual({
    at: '2026-03-29T01:30:00.500Z',
    exact: '2026-03-29T01:30:00.123456Z',
    day: '2026-01-31',
    amount: 12.5,
    count: 5,
    amounts: [1.5, 2],
  });
  for (const text of [row?.at, row?.exact]) expect(z.iso.datetime().safeParse(text).success).toBe(true);
});

test('a superuser is not served unless its sessions start without power', async () => {
  const opened = await openDatabase({ url: db.url });
  const [row] = await opened.statement`select current_user as role`;
  await opened.close();
  expect(row).toEqual({ role: 'p24_app' });
});

test('a role that could pass row level security is refused by name', async () => {
  const name = `strong_${Date.now()}`;
  await db.direct.unsafe(`create role ${name} login bypassrls password 'x'`);
  const url = new URL(db.url);
  url.username = name;
  url.password = 'x';
  await expect(openDatabase({ url: url.href })).rejects.toThrow(name);
  await db.direct.unsafe(`drop role ${name}`);
});

test('errors of a missing database are told from other errors', () => {
  const error = (fields: object) => Object.assign(new Error(), fields);
  for (const code of ['ECONNRESET', 'ECONNREFUSED', '57P01', '57P03', 'CONNECTION_CLOSED', 'CONNECTION_BUSY'])
    expect(isUnavailable(error({ code })), code).toBe(true);
  expect(isUnavailable(error({ code: 'ENOENT', syscall: 'connect' }))).toBe(true);
  expect(isUnavailable(error({ code: 'ENOENT', syscall: 'open' }))).toBe(false);
  expect(isUnavailable(error({ code: '23505' }))).toBe(false);
});
