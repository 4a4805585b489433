import { createHash, randomBytes, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Tx } from '../core/database/database.js';
import { seal, unseal } from '../core/sealing.js';
import * as factors from './factors.queries.js';

const purpose = 'totp';
/** Seconds that a code of an app is shown. */
const period = 30;

/** A new secret for an app: sealed for the database, in base32 to type, and as the address that a QR code holds. */
export function newTotp(serverSecret: string, accountId: string, names: { issuer: string; label: string }) {
  // 160 bits, as RFC 4226 recommends.
  const bytes = randomBytes(20);
  const secret = new Secret({ buffer: new Uint8Array(bytes).buffer });
  const uri = new TOTP({ ...names, secret, period, algorithm: 'SHA1', digits: 6 }).toString();
  return { sealed: seal(serverSecret, purpose, accountId, bytes), base32: secret.base32, uri };
}

/** The time step of a code, up to one before or after now; null for a code that is none of these. */
function stepOf(bytes: Buffer, code: string, now: Date): number | null {
  const totp = new TOTP({ secret: new Secret({ buffer: new Uint8Array(bytes).buffer }), period });
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code, window: 1, timestamp });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

interface Attempt {
  accountId: string;
  code: string;
  secret: string;
  now: Date;
}

/** Whether a code is one that the account's app shows about now and that was not used before; uses it up. */
export async function useCodeOfApp(sql: Tx, { accountId, code, secret, now }: Attempt): Promise<boolean> {
  const sealed = (await factors.findTotp(sql, accountId))?.secret;
  const bytes = sealed && unseal(secret, purpose, accountId, sealed);
  const step = bytes ? stepOf(bytes, code, now) : null;
  return step !== null && factors.useStep(sql, accountId, step);
}

/** Lets the secret that waits be the account's, where the code is one of it. */
export async function confirmTotp(sql: Tx, { accountId, code, secret, now }: Attempt): Promise<boolean> {
  const sealed = (await factors.findTotp(sql, accountId))?.waiting;
  const bytes = sealed && unseal(secret, purpose, accountId, sealed);
  const step = bytes ? stepOf(bytes, code, now) : null;
  return step !== null && sealed != null && factors.confirmWaiting(sql, accountId, sealed, step);
}

// Nothing that reads like something else, and no vowels that make words.
const letters = '23456789BCDFGHJKMNPQRTVWXYZ';
const groups = 4;
const codes = 10;

/** 76 bits need no secret to be kept as a plain hash, so they still work where P24_SECRET was lost. */
const hashOf = (accountId: string, bare: string) => createHash('sha256').update(`${accountId}\n${bare}`).digest();

/** Makes ten codes to print, each good for one sign-in; earlier ones are worth nothing. */
export async function newRecoveryCodes(sql: Tx, accountId: string): Promise<string[]> {
  const four = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  const made = Array.from({ length: codes }, () => Array.from({ length: groups }, four));
  await factors.replaceRecoveryCodes(
    sql,
    accountId,
    made.map((groups) => hashOf(accountId, groups.join(''))),
  );
  return made.map((groups) => groups.join('-'));
}

/** Uses up a recovery code, typed in any spelling; false where the account has none such left. */
export function useRecoveryCode(sql: Tx, accountId: string, typed: string): Promise<boolean> {
  const bare = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return factors.useRecoveryCode(sql, accountId, hashOf(accountId, bare));
}

/** What a typed code is: six digits are the app's. */
export const isCodeOfApp = (typed: string): boolean => /^\d{6}$/.test(typed.replace(/\s/g, ''));
