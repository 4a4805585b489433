import type { Caller } from './caller.js';
import type { Tx } from './database.js';

/** The channel on which changes reach the streams of all processes. */
export const eventsChannel = 'p24_events';

/** PostgreSQL refuses payloads of 8,000 bytes; a contact takes 39 of them. */
const maxContacts = 150;

/** Whom a change concerns: certain contacts, the managers of the data source, or everybody in it. */
export type Concerned = readonly string[] | 'managers' | 'all';

/** A change to be hinted at: `feature` as in its paths, `id` of the item. */
export interface Change {
  sourceId: string;
  contacts: Concerned;
  feature: string;
  id: string;
}

/** What travels between processes; `id` is null when more are concerned than a payload can name. */
export interface Announcement extends Omit<Change, 'id'> {
  id: string | null;
}

/**
 * Tells open streams of all processes about a change once the caller's transaction commits. More than 150 contacts
 * address the data source as a whole, without the item, so that nobody learns of an item that is not theirs.
 */
export async function announce(sql: Tx, change: Change): Promise<void> {
  const announcement: Announcement =
    typeof change.contacts !== 'string' && change.contacts.length > maxContacts
      ? { ...change, contacts: 'all', id: null }
      : change;
  await sql`select pg_notify(${eventsChannel}, ${JSON.stringify(announcement)})`;
}

/** The open streams of this process. */
export interface EventHub {
  /**
   * Streams the hints that concern a caller as server-sent events, until the session ends. Refuses with
   * `too-many-requests` or `unavailable` where too many streams are open.
   */
  open(caller: Caller): AsyncIterable<Uint8Array>;
  /** Ends all streams. */
  close(): Promise<void>;
}
