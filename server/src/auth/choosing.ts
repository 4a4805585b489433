import type { Tx } from '../core/database/database.js';
import { setPassword } from './auth.queries.js';
import { asksForCode } from './factors.queries.js';
import { MIN_PASSWORD, MIN_WITH_FACTOR, requireGoodPassword } from './password-rules.js';

/** Characters that a new password of an account needs at least. */
export const minLengthFor = async (sql: Tx, accountId: string): Promise<number> =>
  (await asksForCode(sql, accountId)) ? MIN_WITH_FACTOR : MIN_PASSWORD;

/** Whose password is chosen, in data sources that the transaction has entered. */
interface Choice {
  accountId: string;
  email: string;
  sources: readonly string[];
  password: string;
  passwordHash: string;
  /** Shortest length; as the account's second factor allows unless said otherwise. */
  min?: number;
}

/** Gives an account another password; throws `invalid-input` with what is wrong with it. */
export async function choosePassword(sql: Tx, { passwordHash, ...choice }: Choice): Promise<void> {
  const { accountId, password, min = await minLengthFor(sql, accountId) } = choice;
  await requireGoodPassword(sql, { ...choice, min });
  await setPassword(sql, accountId, passwordHash, [...password].length < MIN_PASSWORD);
}
