import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Email } from '../core/schemas.js';
import { SessionKind, SignInResult } from './auth.api.js';
import { Attestation, PasskeyName, PasskeyOptions } from './passkeys.api.js';

const Purpose = z.enum(['reset', 'activation']).describe('A new password, or the first sign-in.');

/** A new password; its rules depend on the person and are told as issues of `#/password`. */
export const NewPassword = z.string().min(1).max(1000);

const Code = z.object({
  purpose: Purpose,
  token: z.string().max(100).optional().describe('Of the link, from behind its `#`.'),
  email: Email.optional().describe('With `typed`: where the code was sent.'),
  typed: z.string().max(40).optional().describe('The code as somebody typed it.'),
});

export const CodeView = z
  .object({
    email: z.string().describe('What to sign in with.'),
    name: z.string().describe('Whom it was sent to; empty where nobody by that name is known.'),
    sourceName: z.string().describe('Who sent it.'),
    known: z.boolean().describe('Whether the address has an account already, whose password then is asked for.'),
    passkey: z
      .enum(['offered', 'asked', 'none'])
      .describe('`offered`: one may be made in place of a password; `asked`: the account signs in by one alone.'),
    minLength: z.int().describe('Characters that a new password needs at least.'),
  })
  .meta({ id: 'CodeView', description: 'What a code is for.' });
export type CodeView = z.infer<typeof CodeView>;

const refusals = { 'code-wrong': 403, 'code-used': 410, 'code-replaced': 410, 'code-expired': 410 } as const;

export const codesApi = defineApi({
  requestReset: {
    route: 'POST /auth/resets',
    summary: 'Send a link and a code for a new password to an address; the answer is the same for unknown ones.',
    access: 'public',
    body: z.object({
      email: Email,
      source: z.string().max(100).optional().describe('Slug of the data source in whose name the mail is sent.'),
    }),
    status: 202,
  },
  readCode: {
    route: 'POST /auth/codes/read',
    summary: 'Tell what a code is for; it stays as it is.',
    access: 'public',
    body: Code,
    result: CodeView,
    problems: refusals,
  },
  codePasskey: {
    route: 'POST /auth/codes/passkey',
    summary: 'Give what a browser needs to make a passkey in place of a password, where the code says that it may.',
    access: 'public',
    body: Code,
    result: PasskeyOptions,
    secret: true,
    problems: { ...refusals, 'passkeys-elsewhere': 403 },
  },
  redeemCode: {
    route: 'POST /auth/codes/redeem',
    summary:
      'Use up a code: set the password or keep the passkey, or join with the password that is there, and sign in.',
    access: 'public',
    body: Code.extend({
      password: NewPassword.optional(),
      passkey: Attestation.extend({ userId: z.string().max(100), name: PasskeyName })
        .optional()
        .describe('In place of a password, made with what `codePasskey` gave.'),
      session: SessionKind,
    }),
    result: SignInResult,
    secret: true,
    problems: {
      ...refusals,
      ...{ 'wrong-credentials': 401, 'residents-only': 403, 'cookie-not-allowed': 403 },
      ...{ 'passkey-wrong': 403, 'passkeys-elsewhere': 403 },
    },
  },
});
