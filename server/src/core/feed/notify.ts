import type { Tx } from '../database/database.js';
import { enqueue } from '../outbox/outbox.js';
import { listRecipients } from './audience.queries.js';

/** Mails are ordered in portions, so that an order to a whole city fits into messages of the database. */
const portion = 5000;

/** What the recipients of a release are told, and under which name it goes out to each person once. */
export interface Notification {
  sourceId: string;
  releaseId: string;
  /** Of the item: who acts for somebody is told where this was granted. */
  feature: string;
  /** Name registered with `mailTemplate`. */
  template: string;
  /** What the mail is about, as its delivery gate knows it. */
  itemKind: string;
  itemId: string;
  /** The start of the key under which it goes out once. */
  key: string;
}

/** Orders a mail to everybody with an address whom a release reaches, due when they see it; in the caller's transaction. */
export async function notifyRecipients(sql: Tx, { releaseId, feature, key, ...rest }: Notification): Promise<void> {
  const recipients = await listRecipients(sql, rest.sourceId, releaseId, feature);
  for (let start = 0; start < recipients.length; start += portion) {
    const deliveries = recipients.slice(start, start + portion).map(({ visibleFrom, email, ...one }) => ({
      ...{ ...rest, ...one, channel: 'mail' as const, recipient: email, data: {}, dueAt: visibleFrom },
      dedupeKey: `${key} ${one.personId}`,
    }));
    await enqueue(sql, deliveries);
  }
}
