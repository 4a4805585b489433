import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import { problem } from '../core/http/problem.js';
import type { Services } from '../core/services.js';
import { type CodePurpose, newCodeSecrets, readToken, same, subjectOf, typedHashOf } from './code-secrets.js';
import * as codes from './codes.queries.js';

export type { CodeRow } from './codes.queries.js';

/** Wrong guesses after which only the link still works. */
const maxTries = 5;

/** How long a code's two forms work, in minutes (ASVS 5.0, 6.4 and 6.5). */
const lifetimes = {
  reset: { minutes: 60, typedMinutes: 10 },
  activation: { minutes: 30 * 24 * 60, typedMinutes: 30 * 24 * 60 },
  letter: { minutes: 60 * 24 * 60, typedMinutes: 60 * 24 * 60 },
} as const satisfies Record<CodePurpose, { minutes: number; typedMinutes: number }>;

/** What is to be made a code for. */
export interface CodeOrder extends Partial<codes.CodeTarget> {
  purpose: CodePurpose;
  /** Where the code is sent: only together with it is the typed code worth anything. */
  email: string;
  /** Its own id; a new one by default. */
  id?: string;
  /** Leaves earlier codes for the same as they are. */
  beside?: boolean;
}

/** A code that was just made; nothing but its hashes is kept. */
export interface IssuedCode {
  token: string;
  typed: string;
  expiresAt: string;
}

/** Makes a code in the caller's transaction, which names its subject from then on; earlier ones become worthless. */
export async function issueCode(sql: Tx, secret: string, order: CodeOrder): Promise<IssuedCode> {
  const { purpose, email, accountId = null, sourceId = null, membershipId = null } = order;
  const subject = subjectOf(secret, purpose, email);
  const target = { accountId, sourceId, membershipId };
  const secrets = newCodeSecrets(secret, subject);
  await codes.presentSubject(sql, subject);
  if (!order.beside) await codes.replaceCodes(sql, subject, target);
  const row = { ...target, ...secrets, ...lifetimes[purpose], subject, id: order.id ?? uuidv7(), purpose };
  return { token: secrets.token, typed: secrets.typed, expiresAt: await codes.insertCode(sql, row) };
}

/** A code as somebody presents it: the link's token, or what they typed with the address that it was sent to. */
export type PresentedCode = { token: string } | { email: string; typed: string };

/** What is the matter with a code that was presented rightly; null where it still works. */
function refusalOf(row: codes.CodeRow, over: boolean): string | null {
  if (row.used) return 'code-used';
  if (row.replaced) return 'code-replaced';
  return over ? 'code-expired' : null;
}

async function byToken(services: Services, purpose: CodePurpose, token: string) {
  const read = readToken(token);
  if (!read) return 'code-wrong';
  const row = await services.database.transaction({ account: read.subject }, (sql) =>
    codes.findByToken(sql, read.subject, read.tokenHash),
  );
  if (row?.purpose !== purpose) return 'code-wrong';
  return refusalOf(row, row.over) ?? row;
}

async function byTyping(services: Services, purpose: CodePurpose, presented: { email: string; typed: string }) {
  const { database, secret } = services;
  const subject = subjectOf(secret, purpose, presented.email);
  const hash = typedHashOf(secret, subject, presented.typed);
  return database.transaction({ account: subject }, async (sql) => {
    const rows = await codes.tryTyped(sql, subject);
    const row = rows.find(({ typedHash }) => same(typedHash, hash));
    if (!row || row.tries > maxTries) return 'code-wrong';
    await codes.giveBackTry(sql, row);
    return refusalOf(row, row.over || row.typedOver) ?? row;
  });
}

/**
 * Finds the code that somebody presents, and leaves it as it is. Throws `code-wrong` for one that is not there or was
 * guessed at too often, and, to those alone who have the right one, `code-used`, `code-replaced` and `code-expired`.
 */
export async function findCode(
  services: Services,
  purpose: CodePurpose,
  presented: PresentedCode,
): Promise<codes.CodeRow> {
  const found =
    'token' in presented
      ? await byToken(services, purpose, presented.token)
      : await byTyping(services, purpose, presented);
  if (typeof found === 'string') throw problem(found);
  return found;
}

/** Uses up a code in the caller's transaction, which names its subject; throws `code-used` when somebody was faster. */
export async function useCode(sql: Tx, row: codes.CodeRow): Promise<void> {
  await codes.presentSubject(sql, row.subject);
  if (!(await codes.useCode(sql, row))) throw problem('code-used');
}
