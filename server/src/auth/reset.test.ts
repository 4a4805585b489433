import { beforeAll, beforeEach, expect, test } from 'vitest';
import { openApp } from '../../../test/support/app.js';
import { aMembership, anAccount, aResident, aSession, aSource } from '../../../test/support/factories.js';
import { openMailbox } from '../../../test/support/mailbox.js';
import { hashPassword } from './passwords.js';

const page = 'https://www.lindenhof.example';
const oldPassword = 'Lange Wörter sind gut';
const password = 'Sieben Zwerge tanzen leise';

const { db, app } = await openApp();
const mailbox = openMailbox(db);
let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(oldPassword);
});
beforeEach(() => db.direct`delete from rate_limits`);

/** A tenant who has a password, at a source that lists the page. */
async function aTenant() {
  const source = await aSource(db.direct, { origin: page });
  const tenant = await aResident(db.direct, source.id, { name: 'Erika Tannenberg' });
  await db.direct`update accounts set password_hash = ${passwordHash} where id = ${tenant.account.id}`;
  return { ...tenant, source, email: tenant.account.email };
}

const ask = (email: string, more: object = {}) => app.call(null, 'POST /auth/resets', { email, ...more });
const read = (body: object) => app.call(null, 'POST /auth/codes/read', { purpose: 'reset', ...body });
const redeem = (body: object, headers: Record<string, string> = {}) =>
  app.call(null, 'POST /auth/codes/redeem', { purpose: 'reset', password, session: 'cookie', ...body }, headers);
const signIn = (email: string, tried: string) =>
  app.call(null, 'POST /auth/sign-in', { email, password: tried, session: 'cookie' });

/** The mail that a request brings. */
async function mailFor(email: string) {
  expect((await ask(email)).status).toBe(202);
  const mail = (await mailbox.to(email)).at(-1);
  if (!mail) throw new Error('No mail has come.');
  return mail;
}

test('the link of the mail sets a new password and signs in', async () => {
  const { email, source } = await aTenant();
  const { token, text } = await mailFor(email);
  expect(text).toContain('https://portal.example.test/passwort#');
  expect((await read({ token })).body).toEqual({
    ...{ email, name: 'Erika Tannenberg', sourceName: source.name, known: false, passkey: 'none', minLength: 15 },
  });
  const { status, body, headers } = await redeem({ token });
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body).toMatchObject({ token: null, me: { email, memberships: [{ sourceId: source.id }] } });
  expect(headers.get('set-cookie')).toMatch(/^p24-session=/);
  expect((await signIn(email, oldPassword)).status).toBe(401);
  expect((await signIn(email, password)).status).toBe(200);
});

test('the code is typed with the address, however somebody writes it', async () => {
  const { email } = await aTenant();
  const { typed } = await mailFor(email);
  expect(typed).toMatch(/^\w{4}-\w{4}$/);
  const { status } = await redeem({ email: email.toUpperCase(), typed: ` ${typed.toLowerCase().replace('-', ' ')}` });
  expect(status).toBe(200);
});

test('a resident sets the password on the page of the property manager, too', async () => {
  const { email } = await aTenant();
  const { typed } = await mailFor(email);
  const { status, body } = await redeem({ email, typed, session: 'bearer' }, { origin: page });
  expect(status).toBe(200);
  const headers = { authorization: `Bearer ${body.token}`, origin: page };
  expect((await app.call({ headers }, 'GET /me')).status).toBe(200);
});

test('all other sessions end, and a mail tells of the change', async () => {
  const { email, account, session } = await aTenant();
  const other = await aSession(db.direct, account.id);
  const { token } = await mailFor(email);
  await redeem({ token });
  for (const one of [session, other]) expect((await app.call(one, 'GET /me')).status).toBe(401);
  expect((await mailbox.to(email)).at(-1)?.subject).toBe('Ihr Passwort wurde geändert');
});

test('reading a code leaves it as it is, redeeming it uses it up', async () => {
  const { email } = await aTenant();
  const { token } = await mailFor(email);
  for (let n = 0; n < 3; n++) expect((await read({ token })).status).toBe(200);
  expect((await redeem({ token })).status).toBe(200);
  expect((await redeem({ token })).body).toMatchObject({ status: 410, code: 'code-used' });
});

test('of two who redeem a code at the same moment one gets in', async () => {
  const { email } = await aTenant();
  const { token } = await mailFor(email);
  const answers = await Promise.all([redeem({ token }), redeem({ token })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
});

test('a newer code makes the earlier one worthless', async () => {
  const { email } = await aTenant();
  const first = await mailFor(email);
  const second = await mailFor(email);
  expect((await read({ token: first.token })).body.code).toBe('code-replaced');
  expect((await read({ email, typed: first.typed })).body.code).toBe('code-replaced');
  expect((await read({ token: second.token })).status).toBe(200);
});

test('the code to type ends after ten minutes, the link after an hour', async () => {
  const { email } = await aTenant();
  const { token, typed } = await mailFor(email);
  await db.direct`update codes set typed_until = now() where account_id is not null and used_at is null`;
  expect((await read({ email, typed })).body.code).toBe('code-expired');
  expect((await read({ token })).status).toBe(200);
  await db.direct`update codes set expires_at = now() where account_id is not null and used_at is null`;
  expect((await read({ token })).body.code).toBe('code-expired');
  expect((await redeem({ token })).body.code).toBe('code-expired');
});

test('after five wrong guesses the right code no longer works, the link does', async () => {
  const { email } = await aTenant();
  const { token, typed } = await mailFor(email);
  const guesses = await Promise.all([...Array(5).keys()].map((n) => read({ email, typed: `WRNG-222${n + 2}` })));
  expect(guesses.map(({ body }) => body.code)).toEqual(Array(5).fill('code-wrong'));
  expect((await read({ email, typed })).body.code).toBe('code-wrong');
  expect((await read({ token })).status).toBe(200);
});

test('four wrong guesses forgive: who then types it right gets in', async () => {
  const { email } = await aTenant();
  const { typed } = await mailFor(email);
  for (let n = 2; n < 6; n++) await read({ email, typed: `WRNG-222${n}` });
  expect((await read({ email, typed })).status).toBe(200);
  expect((await redeem({ email, typed })).status).toBe(200);
});

test('a code belongs to its purpose and to its address', async () => {
  const [one, other] = [await aTenant(), await aTenant()];
  const { token, typed } = await mailFor(one.email);
  await mailFor(other.email);
  expect((await read({ token, purpose: 'activation' })).body.code).toBe('code-wrong');
  expect((await read({ email: other.email, typed })).body.code).toBe('code-wrong');
  const [head, tail] = [token.slice(0, 22), token.slice(22)];
  expect((await read({ token: `${tail}${head}` })).body.code).toBe('code-wrong');
});

test('a code needs an address to be typed with', async () => {
  const { body } = await read({ typed: 'ABCD-EFGH' });
  expect(body).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '#/email', code: 'missing' }] });
});

test.each([
  ['zu kurz', 'password-short'],
  ['passwortpasswort', 'password-common'],
  ['Tannenberg-Erika!', 'password-personal'],
])('%s is refused as %s, and the code still works', async (weak, code) => {
  const { email } = await aTenant();
  const { token } = await mailFor(email);
  const { status, body } = await redeem({ token, password: weak });
  expect([status, body.errors[0]]).toMatchObject([400, { pointer: '#/password', code }]);
  expect((await redeem({ token })).status).toBe(200);
});

test('a password made of the house and its street is refused', async () => {
  const { email, propertyId } = await aTenant();
  await db.direct`update properties set name = 'Haus Fliedergarten', address = 'Kastanienallee 12, 04103 Leipzig'
    where id = ${propertyId}`;
  const { token } = await mailFor(email);
  const { body } = await redeem({ token, password: 'Fliedergarten-Kastanienallee12' });
  expect(body.errors[0].code).toBe('password-personal');
});

test('nothing that could open an account is stored in clear', async () => {
  const { email } = await aTenant();
  const { token, typed } = await mailFor(email);
  const rows = await db.direct<{ text: string }[]>`
    select codes::text as text from codes union all select deliveries::text from deliveries`;
  const all = rows.map(({ text }) => text).join();
  for (const secret of [token, typed, typed.replace('-', ''), email]) {
    if (secret !== email) expect(all).not.toContain(secret);
  }
  const stored = await db.direct<{ text: string }[]>`select codes::text as text from codes`;
  expect(stored.map(({ text }) => text).join()).not.toContain(email);
});

test('an unknown address is answered alike, and nobody gets a mail', async () => {
  const { email } = await aTenant();
  const [known, unknown] = [await ask(email), await ask('nobody@example.test')];
  expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
  expect(await mailbox.to('nobody@example.test')).toEqual([]);
  const guess = { email: 'nobody@example.test', typed: 'BCDF-2345' };
  const plain = ({ instance: _i, requestId: _r, ...rest }: Record<string, unknown>) => rest;
  expect(plain((await read(guess)).body)).toEqual(plain((await read({ ...guess, email })).body));
});

test('an address gets three mails an hour, known or not', async () => {
  for (const email of [(await aTenant()).email, 'nobody@example.test']) {
    const answers = [await ask(email), await ask(email), await ask(email), await ask(email)];
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 429]);
  }
});

test('one network tries thirty codes an hour that do not work', async () => {
  const tries = [...Array(31).keys()].map((n) => read({ email: `a${n}@example.test`, typed: 'BCDF-2345' }));
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
});

test('somebody who is locked everywhere gets no mail', async () => {
  const source = await aSource(db.direct);
  const { id, email } = await anAccount(db.direct, { passwordHash });
  await aMembership(db.direct, source.id, { accountId: id, state: 'locked' });
  expect((await ask(email)).status).toBe(202);
  expect(await mailbox.to(email)).toEqual([]);
});

test('the mail comes from the data source whose page was asked', async () => {
  const { account, email } = await aTenant();
  const other = await aSource(db.direct, { name: 'Nordlicht', slug: `nordlicht-${account.id}` });
  await aMembership(db.direct, other.id, { accountId: account.id });
  await ask(email, { source: other.slug });
  const [{ from }] = await db.direct<[{ from: string }]>`
    select s.name as from from deliveries d join sources s on s.id = d.source_id where recipient = ${email}`;
  expect(from).toBe('Nordlicht');
});

test('a shown sign-in of the demo keeps its password', async () => {
  const { account } = await aTenant();
  const email = 'mario.bruehl@mieter.example';
  await db.direct`update accounts set demo = true, email = ${email} where id = ${account.id}`;
  await ask(email);
  expect(await mailbox.to(email)).toEqual([]);
});
