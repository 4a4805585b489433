import type { Tx } from '../database/database.js';
import * as changes from './changes.queries.js';

/** Above this number the counter of the whole data source moves instead; house_changed() in the database counts likewise. */
const singly = 100;

/** Moves the change counters of these contacts' memberships, so that their cached answers are out of date. */
export async function bumpChanges(sql: Tx, sourceId: string, contacts: readonly string[]): Promise<void> {
  if (contacts.length === 0) return;
  const memberships = contacts.length > singly ? null : await changes.findMemberships(sql, sourceId, contacts);
  if (memberships === null || memberships.length > singly) await changes.bumpSource(sql, sourceId);
  else
    await changes.bumpMemberships(
      sql,
      sourceId,
      memberships.map(({ id }) => id),
    );
}

/** Moves the change counter of everybody in a data source. */
export const bumpSource = changes.bumpSource;

/** Moves the change counter of single memberships of a data source. */
export const bumpMemberships = changes.bumpMemberships;

/** The same as a part of a statement, for the people that it calls `party`. */
export const bumpParty = changes.bumpParty;
