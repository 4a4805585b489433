import { randomUUID } from 'node:crypto';
import { audit } from '../audit/audit.port.js';
import type { Tx } from '../core/database/database.js';
import type { RequestContext } from '../core/http/context.js';
import { enqueue } from '../core/outbox/outbox.js';
import { credentialChanged } from './auth.mail.js';

/** What may happen to the ways in which somebody signs in, and under what the audit log knows it. */
export const happenings = {
  'password-changed': 'password.changed',
  'password-reset': 'password.reset',
  'codes-on': 'factor.added',
  'codes-off': 'factor.removed',
  'passkey-added': 'factor.added',
  'passkey-removed': 'factor.removed',
  'recovery-made': 'recovery.made',
  'recovery-used': 'recovery.used',
} as const;
export type Happening = keyof typeof happenings;

/** Whom it happened to, in data sources that the transaction has entered. */
interface Told {
  accountId: string;
  email: string;
  sources: readonly string[];
  happened: Happening;
}

/** Writes down what happened to somebody's ways in, and tells them by mail (ASVS 5.0, 6.3.7). */
export async function tellOwner(sql: Tx, context: RequestContext, { accountId, email, sources, happened }: Told) {
  const [sourceId] = sources;
  if (!sourceId) return;
  const actor = { kind: 'person', id: accountId } as const;
  const from = { caller: null, address: context.address };
  await audit(sql, from, { action: happenings[happened], source: sources, actor, account: accountId });
  await enqueue(sql, {
    ...{ sourceId, channel: 'mail', recipient: email, template: credentialChanged, data: { happened } },
    ...{ locale: context.locale, dedupeKey: `${credentialChanged}:${randomUUID()}` },
  });
}
