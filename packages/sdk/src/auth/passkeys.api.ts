import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { ById, Id, Instant } from '../core/schemas.js';
import { Session, SessionKind } from './auth.api.js';

const Bytes = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*$/)
  .describe('base64url');

/** What an authenticator answers when somebody signs in (WebAuthn Level 3, `AuthenticationResponseJSON`). */
export const Assertion = z
  .object({
    id: Bytes,
    clientDataJSON: Bytes,
    authenticatorData: Bytes,
    signature: Bytes,
    userHandle: Bytes,
  })
  .meta({ id: 'Assertion', description: 'The answer of an authenticator to a challenge.' });
export type Assertion = z.infer<typeof Assertion>;

/** What an authenticator answers when somebody makes a passkey (WebAuthn Level 3, `RegistrationResponseJSON`). */
export const Attestation = z
  .object({
    id: Bytes,
    clientDataJSON: Bytes,
    attestationObject: Bytes,
    transports: z.array(z.string().max(20)).max(10).default([]),
  })
  .meta({ id: 'Attestation', description: 'A new passkey, as its authenticator has made it.' });

export const Passkey = z
  .object({
    id: Id,
    name: z.string(),
    createdAt: Instant,
    lastUsedAt: Instant.nullable(),
    backedUp: z.boolean().describe('Whether it is kept on several devices of its owner.'),
  })
  .meta({ id: 'Passkey', description: 'A way to sign in without a password.' });
export type Passkey = z.infer<typeof Passkey>;

/** What somebody calls a passkey. */
export const PasskeyName = z.string().trim().min(1).max(60);
/** What a browser needs to make a passkey. */
export const PasskeyOptions = z.object({
  ...{ challenge: z.string(), rpId: z.string(), rpName: z.string(), timeout: z.int() },
  ...{ userId: z.string(), userName: z.string() },
  exclude: z.array(z.string()).describe('Ids of the passkeys that are there.'),
});
export type PasskeyOptions = z.infer<typeof PasskeyOptions>;

const elsewhere = { 'passkeys-elsewhere': 403 } as const;

export const passkeysApi = defineApi({
  passkeyOptions: {
    route: 'POST /auth/passkeys/options',
    summary: 'Give a challenge for a passkey to sign; on the host of the portal alone.',
    access: 'public',
    result: z.object({ challenge: z.string(), rpId: z.string(), timeout: z.int() }),
    problems: elsewhere,
  },
  passkeySignIn: {
    route: 'POST /auth/passkeys/sign-in',
    summary: 'Sign in with a passkey; no password and no code is asked for besides.',
    access: 'public',
    body: z.object({ passkey: Assertion, session: SessionKind, remember: z.boolean().default(false) }),
    result: Session,
    problems: { ...elsewhere, 'passkey-wrong': 403, 'cookie-not-allowed': 403, 'residents-only': 403 },
  },
  passkeys: {
    route: 'GET /me/passkeys',
    summary: "List the signed-in person's passkeys.",
    access: 'signed-in',
    result: z.object({ items: z.array(Passkey), here: z.boolean().describe('Whether passkeys work on this host.') }),
  },
  preparePasskey: {
    route: 'POST /me/passkeys/options',
    summary: 'Give what a browser needs to make a passkey.',
    access: 'signed-in',
    proven: true,
    result: PasskeyOptions,
    secret: true,
    problems: { ...elsewhere, 'demo-account': 403 },
  },
  addPasskey: {
    route: 'POST /me/passkeys',
    summary: 'Keep a passkey that was just made.',
    access: 'signed-in',
    proven: true,
    body: z.object({ passkey: Attestation, name: PasskeyName }),
    result: Passkey,
    status: 201,
    problems: { ...elsewhere, 'passkey-wrong': 403 },
  },
  renamePasskey: {
    route: 'PATCH /me/passkeys/:id',
    summary: 'Give a passkey another name.',
    access: 'signed-in',
    params: ById,
    body: z.object({ name: PasskeyName }),
  },
  removePasskey: {
    route: 'DELETE /me/passkeys/:id',
    summary: 'Take a passkey away; the last way in stays.',
    access: 'signed-in',
    proven: true,
    params: ById,
    problems: { 'last-way-in': 409 },
  },
});
