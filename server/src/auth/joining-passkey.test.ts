import { beforeEach, expect, test } from 'vitest';
import { testOrigin } from '../../../test/support/app.js';
import { newPassword, openOffice } from '../../../test/support/office.js';
import { anAuthenticator } from './authenticator.fixture.js';

const office = await openOffice();
beforeEach(() => office.db.direct`delete from rate_limits`);

const name = 'Mein Telefon';
const options = (code: object, more: Record<string, string> = {}) =>
  office.app.call(null, 'POST /auth/codes/passkey', { purpose: 'activation', ...code }, more);
const redeem = (code: object, order: object) =>
  office.app.call(null, 'POST /auth/codes/redeem', { purpose: 'activation', session: 'cookie', ...code, ...order });

/** Somebody invited, with the code of the mail. */
async function anInvited() {
  const admin = await office.anAdmin();
  const tenant = await admin.aTenant();
  await admin.order('invitations', [tenant.id]);
  return { admin, ...tenant, token: (await office.mailTo(tenant.email)).token };
}

/** The same, who has activated with a passkey and no password. */
async function withPasskey() {
  const invited = await anInvited();
  const authenticator = anAuthenticator(testOrigin);
  const { challenge, userId } = (await options({ token: invited.token })).body;
  const passkey = { ...authenticator.make(challenge), userId, name };
  return { ...invited, authenticator, userId, activated: await redeem({ token: invited.token }, { passkey }) };
}

async function signIn({
  authenticator,
  userId,
}: Pick<Awaited<ReturnType<typeof withPasskey>>, 'authenticator' | 'userId'>) {
  const { challenge } = (await office.app.call(null, 'POST /auth/passkeys/options')).body;
  const order = { passkey: authenticator.sign(challenge, userId), session: 'cookie' };
  return office.app.call(null, 'POST /auth/passkeys/sign-in', order);
}

test('an invited person activates with a passkey in place of a password, and signs in with it alone', async () => {
  const { activated, admin, id, email, ...person } = await withPasskey();
  expect(activated.status, JSON.stringify(activated.body)).toBe(200);
  expect(activated.body.me).toMatchObject({ email, memberships: [{ sourceId: admin.source.id }] });
  expect(await admin.stateOf(id)).toBe('active');
  expect((await signIn(person)).body.me).toMatchObject({ email });
  expect((await office.signIn(email)).body.code).toBe('wrong-credentials');
  const session = { headers: { cookie: activated.headers.get('set-cookie')?.split(';')[0] ?? '' } };
  const { body } = await office.app.call(session, 'GET /me/safeguards');
  expect(body).toMatchObject({ password: false, passkeys: 1 });
});

test('whoever has a passkey alone still gets a password by "forgot password"', async () => {
  const { email } = await withPasskey();
  await office.app.call(null, 'POST /auth/resets', { email });
  const { token } = await office.mailTo(email);
  expect((await redeem({ purpose: 'reset', token }, { password: newPassword })).status).toBe(200);
  expect((await office.signIn(email)).status).toBe(200);
});

test('a further invitation asks whoever has a passkey alone to sign in with it, and waits there', async () => {
  const { email, ...person } = await withPasskey();
  const other = await office.anAdmin();
  const there = await other.aTenant({ email });
  await other.order('invitations', [there.id]);
  const { token } = await office.mailTo(email);
  expect((await office.read({ token })).body).toMatchObject({ known: true, passkey: 'asked' });
  expect((await options({ token })).body.code).toBe('code-wrong');
  expect((await office.activate({ token })).body.code).toBe('wrong-credentials');
  const { headers } = await signIn(person);
  const session = { headers: { cookie: headers.get('set-cookie')?.split(';')[0] ?? '' } };
  const { items } = (await office.app.call(session, 'GET /me/invitations')).body;
  expect((await office.app.call(session, `POST /me/invitations/${items[0].id}/accept`)).status).toBe(200);
  expect(await other.stateOf(there.id)).toBe('active');
});

test('a manager who came by a passkey needs no codes', async () => {
  const admin = await office.anAdmin();
  const email = `${crypto.randomUUID().slice(0, 8)}@example.test`;
  await office.app.call(admin.session, `POST /manage/${admin.source.id}/managers`, { name: 'Ute Kern', email });
  const { token } = await office.mailTo(email);
  const { challenge, userId } = (await options({ token })).body;
  const passkey = { ...anAuthenticator(testOrigin).make(challenge), userId, name };
  const { body } = await redeem({ token }, { passkey });
  expect(body.me.needsFactor).toBeUndefined();
});

test('a challenge is good for its code and its account alone, and once', async () => {
  const [one, two] = [await anInvited(), await anInvited()];
  const { challenge, userId } = (await options({ token: one.token })).body;
  const made = { ...anAuthenticator(testOrigin).make(challenge), userId, name };
  expect((await redeem({ token: two.token }, { passkey: made })).body.code).toBe('passkey-wrong');
  const other = (await options({ token: one.token })).body.userId;
  expect((await redeem({ token: one.token }, { passkey: { ...made, userId: other } })).body.code).toBe('passkey-wrong');
  const fresh = (await options({ token: one.token })).body;
  const passkey = { ...anAuthenticator(testOrigin).make(fresh.challenge), userId: fresh.userId, name };
  expect((await redeem({ token: one.token }, { passkey })).status).toBe(200);
  expect((await redeem({ token: one.token }, { passkey })).body.code).toBe('code-used');
});

test('passkeys are offered on the host of the portal alone, and to those who are new', async () => {
  const { token } = await anInvited();
  expect((await office.read({ token })).body).toMatchObject({ known: false, passkey: 'offered' });
  const elsewhere = { origin: 'https://www.example.test' };
  expect((await options({ token }, elsewhere)).status).toBe(403);
  expect((await redeem({ token }, {})).body.errors).toMatchObject([{ pointer: '#/password' }]);
  expect(
    (await redeem({ token }, { passkey: { ...anAuthenticator(testOrigin).make('x'), userId: 'x', name } })).body.code,
  ).toBe('passkey-wrong');
  expect((await office.activate({ token })).status).toBe(200);
});
