import { beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../test/support/authenticator.js';
import { aSession } from '../../../test/support/factories.js';
import { newPassword, openOffice } from '../../../test/support/office.js';

const office = await openOffice();
beforeEach(async () => {
  office.app.at(null);
  await office.db.direct`delete from rate_limits`;
});

const call = (...args: Parameters<typeof office.app.call>) => office.app.call(...args);

/** Somebody who has activated an access, with the session of that. */
async function aPerson() {
  const admin = await office.anAdmin();
  const tenant = await admin.aTenant();
  await admin.order('invitations', [tenant.id]);
  const { headers, body } = await office.activate({ token: (await office.mailTo(tenant.email)).token });
  const session = { headers: { cookie: headers.get('set-cookie')?.split(';')[0] ?? '' } };
  return { email: tenant.email, accountId: body.me.id as string, session };
}

const minute = 60_000;

/** The same with an app that shows codes; its clock, and the server's, stand still until turned. */
async function aCarefulPerson() {
  const person = await aPerson();
  let now = Date.now();
  const turn = (ms: number) => {
    now += ms;
    office.app.at(new Date(now).toISOString());
  };
  turn(0);
  const prepared = (await call(person.session, 'POST /me/codes')).body;
  const secret: string = prepared.secret;
  const confirmed = await call(person.session, 'POST /me/codes/confirm', { code: codeOf(secret, now) });
  expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(200);
  turn(minute);
  return {
    ...person,
    secret,
    uri: prepared.uri as string,
    recovery: confirmed.body.codes as string[],
    turn,
    code: (ms = 0) => codeOf(secret, now + ms),
  };
}

const subjects = async (email: string) => (await office.mailbox.to(email)).map(({ subject }) => subject);
const challengeOf = async (email: string, password = newPassword) =>
  (await office.signIn(email, password)).body.challenge as string;
const second = (challenge: string, code: string, more: Record<string, string> = {}) =>
  call(null, 'POST /auth/second-step', { challenge, code, session: 'cookie' }, more);

test('whoever has set up an app signs in with the password and then its code', async () => {
  const { email, code, uri } = await aCarefulPerson();
  expect(uri).toMatch(/^otpauth:\/\/totp\/.*secret=[A-Z2-7]{32}/);
  const first = await office.signIn(email);
  expect(Object.keys(first.body).sort()).toEqual(['challenge', 'until']);
  expect(first.headers.get('set-cookie')).toBeNull();
  const { status, body, headers } = await second(first.body.challenge, code());
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body.me.email).toBe(email);
  const cookie = { headers: { cookie: headers.get('set-cookie')?.split(';')[0] ?? '' } };
  expect((await call(cookie, 'GET /me')).status).toBe(200);
});

test('a code works once, also for two who send it at the same time', async () => {
  const { email, code } = await aCarefulPerson();
  const challenge = await challengeOf(email);
  const both = await Promise.all([second(challenge, code()), second(challenge, code())]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
  expect((await second(challenge, code())).body.code).toBe('factor-wrong');
});

test('the code of half a minute before or after fits, one beyond does not, and an earlier one never comes back', async () => {
  const { email, code } = await aCarefulPerson();
  const challenge = await challengeOf(email);
  expect((await second(challenge, code(-minute))).status).toBe(403);
  expect((await second(challenge, code(minute))).status).toBe(403);
  expect((await second(challenge, code(30_000))).status).toBe(200);
  expect((await second(challenge, code(0))).status).toBe(403);
  expect((await second(challenge, code(-30_000))).status).toBe(403);
});

test('the second step is bound to place, password and time, and cannot be made up', async () => {
  const { email, code, turn, session } = await aCarefulPerson();
  const challenge = await challengeOf(email);
  const over = async (...order: Parameters<typeof second>) => (await second(...order)).body.code;
  const forged = Buffer.from(challenge, 'base64url');
  forged.writeUInt8(forged.readUInt8(20) ^ 1, 20);
  expect(await over(forged.toString('base64url'), code())).toBe('challenge-over');
  expect(await over('x', code())).toBe('challenge-over');
  const elsewhere = await call(null, 'POST /auth/second-step', { challenge, code: code(), session: 'bearer' });
  expect(elsewhere.body.code).toBe('challenge-over');
  turn(11 * minute);
  expect(await over(challenge, code())).toBe('challenge-over');
  const fresh = await challengeOf(email);
  const changed = await call(session, 'POST /me/password', { current: newPassword, password: 'Zwölf Boote 47' });
  expect(changed.status, JSON.stringify(changed.body)).toBe(204);
  expect(await over(fresh, code())).toBe('challenge-over');
});

test('five wrong codes close the second step, wherever they come from', async () => {
  const { email, code } = await aCarefulPerson();
  const statuses = [];
  for (let n = 0; n < 6; n++) {
    const challenge = await challengeOf(email);
    statuses.push((await second(challenge, '000000', { 'x-forwarded-for': `203.0.113.${n}` })).status);
  }
  expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
  expect((await second(await challengeOf(email), code())).status).toBe(429);
});

test('a recovery code works once, in any spelling, and is told by mail; new ones replace all others', async () => {
  const { email, recovery, session } = await aCarefulPerson();
  expect(new Set(recovery).size).toBe(10);
  const [one = '', two = ''] = recovery;
  expect((await second(await challengeOf(email), one.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
  expect(await subjects(email)).toContain('Anmeldung mit einem Ersatzcode');
  expect((await second(await challengeOf(email), one)).body.code).toBe('factor-wrong');
  expect((await call(session, 'GET /me/safeguards')).body).toMatchObject({ recoveryCodes: 9 });
  const { codes } = (await call(session, 'POST /me/recovery-codes')).body;
  expect((await second(await challengeOf(email), two)).status).toBe(403);
  expect((await second(await challengeOf(email), codes[0])).status).toBe(200);
});

test('neither secrets nor recovery codes stand in the database', async () => {
  const { accountId, secret, recovery } = await aCarefulPerson();
  const kept = await office.db.direct`
    select t::text as text from totp t where account_id = ${accountId}
    union all select r::text from recovery_codes r where account_id = ${accountId}`;
  const hex = (text: string) => Buffer.from(text).toString('hex');
  for (const { text } of kept) {
    for (const plain of [secret, ...recovery, ...recovery.map((code) => code.replaceAll('-', ''))]) {
      expect(text).not.toContain(plain);
      expect(text).not.toContain(hex(plain));
    }
  }
  expect(kept).toHaveLength(11);
});

test('a forgotten password leads past no second step, and may be shorter', async () => {
  const { email, code } = await aCarefulPerson();
  await call(null, 'POST /auth/resets', { email });
  const { token } = await office.mailTo(email);
  expect((await call(null, 'POST /auth/codes/read', { purpose: 'reset', token })).body.minLength).toBe(8);
  const order = { purpose: 'reset', token, password: 'Moor Kran 47xq', session: 'cookie' };
  const { body, headers } = await call(null, 'POST /auth/codes/redeem', order);
  expect(headers.get('set-cookie')).toBeNull();
  expect(body.me).toBeUndefined();
  expect((await second(body.challenge, code())).status).toBe(200);
});

test('turning codes off demands a longer password where it is too short, and is told by mail', async () => {
  const { email, session, code } = await aCarefulPerson();
  const short = { current: newPassword, password: 'Moor Kran 47xq' };
  expect((await call(session, 'POST /me/password', short)).status).toBe(204);
  expect((await call(session, 'GET /me/safeguards')).body).toMatchObject({ minLength: 8, newPasswordNeeded: true });
  expect((await call(session, 'POST /me/codes/remove', {})).body.errors[0].code).toBe('password-short');
  const still = await call(session, 'POST /me/codes/remove', { password: 'Zehn Uhus!' });
  expect(still.body.errors[0]).toMatchObject({ code: 'password-short', detail: expect.stringContaining('15') });
  expect(await challengeOf(email, 'Moor Kran 47xq')).toBeTruthy();
  const long = 'Neunzehn Uhus im Nebel';
  expect((await call(session, 'POST /me/codes/remove', { password: long })).status).toBe(204);
  expect(await subjects(email)).toContain('Anmelden wieder in einem Schritt');
  expect((await office.signIn(email, long)).body.me.email).toBe(email);
  expect((await second('x', code())).status).toBe(410);
});

test('another app counts once its code was typed, and the one before works until then', async () => {
  const { email, session, code, turn } = await aCarefulPerson();
  const { secret } = (await call(session, 'POST /me/codes')).body;
  expect((await second(await challengeOf(email), codeOf(secret))).status).toBe(403);
  expect((await second(await challengeOf(email), code())).status).toBe(200);
  turn(minute);
  expect((await call(session, 'POST /me/codes/confirm', { code: code() })).body.code).toBe('factor-wrong');
});

test('setting codes up, and turning them off, needs fresh proof; with codes the password alone is none', async () => {
  const { accountId, code } = await aCarefulPerson();
  const session = await aSession(office.db.direct, accountId, { proven: false });
  for (const path of ['codes', 'codes/remove', 'recovery-codes'])
    expect((await call(session, `POST /me/${path}`, path.includes('remove') ? {} : undefined)).body.code).toBe(
      'proof-required',
    );
  expect((await call(session, 'POST /me/proof', { password: newPassword })).status).toBe(400);
  expect((await call(session, 'POST /me/proof', { code: '000000' })).body.code).toBe('factor-wrong');
  expect((await call(session, 'POST /me/proof', { code: code() })).status).toBe(200);
  expect((await call(session, 'POST /me/recovery-codes')).status).toBe(200);
});

test('setting codes up ends the other sessions, and is told by mail', async () => {
  const { session, accountId, email } = await aPerson();
  const elsewhere = await aSession(office.db.direct, accountId);
  const { secret } = (await call(session, 'POST /me/codes')).body;
  expect((await call(session, 'POST /me/codes/confirm', { code: '12345x' })).body.code).toBe('factor-wrong');
  expect((await office.signIn(email)).body.me.email).toBe(email);
  expect((await call(session, 'POST /me/codes/confirm', { code: codeOf(secret) })).status).toBe(200);
  expect((await call(elsewhere, 'GET /me')).status).toBe(401);
  expect(await subjects(email)).toContain('Anmelden jetzt in zwei Schritten');
});
