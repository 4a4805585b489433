import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import type { RequestContext } from '../core/http/context.js';
import { insertAccount, insertMembership } from './accounts.queries.js';
import { findAccount } from './auth.queries.js';
import { hashPassword } from './passwords.js';
import { checkedAccount } from './sign-in.js';
import { limited } from './sign-in-limits.js';

export { limitedCodes } from './code-limits.js';
export { type CodeRow, findCode, type IssuedCode, issueCode } from './codes.js';
export { issueKey, revokeKey } from './keys.js';
export { listKeys } from './keys.queries.js';
export { issueLetterCode, presentAccount, presentedLetter } from './letter-codes.js';
export { MIN_PASSWORD } from './password-rules.js';

/** A person who is to be able to sign in. */
export interface NewAccount {
  email: string;
  password: string;
  /** Made for trying out: goes with the demo. */
  demo?: boolean;
}

/** Where a person belongs: a resident or provider is a person of a contact, a manager is not. */
export interface NewMembership {
  sourceId: string;
  accountId: string;
  role: 'resident' | 'provider' | 'manager' | 'admin';
  personId: string | null;
  name: string;
}

/** Makes an account in the caller's transaction, which enters it for itself alone; the id of the account. */
export async function createAccount(sql: Tx, { email, password, demo = false }: NewAccount): Promise<string> {
  const id = uuidv7();
  const passwordHash = await hashPassword(password);
  await insertAccount(sql, { id, email: email.toLowerCase(), passwordHash, demo });
  return id;
}

/** Makes an account a member of a data source that the caller's transaction has entered. */
export const join = (sql: Tx, membership: NewMembership): Promise<unknown> =>
  insertMembership(sql, { id: uuidv7(), ...membership });

/**
 * Runs something for whoever knows the password of an account, under the limits of signing in; what throws there
 * counts as a wrong password does. Throws `wrong-credentials`.
 */
export const checkPassword = <T>(
  order: { email: string; password: string },
  context: RequestContext,
  then: (account: { accountId: string; sources: readonly string[] }) => Promise<T>,
): Promise<T> =>
  limited(order.email, context, async () => {
    const { accountId } = await checkedAccount(order, context);
    const account = await findAccount(context.services.database.statement, order.email);
    return then({ accountId, sources: account?.sources ?? [] });
  });

/** The account that an address signs in to; null when there is none. */
export const accountOf = async (sql: Tx, email: string): Promise<string | null> =>
  (await findAccount(sql, email))?.accountId ?? null;
