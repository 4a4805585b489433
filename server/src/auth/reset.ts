import { randomUUID } from 'node:crypto';
import type { codesApi, Parsed } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import { demoAccounts } from '../core/demo-accounts.js';
import type { RequestContext } from '../core/http/context.js';
import { enqueue } from '../core/outbox/outbox.js';
import { passwordReset } from './auth.mail.js';
import * as auth from './auth.queries.js';
import { limitResets } from './code-limits.js';
import { issueCode } from './codes.js';
import { workAsLong } from './codes.queries.js';

type Order = Parsed<(typeof codesApi)['requestReset']>['body'];

/** Everybody knows the passwords of the demo's sign-ins, and they are to go on working. */
const isShown = (email: string) => demoAccounts.some((account) => account.email === email);

async function mayReset(sql: Tx, accountId: string, email: string, { demo }: RequestContext): Promise<boolean> {
  return !(await auth.isDemo(sql, accountId)) || (demo && !isShown(email));
}

/**
 * Sends link and code to the address of an account, in the name of the data source that was asked, else of one that the
 * account may enter. Whether the address is known or not, a code that nobody gets is written down first: so guesses take
 * the same way for both, and neither answer nor time tells them apart.
 */
export async function requestReset({ email, source }: Order, context: RequestContext): Promise<void> {
  await limitResets(email, context);
  const { origin, selfOrigin, locale, services } = context;
  const { database, secret } = services;
  const host = new URL(selfOrigin).hostname;
  const asked = await auth.brandedSource(database.statement, { origin, host, slug: source ?? null });
  const account = await auth.findAccount(database.statement, email);
  const sources = account?.sources ?? [];
  const sourceId = sources.find((id) => id === asked) ?? sources[0] ?? randomUUID();
  const accountId = account?.accountId ?? randomUUID();
  await database.transaction({ sources: [sourceId], account: accountId }, async (sql) => {
    const may = await mayReset(sql, accountId, email, context);
    await issueCode(sql, secret, { purpose: 'reset', email });
    if (!may || sources.length === 0) return workAsLong(sql, email);
    return enqueue(sql, {
      ...{ sourceId, channel: 'mail', recipient: email, template: passwordReset, data: {}, locale },
      dedupeKey: `password-reset:${randomUUID()}`,
    });
  });
}
