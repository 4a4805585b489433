import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { Assertion, Parsed, PasskeyOptions, passkeysApi } from '@p24/sdk/api';
import { parse, stringify } from 'uuid';
import type { Tx } from '../core/database/database.js';
import type { RequestContext } from '../core/http/context.js';
import { problem } from '../core/http/problem.js';
import { findPasskey, type NewPasskey, notePasskey } from './passkeys.queries.js';

type Attested = Parsed<(typeof passkeysApi)['addPasskey']>['body']['passkey'];

/** Milliseconds that a browser lets somebody take for a passkey. */
export const timeout = 5 * 60_000;

/** Where passkeys belong. */
export interface Home {
  origin: string;
  /** The host that they are bound to. */
  rpId: string;
}

/** The host of the portal, where the caller is on it; null on bound domains, foreign pages and bare addresses. */
export function homeOf({ services, selfOrigin, origin }: RequestContext): Home | null {
  const home = new URL(services.env.url ?? selfOrigin);
  const elsewhere = selfOrigin !== home.origin || (origin !== null && origin !== home.origin);
  return elsewhere || isIP(home.hostname.replace(/^\[|\]$/g, '')) ? null : { origin: home.origin, rpId: home.hostname };
}

/** The same for what can be done nowhere else; throws `passkeys-elsewhere`. */
export function requireHome(context: RequestContext): Home {
  const home = homeOf(context);
  if (!home) throw problem('passkeys-elsewhere');
  return home;
}

// Loaded by the first passkey: it takes 30 MB.
const library = () => import('@simplewebauthn/server');

const macOf = (secret: string, head: Buffer, bound: string) =>
  createHmac('sha256', secret).update('passkey\n').update(head).update(bound).digest();

/** A challenge of the server's own: random, with its end, bound to what it is for; nothing of it is kept. */
export function newChallenge({ services, now }: RequestContext, bound: string): Buffer {
  const head = Buffer.concat([randomBytes(16), Buffer.alloc(4)]);
  head.writeUInt32BE(Math.floor((now.getTime() + timeout) / 1000), 16);
  return Buffer.concat([head, macOf(services.secret, head, bound)]);
}

/** Whether the server gave this challenge for this purpose, its time is not over and it was not used before. */
export function isOwnChallenge({ services, now }: RequestContext, bound: string) {
  return async (presented: string): Promise<boolean> => {
    const bytes = Buffer.from(presented, 'base64url');
    if (bytes.length !== 52) return false;
    const head = bytes.subarray(0, 20);
    const genuine = timingSafeEqual(macOf(services.secret, head, bound), bytes.subarray(20));
    if (!genuine || head.readUInt32BE(16) * 1000 <= now.getTime()) return false;
    const key = createHash('sha256').update(bytes).digest('base64url');
    return services
      .limit('passkey-challenge', 1, (2 * timeout) / 1000)
      .take(key)
      .then(() => true)
      .catch(() => false);
  };
}

/** A new passkey as its authenticator has made it; throws `passkey-wrong` for what is none, or not for this challenge. */
export async function requireNewPasskey(
  context: RequestContext,
  { passkey, bound }: { passkey: Attested; bound: string },
): Promise<Omit<NewPasskey, 'id' | 'name'>> {
  const { origin, rpId } = requireHome(context);
  const { id, clientDataJSON, attestationObject, transports } = passkey;
  const { verifyRegistrationResponse } = await library();
  const checked = await verifyRegistrationResponse({
    response: {
      ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
      response: { clientDataJSON, attestationObject },
    },
    ...{ expectedChallenge: isOwnChallenge(context, bound), expectedOrigin: origin, expectedRPID: rpId },
    requireUserVerification: true,
  }).catch(() => null);
  if (!checked?.verified) throw problem('passkey-wrong');
  const { credential, credentialDeviceType, credentialBackedUp } = checked.registrationInfo;
  return {
    ...{ credentialId: credential.id, publicKey: Buffer.from(credential.publicKey), counter: credential.counter },
    ...{ transports, syncable: credentialDeviceType === 'multiDevice', backedUp: credentialBackedUp },
  };
}

/** What a browser needs to make a passkey for an account. */
export function newPasskeyOptions(
  context: RequestContext,
  order: { accountId: string; email: string; name: string | undefined; bound: string; exclude: readonly string[] },
): PasskeyOptions {
  const { rpId } = requireHome(context);
  return {
    ...{ challenge: newChallenge(context, order.bound).toString('base64url'), rpId, timeout },
    ...{ rpName: order.name ?? rpId, userName: order.email, exclude: [...order.exclude] },
    userId: Buffer.from(parse(order.accountId)).toString('base64url'),
  };
}

/** The account that an assertion says it is of; null for anything that is none. */
export function claimedAccount({ userHandle }: Assertion): string | null {
  try {
    return stringify(Buffer.from(userHandle, 'base64url'));
  } catch {
    return null;
  }
}

/**
 * Checks what a passkey of an account has signed: origin, host, challenge, user verification and counter. The account
 * is entered by the transaction. Throws `passkey-wrong`.
 */
export async function requirePasskey(
  sql: Tx,
  context: RequestContext,
  { accountId, passkey, bound }: { accountId: string; passkey: Assertion; bound: string },
): Promise<void> {
  const { origin, rpId } = requireHome(context);
  const stored = await findPasskey(sql, accountId, passkey.id);
  if (!stored) throw problem('passkey-wrong');
  const { id, clientDataJSON, authenticatorData, signature, userHandle } = passkey;
  const { verifyAuthenticationResponse } = await library();
  const checked = await verifyAuthenticationResponse({
    response: {
      ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
      response: { clientDataJSON, authenticatorData, signature, userHandle },
    },
    ...{ expectedChallenge: isOwnChallenge(context, bound), expectedOrigin: origin, expectedRPID: rpId },
    credential: { id: stored.credentialId, publicKey: new Uint8Array(stored.publicKey), counter: stored.counter },
    requireUserVerification: true,
  }).catch(() => null);
  if (!checked?.verified) throw problem('passkey-wrong');
  const { newCounter, credentialBackedUp } = checked.authenticationInfo;
  await notePasskey(sql, accountId, stored.id, { counter: newCounter, backedUp: credentialBackedUp });
}
