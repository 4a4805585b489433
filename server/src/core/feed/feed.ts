import type { AudienceGroup } from '@p24/sdk/api';
import type { Tx } from '../database/database.js';
import { announce } from '../events/events.js';
import { bumpChanges } from './changes.js';
import * as feed from './feed.queries.js';

/** Whom a release is for, as it is stored. */
export interface Audience {
  all: boolean;
  properties: readonly string[];
  contacts: readonly string[];
  /** Narrows `all` and `properties`; absent or empty: everybody with a contract. */
  groups?: readonly AudienceGroup[];
}

/** An item of a data source; `kind` as in the feed. */
export interface FeedItem {
  sourceId: string;
  kind: string;
  itemId: string;
}

/** A release that is to be made, with what its lists sort and filter by. Times are ISO 8601. */
export interface NewRelease extends FeedItem {
  id: string;
  audience: Audience;
  visibleFrom: string;
  /** Whether the order named its start; one that did not is the same order whenever it is repeated. */
  startGiven: boolean;
  visibleUntil: string | null;
  notify: boolean;
  by: string | null;
  categoryId: string | null;
  type: string | null;
  /** Names what was ordered together, where one order releases several items. */
  orderId?: string;
}

/** Whose rows are to be rebuilt; empty: those of the whole data source. */
export interface FeedScope {
  contacts?: readonly string[];
  contracts?: readonly string[];
  properties?: readonly string[];
}

/** Tells those concerned that a feature's items changed: by their counters at once, by hints after the commit. */
async function tell(
  sql: Tx,
  sourceId: string,
  contacts: { contactId: string }[],
  { feature, items }: { feature: string; items: readonly string[] },
) {
  const ids = contacts.map(({ contactId }) => contactId);
  await bumpChanges(sql, sourceId, ids);
  if (ids.length === 0) return;
  for (const id of items) await announce(sql, { sourceId, contacts: ids, feature, id });
}

const normal = ({ all, properties, contacts, groups = [] }: Audience): Audience => ({
  all,
  properties: [...new Set(properties)].sort(),
  contacts: [...new Set(contacts)].sort(),
  ...(groups.length > 0 ? { groups: [...new Set(groups)].sort() } : {}),
});

/**
 * Releases items of one kind and data source in the caller's transaction. A repeated order changes nothing and says
 * `repeated`; an id that another order holds says `taken`, and then the caller must undo everything.
 */
export async function releaseItems(
  sql: Tx,
  orders: readonly NewRelease[],
  { feature, now }: { feature: string; now: Date },
): Promise<'released' | 'repeated' | 'taken'> {
  const [first] = orders;
  if (!first) return 'repeated';
  const { sourceId, kind } = first;
  await feed.lockFeed(sql, sourceId);
  const made: string[] = [];
  for (const order of orders) {
    const release = { ...order, audience: normal(order.audience) };
    if (await feed.insertRelease(sql, release)) made.push(order.itemId);
    else if (!(await feed.isSameRelease(sql, release))) return 'taken';
  }
  if (made.length === 0) return 'repeated';
  const moved = await feed.project(sql, { sourceId, items: { kind, ids: made, feature }, contacts: null, now });
  await tell(sql, sourceId, moved, { feature, items: made });
  return 'released';
}

/** Releases one item; see `releaseItems`. */
export const releaseItem = (sql: Tx, order: NewRelease, told: { feature: string; now: Date }) =>
  releaseItems(sql, [order], told);

/** Revokes all releases of an item in the caller's transaction: whoever asks after the commit no longer sees it. */
export async function revokeItem(sql: Tx, item: FeedItem, { feature, now }: { feature: string; now: Date }) {
  await feed.lockFeed(sql, item.sourceId);
  await tell(sql, item.sourceId, await feed.revoke(sql, item, now), { feature, items: [item.itemId] });
}

/** Tells those who see an item that it changed, and what their lists now filter it by. */
export async function changeItem(
  sql: Tx,
  item: FeedItem & { categoryId: string | null; type: string | null },
  feature: string,
) {
  await feed.lockFeed(sql, item.sourceId);
  await tell(sql, item.sourceId, await feed.changeShown(sql, item), { feature, items: [item.itemId] });
}

/**
 * Brings the feed, and the houses it names, in line with the contracts and contact persons in the transaction that
 * changed them. Contacts that left a contract are to be named by `contacts`; several scopes are several calls.
 */
export async function rebuildFeed(sql: Tx, sourceId: string, scope: FeedScope = {}, now = new Date()): Promise<void> {
  await feed.lockFeed(sql, sourceId);
  const contacts = feed.contactsIn(sql, sourceId, scope);
  const moved = await feed.project(sql, { sourceId, items: null, contacts, now });
  // Items follow the properties that they name by themselves.
  if (!scope.properties) await feed.rehouse(sql, sourceId, contacts);
  await bumpChanges(
    sql,
    sourceId,
    moved.map(({ contactId }) => contactId),
  );
}
