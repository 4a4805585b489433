import { beforeEach, expect, test } from 'vitest';
import { aSession } from '../../../test/support/factories.js';
import { newPassword, openOffice } from '../../../test/support/office.js';

const other = 'Dreizehn Enten auf dem Dach';

const office = await openOffice();
beforeEach(() => office.db.direct`delete from rate_limits`);

/** Somebody who has activated an access, with the session of that. */
async function aPerson() {
  const admin = await office.anAdmin();
  const tenant = await admin.aTenant();
  await admin.order('invitations', [tenant.id]);
  const { headers, body } = await office.activate({ token: (await office.mailTo(tenant.email)).token });
  const session = { headers: { cookie: headers.get('set-cookie')?.split(';')[0] ?? '' } };
  return { email: tenant.email, accountId: body.me.id as string, session };
}

const change = (session: { headers: Record<string, string> }, current: string, password = other) =>
  office.app.call(session, 'POST /me/password', { current, password });

test('another password needs the present one, ends the other sessions, and is told by mail', async () => {
  const { email, accountId, session } = await aPerson();
  const elsewhere = await aSession(office.db.direct, accountId);
  expect((await change(session, 'falsch')).body.code).toBe('wrong-password');
  expect((await office.app.call(elsewhere, 'GET /me')).status).toBe(200);
  expect((await change(session, newPassword)).status).toBe(204);
  expect((await office.app.call(elsewhere, 'GET /me')).status).toBe(401);
  expect((await office.app.call(session, 'GET /me')).status).toBe(200);
  expect((await office.mailTo(email)).subject).toBe('Ihr Passwort wurde geändert');
  expect((await office.signIn(email)).status).toBe(401);
  expect((await office.signIn(email, other)).status).toBe(200);
});

test('the rules for passwords hold here, too', async () => {
  const { session } = await aPerson();
  const { body } = await change(session, newPassword, 'passwortpasswort');
  expect(body.errors).toMatchObject([{ pointer: '#/password', code: 'password-common' }]);
});

test('whoever finds an open session guesses ten times', async () => {
  const { session } = await aPerson();
  const statuses = [];
  for (let n = 0; n < 11; n++) statuses.push((await change(session, `falsch ${n}`)).status);
  expect(statuses).toEqual([...Array(10).fill(403), 429]);
});

test('people see where they are signed in, and end it there', async () => {
  const { accountId, session, email } = await aPerson();
  const headers = { 'user-agent': `Mozilla/5.0 (iPhone) ${'x'.repeat(500)}` };
  const order = { email, password: newPassword, session: 'cookie' };
  await office.app.call(null, 'POST /auth/sign-in', order, headers);
  const { items } = (await office.app.call(session, 'GET /me/devices')).body;
  expect(items).toHaveLength(2);
  expect(items[0]).toMatchObject({ current: true, kind: 'portal', origin: null });
  expect(items[1].agent).toMatch(/^Mozilla\/5\.0 \(iPhone\)/);
  expect((await office.app.call(session, `DELETE /me/devices/${items[1].id}`)).status).toBe(204);
  expect((await office.app.call(session, 'GET /me/devices')).body.items).toHaveLength(1);

  const [one, two] = [await aSession(office.db.direct, accountId), await aSession(office.db.direct, accountId)];
  expect((await office.app.call(session, 'POST /me/devices/sign-out')).body).toEqual({ ended: 2 });
  for (const gone of [one, two]) expect((await office.app.call(gone, 'GET /me')).status).toBe(401);
  expect((await office.app.call(session, 'GET /me')).status).toBe(200);
});

test("nobody ends somebody else's session", async () => {
  const [one, two] = [await aPerson(), await aPerson()];
  const [{ id }] = (await office.app.call(two.session, 'GET /me/devices')).body.items;
  expect((await office.app.call(one.session, `DELETE /me/devices/${id}`)).status).toBe(404);
  expect((await office.app.call(two.session, 'GET /me')).status).toBe(200);
});

test('how strong a password is depends on whose it is, and is told before it is set', async () => {
  const { session, accountId } = await aPerson();
  const { db } = office;
  const judged = async (password: string) =>
    (await office.app.call(session, 'POST /me/password/strength', { password })).body;
  await db.direct`update memberships set name = 'Dorothea Kranichfeld' where account_id = ${accountId}`;
  expect(await judged('kurz')).toMatchObject({ strength: 'weak', advice: expect.stringContaining('15') });
  expect(await judged('DorotheaKranichfeld1')).toMatchObject({
    ...{ strength: 'weak', advice: expect.stringContaining('Namen') },
  });
  expect(await judged('passwortpasswort')).toMatchObject({
    strength: 'weak',
    advice: expect.stringContaining('erraten'),
  });
  expect(await judged('Dreizehn Enten auf dem Dach im Mai')).toEqual({ strength: 'strong', advice: null });
});
