import { beforeAll, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../test/support/authenticator.js';
import { newPassword, openOffice } from '../../../test/support/office.js';
import { hashPassword } from './passwords.js';

const office = await openOffice();
let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(newPassword);
});
beforeEach(() => office.db.direct`delete from rate_limits`);

/** A manager with a password, who has just signed in with it. */
async function aManagerAtTheDoor() {
  const { source, account } = await office.anAdmin();
  await office.db.direct`update accounts set password_hash = ${passwordHash} where id = ${account.id}`;
  const signIn = () => office.signIn(account.email);
  const { body, headers } = await signIn();
  const session = { headers: { cookie: headers.get('set-cookie')?.split(';')[0] ?? '' } };
  const desk = (who = session) => office.app.call(who, `GET /manage/${source.id}/people-counts`);
  return { source, account, body, session, desk, signIn };
}

test('a manager without a second factor reaches nothing but setting one up', async () => {
  const { body, session, desk, account } = await aManagerAtTheDoor();
  expect(body.me).toMatchObject({ email: account.email, needsFactor: true });
  expect((await desk()).body.code).toBe('factor-required');
  expect((await office.app.call(session, 'GET /notices')).status).toBe(403);
  for (const path of ['me', 'me/preferences', 'me/devices', 'me/safeguards'])
    expect((await office.app.call(session, `GET /${path}`)).status).toBe(200);
  expect((await office.app.call(session, 'GET /me')).body.needsFactor).toBe(true);
});

test('once it is set up the same session reaches everything, and the next sign-in asks for the code', async () => {
  const { session, desk, signIn } = await aManagerAtTheDoor();
  const { secret } = (await office.app.call(session, 'POST /me/codes')).body;
  const code = codeOf(secret);
  expect((await office.app.call(session, 'POST /me/codes/confirm', { code })).status).toBe(200);
  expect((await desk()).status).toBe(200);
  expect((await office.app.call(session, 'GET /me')).body.needsFactor).toBeUndefined();
  expect((await signIn()).body.challenge).toBeTruthy();
});

test('a manager turns codes off nowhere', async () => {
  const { session } = await aManagerAtTheDoor();
  const { secret } = (await office.app.call(session, 'POST /me/codes')).body;
  await office.app.call(session, 'POST /me/codes/confirm', { code: codeOf(secret) });
  expect((await office.app.call(session, 'GET /me/safeguards')).body.codesNeeded).toBe(true);
  expect((await office.app.call(session, 'POST /me/codes/remove', {})).body.code).toBe('codes-needed');
});

test("the demo's managers come in at once", async () => {
  const { account, desk, signIn } = await aManagerAtTheDoor();
  await office.db.direct`update accounts set demo = true where id = ${account.id}`;
  const { body, headers } = await signIn();
  expect(body.me.needsFactor).toBeUndefined();
  expect((await desk({ headers: { cookie: headers.get('set-cookie')?.split(';')[0] ?? '' } })).status).toBe(200);
});
