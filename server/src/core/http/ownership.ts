import type { Tx } from '../database/database.js';
import type { Caller } from './caller.js';
import { findOwners } from './ownership.queries.js';
import { problem } from './problem.js';
import { ownContacts } from './scope.js';

/**
 * Leaves the caller the memberships whose contact holds a current ownership or house contract, its last day included;
 * `forbidden` when none does.
 */
export async function narrowToOwners(sql: Tx, caller: Caller, now: Date): Promise<Caller> {
  const found = await findOwners(sql, ownContacts(caller), now);
  const owners = new Set(found.map(({ contactId }) => contactId));
  const memberships = caller.memberships.filter(({ contactId }) => contactId !== null && owners.has(contactId));
  if (memberships.length === 0) throw problem('forbidden');
  return { ...caller, memberships };
}
