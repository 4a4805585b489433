import { v7 as uuidv7 } from 'uuid';
import type { Tx } from './database.js';
import * as deliveries from './outbox.queries.js';

/** A message to one recipient, to be written in the transaction of its cause. */
export interface NewDelivery {
  sourceId: string;
  id?: string;
  channel: 'mail';
  /** E-mail address. */
  recipient: string;
  /** Name that a feature registered with `mailTemplate`. */
  template: string;
  /** What the template needs besides what it can look up: plain JSON. */
  data: Record<string, unknown>;
  /** Names the cause and the recipient: the same one never goes out twice within a data source. */
  dedupeKey: string;
  /** ISO 8601; absent: at once. */
  dueAt?: string | undefined;
  contactId?: string | undefined;
  /** The item it is about: its gate may cancel the delivery before it goes out. */
  itemKind?: string | undefined;
  itemId?: string | undefined;
  /** Absent: the language in which the recipient last signed in, else German. */
  locale?: 'de' | 'en' | undefined;
}

/** Writes deliveries in the caller's transaction; they go out once it is committed. Returns how many were new. */
export async function enqueue(sql: Tx, delivery: NewDelivery | readonly NewDelivery[]): Promise<number> {
  const rows = [delivery].flat().map((row) => ({ ...row, id: row.id ?? uuidv7() }));
  return rows.length === 0 ? 0 : deliveries.insert(sql, rows);
}

/** Cancels what waits to be sent about an item, in the caller's transaction. Returns how many were cancelled. */
export function cancelDeliveries(
  sql: Tx,
  item: { sourceId: string; itemKind: string; itemId: string },
): Promise<number> {
  return deliveries.cancel(sql, item);
}
