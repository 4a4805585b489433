import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';
import type { Place } from './opening.js';

/** Minutes for typing the code. */
const minutes = 10;
/** Account, end in seconds, flags. */
const headLength = 16 + 4 + 1;

/** Bound to place and password: it works nowhere else, and not after the password was changed. */
function macOf(secret: string, head: Buffer, { kind, origin }: Place, passwordHash: string): Buffer {
  const bound = [kind, origin ?? '', passwordHash].join('\n');
  return createHmac('sha256', secret).update('second step\n').update(head).update(bound).digest();
}

/** What somebody gets whose password was right and who has to show a second factor now. */
export interface Challenge {
  token: string;
  until: string;
}

/** Makes a challenge; nothing of it is kept on the server. */
export function newChallenge(
  secret: string,
  order: { accountId: string; place: Place; remember: boolean; passwordHash: string; now: Date },
): Challenge {
  const until = Math.floor(order.now.getTime() / 1000) + minutes * 60;
  const head = Buffer.alloc(headLength);
  Buffer.from(parse(order.accountId)).copy(head);
  head.writeUInt32BE(until, 16);
  head.writeUInt8(order.remember ? 1 : 0, 20);
  const mac = macOf(secret, head, order.place, order.passwordHash);
  return { token: Buffer.concat([head, mac]).toString('base64url'), until: new Date(until * 1000).toISOString() };
}

/** What a challenge claims, before it is known whether it is genuine; null for anything that cannot be one. */
export function readChallenge(token: string): { accountId: string; remember: boolean; until: Date } | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== headLength + 32) return null;
  try {
    const accountId = stringify(bytes.subarray(0, 16));
    return { accountId, remember: bytes.readUInt8(20) === 1, until: new Date(bytes.readUInt32BE(16) * 1000) };
  } catch {
    // Sixteen bytes that are no UUID.
    return null;
  }
}

/** Whether the server made this challenge, for this place and this password, and its time is not over. */
export function isGenuine(
  secret: string,
  token: string,
  { place, passwordHash, now }: { place: Place; passwordHash: string; now: Date },
): boolean {
  const read = readChallenge(token);
  if (!read || read.until <= now) return false;
  const bytes = Buffer.from(token, 'base64url');
  const mac = macOf(secret, bytes.subarray(0, headLength), place, passwordHash);
  return timingSafeEqual(mac, bytes.subarray(headLength));
}
