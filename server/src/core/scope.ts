import type { Caller } from './caller.js';
import { problem } from './problem.js';

/** The caller's contacts as columns: a person has one in every data source. */
export interface OwnContacts {
  sources: string[];
  contacts: string[];
}

/** The contacts for whom the caller reads; a data source that is not the caller's does not exist (`not-found`). */
export function ownContacts(caller: Caller, source?: string): OwnContacts {
  const own = caller.memberships.filter(({ sourceId }) => source === undefined || sourceId === source);
  if (source !== undefined && own.length === 0) throw problem('not-found');
  const pairs = new Map(own.flatMap(({ sourceId, contactId }) => (contactId ? [[contactId, sourceId] as const] : [])));
  return { sources: [...pairs.values()], contacts: [...pairs.keys()] };
}
