import { randomInt } from 'node:crypto';
import { letterToken } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import { invalid } from '../core/http/problem.js';
import { letters, subjectOf } from './code-secrets.js';
import { type IssuedCode, issueCode, type PresentedCode } from './codes.js';
import { type CodeTarget, presentSubject } from './codes.queries.js';

/** Characters of the first group, which finds a letter's code: nobody knows an address to find it by. */
const finder = 4;

const bare = (typed: string) => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');

/**
 * Makes the code of a letter in the caller's transaction, which names the code's subject from then on: a token for the
 * QR code, and three groups to type. The first of them stands in the place of an address, the others are secret.
 */
export async function issueLetterCode(
  sql: Tx,
  secret: string,
  { id, ...target }: CodeTarget & { id: string },
): Promise<IssuedCode> {
  const found = Array.from({ length: finder }, () => letters[randomInt(letters.length)]).join('');
  const issued = await issueCode(sql, secret, { purpose: 'letter', email: found, id, beside: true, ...target });
  return { ...issued, token: `${letterToken}${issued.token}`, typed: `${found}-${issued.typed}` };
}

/** Goes back to what the transaction's caller may see of accounts. */
export const presentAccount = (sql: Tx, accountId: string) => presentSubject(sql, accountId);

/** The code of a letter as it was presented; names what is missing. */
export function presentedLetter(order: { token?: string | undefined; typed?: string | undefined }): PresentedCode {
  if (order.token !== undefined) return { token: order.token.replace(letterToken, '') };
  if (order.typed === undefined) throw invalid([{ pointer: '#/typed', code: 'missing' }]);
  const typed = bare(order.typed);
  return { email: typed.slice(0, finder), typed: typed.slice(finder) };
}

/** Whether a code was sent to this address. */
export const sentTo = (secret: string, { subject }: { subject: string }, email: string): boolean =>
  subject === subjectOf(secret, 'activation', email);
