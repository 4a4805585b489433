import { beforeAll, beforeEach, expect, test } from 'vitest';
import { openApp } from '../../../test/support/app.js';
import { aContact, aMembership, anAccount, aSource } from '../../../test/support/factories.js';
import { hashPassword } from './passwords.js';

const password = 'Lange Wörter sind gut';

const { db, app } = await openApp();
let passwordHash: string;
let email: string;
// Networks of their own for each test: who was refused is remembered in the process too.
let count = 0;
let home: string;
let strange: string;

beforeAll(async () => {
  app.services.env.proxies = 1;
  passwordHash = await hashPassword(password);
});
beforeEach(async () => {
  await db.direct`delete from rate_limits`;
  [home, strange] = [`203.0.113.${++count}`, `198.51.100.${count}`];
  const source = await aSource(db.direct);
  const account = await anAccount(db.direct, { passwordHash });
  const { personId } = await aContact(db.direct, source.id);
  await aMembership(db.direct, source.id, { accountId: account.id, personId });
  ({ email } = account);
});

const signIn = (from: string, values: { email?: string; password?: string } = {}) =>
  app.call(null, 'POST /auth/sign-in', { email, password, session: 'cookie', ...values }, { 'x-forwarded-for': from });

const guess = (from: string) => signIn(from, { password: 'wrong' });

async function guesses(from: string, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < times; n++) statuses.push((await guess(from)).status);
  return statuses;
}

/** Pretends that a limit has been used up but for some tries. */
const leave = (name: string, points: number) =>
  db.direct`update rate_limits set points = ${points} where key like ${`${name}:%`}`;

test('after five wrong tries even the right password waits, with the seconds told', async () => {
  expect(await guesses(home, 5)).toEqual([401, 401, 401, 401, 401]);
  const { status, headers, body } = await signIn(home);
  expect([status, body.code]).toEqual([429, 'too-many-requests']);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(60);
});

test('a success forgets the tries before it', async () => {
  await guesses(home, 4);
  expect((await signIn(home)).status).toBe(200);
  expect(await guesses(home, 4)).toEqual([401, 401, 401, 401]);
  expect((await signIn(home)).status).toBe(200);
});

test('a stranger who has used up all tries does not keep the owner of the account out', async () => {
  expect((await guesses(strange, 7)).slice(5)).toEqual([429, 429]);
  expect((await signIn(home)).status).toBe(200);
});

test('who goes on guessing waits longer', async () => {
  await guess(strange);
  await leave('sign-in-later', 20);
  const { status, headers } = await guess(strange);
  expect(status).toBe(429);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(12 * 60 * 60);
});

test('guessing from many networks is slowed down, but not where the account has signed in before', async () => {
  expect((await signIn(home)).status).toBe(200);
  await guess(strange);
  await leave('sign-in-account', 99);

  expect((await guess('192.0.2.10')).status).toBe(401);
  expect((await guess('192.0.2.11')).status).toBe(429);
  expect((await signIn('192.0.2.12')).status).toBe(429);
  expect((await signIn(home)).status).toBe(200);
});

test('tries that are refused anyway do not use up what others may try', async () => {
  await guesses(strange, 12);
  const [row] = await db.direct`select points from rate_limits where key like 'sign-in-account:%'`;
  expect(row?.points).toBe(5);
});

test('the network where an account has signed in is known for that account alone', async () => {
  await signIn(home, { email: 'somebody@example.test' });
  await leave('sign-in-account', 100);
  expect((await signIn(home, { email: 'somebody@example.test' })).status).toBe(429);
});

test('one network cannot try many accounts', async () => {
  const tries = [...Array(51).keys()].map((n) => signIn(home, { email: `many-${n}@example.test` }));
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
});

test('however many sign in from one network, only failures count', async () => {
  for (let n = 0; n < 3; n++) await signIn(home);
  const rows = await db.direct`select points from rate_limits where key like 'sign-in-network:%'`;
  expect(rows).toEqual([{ points: 0 }]);
});

test('the addresses of an IPv6 line count as one', async () => {
  expect(await guesses('2001:db8:1:2::1', 3)).toEqual([401, 401, 401]);
  expect((await guesses('2001:db8:1:2:ffff::9', 3)).at(-1)).toBe(429);
  expect((await signIn('2001:db8:1:3::1')).status).toBe(200);
});

test('what is counted tells neither accounts nor addresses', async () => {
  await guess(home);
  await signIn(home);
  const rows = await db.direct<{ key: string }[]>`select key from rate_limits`;
  expect(rows.length).toBeGreaterThanOrEqual(3);
  for (const { key } of rows) expect(key).toMatch(/^sign-in-[a-z]+:[\w-]{43}$/);
});
