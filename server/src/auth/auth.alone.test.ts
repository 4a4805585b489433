import { verify } from '@node-rs/argon2';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openApp, testOrigin } from '../../../test/support/app.js';
import { aContact, aMembership, anAccount, aSource } from '../../../test/support/factories.js';
import { hashPassword } from './passwords.js';

// Counted, and done all the same.
vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof import('@node-rs/argon2')>();
  return { ...argon2, verify: vi.fn(argon2.verify) };
});
const compared = vi.mocked(verify);

const page = 'https://www.lindenhof.example';
const password = 'Lange Wörter sind gut';

const { db, app } = await openApp();
let passwordHash: string;

beforeAll(async () => {
  passwordHash = await hashPassword(password);
});
beforeEach(() => db.direct`delete from rate_limits`);

/** A tenant of a source that lists the page. */
async function aTenant() {
  const source = await aSource(db.direct, { origin: page });
  const account = await anAccount(db.direct, { passwordHash });
  const { personId } = await aContact(db.direct, source.id);
  await aMembership(db.direct, source.id, { accountId: account.id, personId });
  return { source, ...account };
}

const signIn = (body: object, headers: Record<string, string> = {}) =>
  app.call(null, 'POST /auth/sign-in', { password, session: 'cookie', ...body }, headers);

const bearer = (token: string, origin = page) => ({ headers: { authorization: `Bearer ${token}`, origin } });

test('a tenant signs in at the portal and is known by a cookie that no script can read', async () => {
  const { email, source } = await aTenant();
  const { status, body, headers } = await signIn({ email: ` ${email.toUpperCase()} ` });
  expect(status).toBe(200);
  expect(body).toMatchObject({ token: null, me: { email, memberships: [{ sourceId: source.id, role: 'resident' }] } });
  const cookie = headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^p24-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  const me = await app.call({ headers: { cookie: cookie.split(';')[0] ?? '' } }, 'GET /me');
  expect(me.body.email).toBe(email);
});

test('signing in tells each data source that the person was there, and the language of their mails', async () => {
  const { id, email } = await aTenant();
  await db.direct`update accounts set locale = 'en-GB' where id = ${id}`;
  await signIn({ email });
  const [membership] =
    await db.direct`select locale, last_online is not null as seen from memberships where account_id = ${id}`;
  expect(membership).toEqual({ locale: 'en', seen: true });
});

test('over https the cookie is bound to this host', async () => {
  const { email } = await aTenant();
  app.services.env.url = 'https://portal.example';
  const at = { host: 'portal.example', origin: 'https://portal.example' };
  const { headers } = await signIn({ email }, at).finally(() => {
    app.services.env.url = null;
  });
  expect(headers.get('set-cookie')).toMatch(/^__Host-p24=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
});

test('a wrong password and an unknown address answer alike', async () => {
  const { email } = await aTenant();
  const wrong = await signIn({ email, password: 'something else' });
  const unknown = await signIn({ email: 'nobody@example.test' });
  const withoutIds = ({ instance: _i, requestId: _r, ...rest }: Record<string, unknown>) => rest;
  expect(wrong.status).toBe(401);
  expect(withoutIds(wrong.body)).toEqual(withoutIds(unknown.body));
  expect(wrong.body).toMatchObject({
    code: 'wrong-credentials',
    detail: 'E-Mail-Adresse oder Passwort stimmen nicht.',
  });
});

test('for an unknown address a password is compared with a hash as dear as the others', async () => {
  const { email } = await aTenant();
  const work = async (order: object) => {
    compared.mockClear();
    expect((await signIn({ password: 'something else', ...order })).status).toBe(401);
    // The parameters of argon2 say what a comparison costs; salt and hash do not.
    return compared.mock.calls.map(([stored, given]) => ({
      cost: String(stored).split('$').slice(1, 4),
      given,
    }));
  };
  const known = await work({ email });
  expect(known).toEqual([{ cost: passwordHash.split('$').slice(1, 4), given: 'something else' }]);
  expect(await work({ email: 'nobody@example.test' })).toEqual(known);
  const { email: withoutPassword } = await anAccount(db.direct);
  expect(await work({ email: withoutPassword })).toEqual(known);
});

test('a page gets a token that works from its own origin only', async () => {
  const { email } = await aTenant();
  const { status, body, headers } = await signIn({ email, session: 'bearer' }, { origin: page });
  expect(status).toBe(200);
  expect(headers.get('set-cookie')).toBeNull();
  expect(headers.get('access-control-allow-origin')).toBe(page);
  expect((await app.call(bearer(body.token), 'GET /me')).status).toBe(200);
  expect((await app.call(bearer(body.token, 'https://other.example'), 'GET /me')).status).toBe(401);
  const { origin: _, ...withoutOrigin } = bearer(body.token).headers;
  expect((await app.call({ headers: { ...withoutOrigin, origin: testOrigin } }, 'GET /me')).status).toBe(401);
});

test('a page never gets a cookie', async () => {
  const { email } = await aTenant();
  const { status, body } = await signIn({ email }, { origin: page });
  expect([status, body.code]).toEqual([403, 'cookie-not-allowed']);
});

test('managers cannot sign in on a page', async () => {
  const source = await aSource(db.direct, { origin: page });
  const { id, email } = await anAccount(db.direct, { passwordHash });
  await aMembership(db.direct, source.id, { accountId: id });
  const { status, body } = await signIn({ email, session: 'bearer' }, { origin: page });
  expect([status, body.code]).toEqual([403, 'residents-only']);
  expect(await db.direct`select from sessions where account_id = ${id}`).toHaveLength(0);
});

test('a page that lists nothing of mine signs nobody in', async () => {
  const { email } = await aTenant();
  const { status } = await signIn({ email, session: 'bearer' }, { origin: 'https://elsewhere.example' });
  expect(status).toBe(403);
});

test('a token is replaced, the one before works a minute longer, and reuse after that ends the session', async () => {
  const { email } = await aTenant();
  const first = (await signIn({ email, session: 'bearer' }, { origin: page })).body.token;
  const second = (await app.call(bearer(first), 'POST /auth/rotate')).body.token;
  expect(second).not.toBe(first);
  expect((await app.call(bearer(first), 'GET /me')).status).toBe(200);
  expect((await app.call(bearer(second), 'GET /me')).status).toBe(200);

  await db.direct`update sessions set rotated_at = now() - interval '61 seconds' where previous_hash is not null`;
  expect((await app.call(bearer(first), 'GET /me')).status).toBe(401);
  expect((await app.call(bearer(second), 'GET /me')).status).toBe(401);
});

test('no token is kept for the repetition of a write', async () => {
  const { email } = await aTenant();
  const { body } = await signIn({ email, session: 'bearer' }, { origin: page });
  const rotated = await app.call(bearer(body.token), 'POST /auth/rotate', undefined, { 'idempotency-key': 'again' });
  expect(rotated.status).toBe(200);
  const kept = await db.direct`select response::text from idempotency where response::text like '%token%'`;
  expect(kept).toEqual([]);
});

test('after signing out neither the cookie nor the token opens anything', async () => {
  const { email } = await aTenant();
  const { token } = (await signIn({ email, session: 'bearer' }, { origin: page })).body;
  expect((await app.call(bearer(token), 'POST /auth/sign-out')).status).toBe(204);
  expect((await app.call(bearer(token), 'GET /me')).status).toBe(401);

  const cookie = (await signIn({ email })).headers.get('set-cookie')?.split(';')[0] ?? '';
  const out = await app.call({ headers: { cookie } }, 'POST /auth/sign-out');
  expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
  expect((await app.call({ headers: { cookie } }, 'GET /me')).status).toBe(401);
});

test('a tenant stays signed in for 30 days on request, a manager does not', async () => {
  const days = (end: string) => (Date.parse(end) - Date.now()) / 86_400_000;
  const { email } = await aTenant();
  expect(days((await signIn({ email, remember: true })).body.endsAt)).toBeCloseTo(30, 1);

  const source = await aSource(db.direct);
  const manager = await anAccount(db.direct, { passwordHash });
  await aMembership(db.direct, source.id, { accountId: manager.id });
  expect(days((await signIn({ email: manager.email, remember: true })).body.endsAt)).toBeCloseTo(0.5, 1);
});

test('a write by cookie from another origin, or from none, is nobody', async () => {
  const { email } = await aTenant();
  const cookie = (await signIn({ email })).headers.get('set-cookie')?.split(';')[0] ?? '';
  const other = await app.call({ headers: { cookie, origin: page } }, 'POST /auth/sign-out');
  expect(other.status).toBe(401);
  const none = await app.app.request(`${testOrigin}/api/v1/auth/sign-out`, { method: 'POST', headers: { cookie } });
  expect(none.status).toBe(401);
  expect((await app.call({ headers: { cookie } }, 'GET /me')).status).toBe(200);
});

test("a cookie's token is no bearer", async () => {
  const { email } = await aTenant();
  const token = (await signIn({ email })).headers.get('set-cookie')?.split(/[=;]/)[1] ?? '';
  expect((await app.call(bearer(token, testOrigin), 'GET /me')).status).toBe(401);
});

test("the demo's accounts open on the demo's own machine only", async () => {
  const { email, id } = await aTenant();
  await db.direct`update accounts set demo = true where id = ${id}`;
  expect((await signIn({ email })).status).toBe(200);
  expect((await signIn({ email }, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(401);
});
