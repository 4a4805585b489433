import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../database/database.js';
import { mailTopic } from '../mail/templates.js';
import { isWanted, requireChoosable } from './choices.js';
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
  /** Whom it tells, a person or a manager's membership; needed where its topic is one that people may choose away. */
  personId?: string | undefined;
  /** Set where the recipient acts for the contact: it goes out only while that is so, and says why. */
  delegateId?: string | null | undefined;
  /** The item it is about: its gate may cancel the delivery before it goes out. */
  itemKind?: string | undefined;
  itemId?: string | undefined;
  /** Absent: the language in which the recipient last signed in, else German. */
  locale?: 'de' | 'en' | undefined;
}

/** A delivery that this process has taken, until its lease ends. */
export interface ClaimedDelivery {
  sourceId: string;
  id: string;
  channel: string;
  recipient: string;
  template: string;
  data: Record<string, unknown>;
  contactId: string | null;
  delegateId: string | null;
  /** Of whom it tells; null where they have no access, or nobody in particular is told. */
  membershipId: string | null;
  itemKind: string | null;
  itemId: string | null;
  /** Which try this is, from 1. */
  tries: number;
  locale: 'de' | 'en';
}

/** How a try ended; `counts` tells whether it uses up one of the tries. */
export type Outcome =
  | { state: 'sent' }
  | { state: 'cancelled' }
  | { state: 'failed'; error: string }
  | { state: 'pending'; error: string | null; retryInMs: number; counts: boolean };

/** Whether a delivery may still go out, asked right before it does, with its data source entered. */
export type DeliveryGate = (
  sql: Tx,
  delivery: { sourceId: string; itemId: string; contactId: string | null },
) => Promise<boolean>;

const gates = new Map<string, DeliveryGate>();

/** Registers who decides whether messages about a kind of item may still go out. */
export function deliveryGate(itemKind: string, gate: DeliveryGate): void {
  if (gates.has(itemKind)) throw new Error(`The delivery gate of ${itemKind} is registered twice.`);
  gates.set(itemKind, gate);
}

/** What becomes of an item whose message cannot be delivered, in the transaction that records it. */
export type DeliveryLoss = (
  sql: Tx,
  delivery: { sourceId: string; itemId: string; template: string; recipient: string },
) => Promise<void>;

const losses = new Map<string, DeliveryLoss>();

/** Registers who is told when a message about a kind of item has failed for good. */
export function deliveryLoss(itemKind: string, loss: DeliveryLoss): void {
  if (losses.has(itemKind)) throw new Error(`The loss of deliveries of ${itemKind} is registered twice.`);
  losses.set(itemKind, loss);
}

/** Tells the item of a delivery, if it has one that listens, that it has failed for good. */
export async function tellLoss(
  sql: Tx,
  { sourceId, itemKind, itemId, template, recipient }: ClaimedDelivery,
): Promise<void> {
  const loss = itemKind === null ? undefined : losses.get(itemKind);
  if (loss && itemId) await loss(sql, { sourceId, itemId, template, recipient });
}

/**
 * Whether the item of a delivery, if it has one, whoever let somebody act for them, and the one who is told still let
 * it go out.
 */
export async function mayGoOut(sql: Tx, delivery: ClaimedDelivery): Promise<boolean> {
  const { sourceId, template, itemKind, itemId, contactId, delegateId } = delivery;
  // Topics of choice are called what is granted: what was taken back since is not told any more.
  const topic = mailTopic(template);
  const granted = typeof topic === 'string' ? topic : null;
  if (delegateId && (await deliveries.findActedFor(sql, sourceId, delegateId, granted)) === null) return false;
  if (!(await isWanted(sql, delivery))) return false;
  const gate = itemKind === null ? undefined : gates.get(itemKind);
  return gate === undefined || itemId === null || gate(sql, { sourceId, itemId, contactId });
}

/**
 * Writes deliveries in the caller's transaction; they go out once it is committed. Returns how many were new. Throws
 * where the mail is of a topic that people may choose away, and it is not said whom it tells.
 */
export async function enqueue(sql: Tx, delivery: NewDelivery | readonly NewDelivery[]): Promise<number> {
  const rows = [delivery].flat().map((row) => ({ ...row, id: row.id ?? uuidv7() }));
  for (const row of rows) requireChoosable(row);
  return rows.length === 0 ? 0 : deliveries.insert(sql, rows);
}

/** Cancels what waits to be sent about an item, in the caller's transaction. Returns how many were cancelled. */
export function cancelDeliveries(
  sql: Tx,
  item: { sourceId: string; itemKind: string; itemId: string },
): Promise<number> {
  return deliveries.cancel(sql, item);
}
