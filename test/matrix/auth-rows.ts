import { v7 as uuid } from 'uuid';
import { newChallenge } from '../../server/src/auth/challenges.js';
import { issueCode } from '../../server/src/auth/codes.js';
import { newTotp } from '../../server/src/auth/totp.js';
import { codeOf } from '../support/authenticator.js';
import { aMembership, anAccount, anInvitation, aSession, testSecret } from '../support/factories.js';
import { everybody, type Row, shown } from './row.js';
import { password, type World } from './world.js';

/** The link's token of a code for a new password, for an account of its own. */
async function aResetToken({ db, here }: World): Promise<string> {
  const { id: accountId, email } = await anAccount(db.direct);
  await aMembership(db.direct, here.id, { accountId });
  const order = { purpose: 'reset', email, accountId, sourceId: here.id } as const;
  const { token } = await db.database.transaction(null, (sql) => issueCode(sql, testSecret, order));
  return token;
}

/** The code of somebody who is invited and has no account yet. */
async function anActivationToken({ db, here }: World): Promise<string> {
  const email = `${uuid()}@example.test`;
  const membershipId = await anInvitation(db.direct, here.id, email);
  const order = { purpose: 'activation', email, sourceId: here.id, membershipId } as const;
  const { token } = await db.database.transaction({ sources: [here.id] }, (sql) => issueCode(sql, testSecret, order));
  return token;
}

/** Somebody whose password was right, with what their app shows. */
async function aSecondStep({ db, here }: World): Promise<{ challenge: string; code: string }> {
  const passwordHash = 'a hash';
  const { id: accountId } = await anAccount(db.direct, { passwordHash });
  await aMembership(db.direct, here.id, { accountId });
  const { sealed, base32 } = newTotp(testSecret, accountId, { issuer: 'p24', label: 'me' });
  await db.direct`insert into totp (account_id, secret, confirmed_at) values (${accountId}, ${sealed}, now())`;
  const place = { kind: 'portal', origin: null, agent: null } as const;
  const now = new Date();
  const { token } = newChallenge(testSecret, { accountId, place, remember: false, passwordHash, now });
  return { challenge: token, code: codeOf(base32, now) };
}

const noPasskey = { id: 'x', clientDataJSON: 'x', authenticatorData: 'x', signature: 'x', userHandle: 'x' };

/** A passkey of somebody else. */
async function aPasskey({ db }: World): Promise<string> {
  const [{ id: accountId }, id] = [await anAccount(db.direct), uuid()];
  await db.direct`insert into passkeys (account_id, id, name, credential_id, public_key, syncable, backed_up)
    values (${accountId}, ${id}, 'Telefon', ${id}, '', false, false)`;
  return id;
}

/** Who signed in by themselves: a session that a page was handed out is not theirs. */
const own = everybody.filter((caller) => !caller.startsWith('embed'));

/** Who is on the portal's own host: passkeys exist nowhere else. */
const atHome = own.filter((caller) => caller !== 'tenantOnPage');

/** The rows of signing in and of codes. */
export const authRows: Readonly<Record<string, Row>> = {
  'auth.signIn': {
    may: ['nobody'],
    else: 200,
    request: async ({ db, people }) => {
      const [account] = await db.direct`select email from accounts where id = ${people.tenant?.accountId ?? ''}`;
      return { path: '/auth/sign-in', body: { email: account?.email, password, session: 'cookie' } };
    },
  },
  'auth.rotate': { may: ['tenantOnPage'], else: 200, request: () => ({ path: '/auth/rotate' }) },
  'auth.signOut': { may: everybody, else: 404, request: () => ({ path: '/auth/sign-out' }) },
  'auth.me': { may: everybody, else: 404, request: () => ({ path: '/me' }) },
  'profile.preferences': { may: everybody, else: 404, request: () => ({ path: '/me/preferences' }) },
  'profile.choose': {
    may: everybody,
    else: 404,
    request: () => ({ path: '/me/preferences', body: { locale: 'de' } }),
  },
  'profile.notificationSettings': {
    may: everybody,
    else: 404,
    request: () => ({ path: '/me/notification-settings' }),
  },
  'profile.chooseNotification': {
    may: [...shown, 'embedOther'],
    else: 404,
    request: async ({ db, people }) => {
      const [membership] =
        await db.direct`select id from memberships where person_id = ${people.tenant?.personId ?? ''}`;
      return {
        path: `/me/notification-settings/${membership?.id}/notices`,
        body: { channel: 'mail', wanted: true },
      };
    },
  },
  'auth.invitations': {
    may: everybody,
    else: 404,
    request: () => ({ path: '/me/invitations' }),
  },
  'auth.acceptInvitation': {
    may: ['tenant'],
    else: 404,
    request: async ({ db, here, people }) => {
      const [account] = await db.direct`select email from accounts where id = ${people.tenant?.accountId ?? ''}`;
      const id = await anInvitation(db.direct, here.id, account?.email);
      return { path: `/me/invitations/${id}/accept` };
    },
  },
  'auth.secondStep': {
    may: ['nobody'],
    else: 404,
    request: async (world) => ({
      path: '/auth/second-step',
      body: { ...(await aSecondStep(world)), session: 'cookie' },
    }),
  },
  'auth.judgePassword': {
    may: own,
    else: 403,
    request: () => ({ path: '/me/password/strength', body: { password: 'Sieben Zwerge tanzen' } }),
  },
  'auth.passkeyOptions': {
    may: ['nobody'],
    else: 403,
    request: () => ({ path: '/auth/passkeys/options' }),
  },
  'auth.passkeySignIn': {
    may: [],
    else: 403,
    request: () => ({ path: '/auth/passkeys/sign-in', body: { passkey: noPasskey, session: 'cookie' } }),
  },
  'auth.passkeys': { may: own, else: 403, request: () => ({ path: '/me/passkeys' }) },
  'auth.preparePasskey': { may: atHome, else: 403, request: () => ({ path: '/me/passkeys/options' }) },
  'auth.addPasskey': {
    may: [],
    else: 403,
    request: () => ({
      path: '/me/passkeys',
      body: { passkey: { id: 'x', clientDataJSON: 'x', attestationObject: 'x' }, name: 'x' },
    }),
  },
  'auth.renamePasskey': {
    may: [],
    else: 404,
    request: async (world) => ({ path: `/me/passkeys/${await aPasskey(world)}`, body: { name: 'Telefon' } }),
  },
  'auth.removePasskey': {
    may: [],
    else: 404,
    request: async (world) => ({ path: `/me/passkeys/${await aPasskey(world)}` }),
  },
  'auth.safeguards': { may: own, else: 403, request: () => ({ path: '/me/safeguards' }) },
  'auth.prepareCodes': { may: own, else: 403, request: () => ({ path: '/me/codes' }) },
  'auth.confirmCodes': {
    may: [],
    else: 403,
    request: () => ({ path: '/me/codes/confirm', body: { code: '000000' } }),
  },
  'auth.removeCodes': { may: [], else: 404, request: () => ({ path: '/me/codes/remove', body: {} }) },
  'auth.renewRecoveryCodes': { may: [], else: 404, request: () => ({ path: '/me/recovery-codes' }) },
  'auth.declineInvitation': {
    may: ['tenant'],
    else: 404,
    request: async ({ db, here, people }) => {
      const [account] = await db.direct`select email from accounts where id = ${people.tenant?.accountId ?? ''}`;
      const id = await anInvitation(db.direct, here.id, account?.email);
      return { path: `/me/invitations/${id}/decline` };
    },
  },
  'auth.prove': { may: [], else: 403, request: () => ({ path: '/me/proof', body: { password: 'falsch' } }) },
  'auth.changePassword': {
    may: [],
    else: 403,
    request: () => ({ path: '/me/password', body: { current: 'falsch', password: 'Sieben Zwerge tanzen' } }),
  },
  'auth.devices': { may: own, else: 403, request: () => ({ path: '/me/devices' }) },
  'auth.signOutDevice': {
    may: [],
    else: 404,
    request: async ({ db }) => {
      const { id } = await aSession(db.direct, (await anAccount(db.direct)).id);
      return { path: `/me/devices/${id}` };
    },
  },
  'auth.signOutOthers': { may: own, else: 403, request: () => ({ path: '/me/devices/sign-out' }) },
  'auth.requestReset': {
    may: ['nobody', 'stranger', ...everybody],
    else: 404,
    request: () => ({ path: '/auth/resets', body: { email: `${uuid()}@example.test` } }),
  },
  'auth.readCode': {
    may: ['nobody', 'stranger', ...everybody],
    else: 404,
    request: async (world) => ({
      path: '/auth/codes/read',
      body: { purpose: 'reset', token: await aResetToken(world) },
    }),
  },
  'auth.codePasskey': {
    may: ['nobody'],
    else: 404,
    request: async (world) => ({
      path: '/auth/codes/passkey',
      body: { purpose: 'activation', token: await anActivationToken(world) },
    }),
  },
  'auth.redeemCode': {
    may: ['nobody'],
    else: 404,
    request: async (world) => ({
      path: '/auth/codes/redeem',
      body: { purpose: 'reset', token: await aResetToken(world), password: 'Sieben Zwerge tanzen', session: 'cookie' },
    }),
  },
};
