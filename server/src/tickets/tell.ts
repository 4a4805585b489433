import type { Tx } from '../core/database/database.js';
import { announce } from '../core/events/events.js';
import { bumpChanges } from '../core/feed/changes.js';
import { listWatchers } from './exposure.queries.js';

/** The contacts that take part in a ticket, and those of them who see that it exists. */
export async function watchersOf(sql: Tx, sourceId: string, id: string) {
  const all = await listWatchers(sql, sourceId, id);
  const seeing = all.filter(({ exposure }) => exposure !== 'hidden');
  return { all: all.map(({ contactId }) => contactId), seeing: seeing.map(({ contactId }) => contactId) };
}

/**
 * Tells the managers that a ticket changed, and the contacts who see it or saw it (`before`): by their counters at once,
 * by a hint after the commit.
 */
export async function tellChange(
  sql: Tx,
  { sourceId, id }: { sourceId: string; id: string },
  before: readonly string[] = [],
): Promise<void> {
  const { all, seeing } = await watchersOf(sql, sourceId, id);
  await bumpChanges(sql, sourceId, all);
  await announce(sql, { sourceId, contacts: [...new Set([...before, ...seeing])], feature: 'tickets', id });
  await tellManagers(sql, { sourceId, id });
}

/** Tells the managers alone: what happened is nothing that anybody else sees. */
export const tellManagers = (sql: Tx, { sourceId, id }: { sourceId: string; id: string }): Promise<void> =>
  announce(sql, { sourceId, contacts: 'managers', feature: 'tickets', id });
