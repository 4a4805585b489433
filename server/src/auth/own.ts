import type { Tx } from '../core/database/database.js';
import { demoAccounts } from '../core/demo-accounts.js';
import type { Caller } from '../core/http/caller.js';
import { problem } from '../core/http/problem.js';
import { isDemo } from './auth.queries.js';

/** A session that a foreign page was handed out sees nothing of the others, and changes nothing about signing in. */
export function requireOwn({ kind }: Caller): void {
  if (kind !== 'portal' && kind !== 'page') throw problem('forbidden');
}

/** Keeps the sign-ins that everybody knows as they are; throws `demo-account`. */
export async function requireOwnDemo(sql: Tx, { accountId, email }: Caller): Promise<void> {
  const shown = demoAccounts.some((account) => account.email === email);
  if (shown && (await isDemo(sql, accountId))) throw problem('demo-account');
}
