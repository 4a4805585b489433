import { eventsApi } from '@p24/sdk/api';
import type { Tx } from '../database/database.js';
import { serve } from '../http/serve.js';
import type { Change } from './events.queries.js';
import * as queries from './events.queries.js';

export type { Change, Concerned } from './events.queries.js';
export { hinting, hintValues } from './events.queries.js';

/** PostgreSQL refuses payloads of 8,000 bytes; a contact takes 39 of them. */
const mostContacts = 150;

/**
 * Tells open streams of all processes about a change once the caller's transaction commits. More than 150 contacts
 * address the data source as a whole, without the item, so that nobody learns of an item that is not theirs.
 */
export async function announce(sql: Tx, change: Change): Promise<void> {
  const { contacts } = change;
  if (typeof contacts !== 'string' && contacts.length === 0) return;
  const many = typeof contacts !== 'string' && contacts.length > mostContacts;
  await queries.notify(sql, many ? { ...change, contacts: 'all', id: null } : change);
}

/** Tells all open streams of a data source, once the caller's transaction commits, to read everything again. */
export async function announceAll(sql: Tx, sourceId: string): Promise<void> {
  await queries.notify(sql, { sourceId, contacts: 'all', feature: null, id: null });
}

/** The stream of events. */
export const eventsServed = serve(eventsApi, {
  stream: (_input, { caller, services, hangUp }) => ({
    // Who looks at the portal as somebody has a stream that says nothing: it only ends with the preview.
    body: services.events.open(caller.kind === 'preview' ? { ...caller, memberships: [] } : caller, hangUp),
    // Proxies that gather answers before they pass them on are asked not to.
    headers: { 'x-accel-buffering': 'no' },
  }),
});
