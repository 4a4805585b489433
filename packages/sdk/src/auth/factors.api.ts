import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { NewPassword } from './codes.api.js';

const RecoveryCodes = z
  .object({ codes: z.array(z.string()) })
  .meta({ id: 'RecoveryCodes', description: 'Each signs in once in place of a code of the app. Shown this once.' });

export const NewFactor = z
  .object({
    secret: z.string().describe('To type into the app: base32.'),
    uri: z.string().describe('The same for a QR code: `otpauth://totp/…`.'),
  })
  .meta({ id: 'NewFactor', description: 'What an app needs to show codes. Shown this once.' });
export type NewFactor = z.infer<typeof NewFactor>;

export const factorsApi = defineApi({
  prepareCodes: {
    route: 'POST /me/codes',
    summary: 'Make a secret for an app that shows codes; it counts once a code of it was typed.',
    access: 'signed-in',
    proven: true,
    result: NewFactor,
    secret: true,
    problems: { 'demo-account': 403 },
  },
  confirmCodes: {
    route: 'POST /me/codes/confirm',
    summary: 'Ask for codes of this app from now on; all other sessions end, and recovery codes are made.',
    access: 'signed-in',
    proven: true,
    body: z.object({ code: z.string().min(1).max(40) }),
    result: RecoveryCodes,
    secret: true,
    problems: { 'factor-wrong': 403 },
  },
  removeCodes: {
    route: 'POST /me/codes/remove',
    summary: 'Ask for no codes any more; a password that is too short for that is replaced.',
    access: 'signed-in',
    proven: true,
    body: z.object({ password: NewPassword.optional() }),
    secret: true,
    problems: { 'codes-needed': 409, 'demo-account': 403 },
  },
  renewRecoveryCodes: {
    route: 'POST /me/recovery-codes',
    summary: 'Make ten new recovery codes; the earlier ones are worth nothing.',
    access: 'signed-in',
    proven: true,
    result: RecoveryCodes,
    secret: true,
  },
});
