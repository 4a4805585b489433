import type { Tx } from '../database/database.js';
import { announce } from '../events/events.js';
import type { Caller } from '../http/caller.js';
import { bumpMemberships } from './changes.js';
import * as reads from './reads.queries.js';

/** Makes an item unread again for everybody who had opened it. */
export const forgetReads = reads.forget;

/**
 * Records that the caller opened items of a data source, in the caller's transaction; the first time counts, is told to
 * managers, and makes the caller's cached answers out of date. A preview records nothing. Answers when the first of the items was opened.
 */
export async function recordReads(
  sql: Tx,
  caller: Caller,
  { feature, now, ...items }: { sourceId: string; kind: string; ids: readonly string[]; feature: string; now: Date },
): Promise<string> {
  // Whoever looks at the portal as somebody else does not read in their name.
  if (caller.kind === 'preview') return now.toISOString();
  const opened = { ...items, accountId: caller.accountId, now };
  const { sourceId, ids } = items;
  const [first] = ids;
  if (first !== undefined && (await reads.insert(sql, opened)) > 0) {
    const own = caller.memberships.filter((membership) => membership.sourceId === sourceId);
    await bumpMemberships(
      sql,
      sourceId,
      own.map(({ id }) => id),
    );
    await announce(sql, { sourceId, contacts: 'managers', feature, id: first });
  }
  return (first && (await reads.find(sql, opened, first))) ?? now.toISOString();
}
