import { createHmac, timingSafeEqual } from 'node:crypto';
import { NotificationKind } from '@p24/sdk/api';
import type { Tx } from '../database/database.js';
import { mailTopic } from '../mail/templates.js';
import * as choices from './choices.queries.js';
import type { ClaimedDelivery, NewDelivery } from './outbox.js';

/** What somebody may choose to be told or not, of one kind and on one channel. */
export interface Choosable {
  sourceId: string;
  membershipId: string;
  kind: NotificationKind;
  channel: 'mail';
}

/** Throws where people may choose a mail away and the delivery does not say whom it tells. */
export function requireChoosable({ template, personId }: NewDelivery): void {
  if (typeof mailTopic(template) === 'string' && !personId) {
    throw new Error(`People may choose ${template} away: its delivery must say whom it tells.`);
  }
}

/** What the one who gets a delivery may choose about it; null where it always goes out, or nobody could have chosen. */
export function choosable(delivery: ClaimedDelivery): Choosable | null {
  const { sourceId, membershipId, template, delegateId } = delivery;
  const topic = mailTopic(template);
  if (typeof topic !== 'string' || !membershipId) return null;
  return { sourceId, membershipId, kind: delegateId ? 'delegated' : topic, channel: 'mail' };
}

/** Whether the one who gets a delivery wants to, or it goes out whatever they want. */
export async function isWanted(sql: Tx, delivery: ClaimedDelivery): Promise<boolean> {
  const choice = choosable(delivery);
  return choice === null || choices.isWanted(sql, choice);
}

const signature = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('base64url');

/** Where one kind of mail is chosen away by whoever holds the mail (RFC 8058); it works for as long as the access does. */
export function unsubscribeUrl(url: string, secret: string, { sourceId, membershipId, kind }: Choosable): string {
  const what = `${sourceId}.${membershipId}.${kind}`;
  return `${url}/abbestellen/${what}.${signature(secret, `unsubscribe ${what}`)}`;
}

/** What the last part of such an address stands for; null where it was not made here. */
export function openUnsubscribe(secret: string, token: string): Choosable | null {
  const [sourceId = '', membershipId = '', named = '', given = ''] = token.split('.');
  const kind = NotificationKind.safeParse(named);
  const expected = signature(secret, `unsubscribe ${sourceId}.${membershipId}.${named}`);
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  const fits = one.length === other.length && timingSafeEqual(one, other);
  return fits && kind.success ? { sourceId, membershipId, kind: kind.data, channel: 'mail' } : null;
}
