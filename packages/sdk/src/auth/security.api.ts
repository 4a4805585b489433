import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { ById, Id, Instant } from '../core/schemas.js';
import { NewPassword } from './codes.api.js';
import { Assertion } from './passkeys.api.js';

export const Safeguards = z
  .object({
    password: z.boolean().describe('Whether there is a password.'),
    minLength: z.int().describe('Characters that a new password needs at least.'),
    codes: Instant.nullable().describe('Since when a code of an app is asked for after the password.'),
    recoveryCodes: z.int().describe('Printed codes that are left.'),
    codesNeeded: z
      .boolean()
      .describe('Whether the codes may not be turned off here: managers never may, others in the portal.'),
    passkeys: z.int().describe('How many there are.'),
    newPasswordNeeded: z.boolean().describe('Whether the password is too short to go without codes.'),
  })
  .meta({ id: 'Safeguards', description: 'What the account signs in with.' });
export type Safeguards = z.infer<typeof Safeguards>;

export const Device = z
  .object({
    id: Id,
    current: z.boolean().describe('Whether it is the session that asks.'),
    kind: z.enum(['portal', 'page', 'embed']).describe('In the portal, or on a page of the property manager.'),
    origin: z.string().nullable().describe('The page; null in the portal.'),
    agent: z.string().nullable().describe('What the browser calls itself.'),
    since: Instant,
    until: Instant.describe('When it ends without being used.'),
  })
  .meta({ id: 'Device', description: 'A session of the signed-in person.' });
export type Device = z.infer<typeof Device>;

export const securityApi = defineApi({
  safeguards: {
    route: 'GET /me/safeguards',
    summary: 'Tell what the signed-in person signs in with.',
    access: 'signed-in',
    result: Safeguards,
  },
  prove: {
    route: 'POST /me/proof',
    summary: 'Show that it is the person who asks; operations that need proof then go through for ten minutes.',
    access: 'signed-in',
    body: z.object({
      password: z.string().min(1).max(1000).optional().describe('Where the account asks for no code.'),
      code: z.string().min(1).max(40).optional().describe('Of the app.'),
      passkey: Assertion.optional().describe('In place of both, in the portal.'),
    }),
    result: z.object({ until: Instant.describe('When proof has to be given anew.') }),
    secret: true,
    problems: { 'wrong-password': 403, 'factor-wrong': 403, 'passkey-wrong': 403, 'passkeys-elsewhere': 403 },
  },
  judgePassword: {
    route: 'POST /me/password/strength',
    summary: 'Tell how strong a new password would be for this person, whose name and house are known.',
    access: 'signed-in',
    body: z.object({ password: NewPassword }),
    result: z.object({
      strength: z.enum(['weak', 'good', 'strong']),
      advice: z.string().nullable().describe('What is wrong with it, as a sentence; null where it would be taken.'),
    }),
    secret: true,
  },
  changePassword: {
    route: 'POST /me/password',
    summary: 'Set another password; all other sessions end, and a mail tells of it.',
    access: 'signed-in',
    body: z.object({ current: z.string().min(1).max(1000), password: NewPassword }),
    secret: true,
    problems: { 'wrong-password': 403, 'demo-account': 403 },
  },
  devices: {
    route: 'GET /me/devices',
    summary: "List the signed-in person's sessions, this one first.",
    access: 'signed-in',
    result: z.object({ items: z.array(Device) }),
  },
  signOutDevice: {
    route: 'DELETE /me/devices/:id',
    summary: 'End a session of the signed-in person.',
    access: 'signed-in',
    params: ById,
  },
  signOutOthers: {
    route: 'POST /me/devices/sign-out',
    summary: 'End all sessions of the signed-in person but this one.',
    access: 'signed-in',
    result: z.object({ ended: z.int() }),
  },
});
