import type { AuditAction } from '@p24/sdk/api';
import type { JSONValue } from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import type { Caller } from '../core/http/caller.js';
import { type AuditRow, insertEntries } from './entries.queries.js';
import { truncatedAddress } from './truncated-address.js';

/** Who acts and from where: every handler's context is one. */
export interface AuditContext {
  caller: (Pick<Caller, 'accountId' | 'memberships'> & Partial<Pick<Caller, 'kind'>>) | null;
  /** The caller's address; what is kept of it is its network. */
  address: string | null;
}

/** What happened. Names, addresses, texts and secrets are no part of it: ids say who and what. */
export interface AuditEntry {
  action: AuditAction;
  /** The data source in whose log it belongs, or several; the transaction has entered them. */
  source: string | readonly string[];
  /** Who acted, where it is not the context's caller. */
  actor?: { kind: 'manager' | 'person' | 'key' | 'system' | 'nobody'; id: string | null };
  /** The account that it happened to: its owner sees the entry. */
  account?: string | null;
  /** The person, or a manager's membership, that it happened to: the person sees the entry. */
  person?: string | null;
  /** What it was done to. */
  target?: { kind: string; id: string | null };
  /** A few short values, at most 2,000 characters as JSON. */
  details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** For jobs and commands, where nobody asks. */
export const bySystem: AuditContext = { caller: null, address: null };

function actorOf({ caller }: AuditContext, sourceId: string): NonNullable<AuditEntry['actor']> {
  if (!caller) return { kind: 'system', id: null };
  if (caller.kind === 'key') return { kind: 'key', id: caller.accountId };
  const manages = caller.memberships.some(
    ({ role, sourceId: its }) => its === sourceId && (role === 'manager' || role === 'admin'),
  );
  return { kind: manages ? 'manager' : 'person', id: caller.accountId };
}

function rowsOf(context: AuditContext, entry: AuditEntry): AuditRow[] {
  const sources = typeof entry.source === 'string' ? [entry.source] : entry.source;
  return sources.map((sourceId) => {
    const actor = entry.actor ?? actorOf(context, sourceId);
    return {
      ...{ source_id: sourceId, id: uuidv7(), action: entry.action, actor_kind: actor.kind, actor_id: actor.id },
      ...{ account_id: entry.account ?? null, person_id: entry.person ?? null },
      ...{ target_kind: entry.target?.kind ?? null, target_id: entry.target?.id ?? null },
      ...{ address: context.address && truncatedAddress(context.address), details: (entry.details ?? {}) as JSONValue },
    };
  });
}

/**
 * Adds to the audit log in the transaction of what happened; both are there or neither. It is linked into its chain
 * when the transaction commits and holds nobody up before.
 */
export async function audit(
  sql: Tx,
  context: AuditContext,
  happened: AuditEntry | readonly AuditEntry[],
): Promise<void> {
  const entries = Array.isArray(happened) ? (happened as readonly AuditEntry[]) : [happened as AuditEntry];
  const rows = entries.flatMap((entry) => rowsOf(context, entry));
  if (rows.length > 0) await insertEntries(sql, rows);
}
