import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';

/** What a code lets its holder do. */
export type CodePurpose = 'reset' | 'activation' | 'letter';

/** A code's two forms, and what is stored of them. */
export interface CodeSecrets {
  /** For the link: the subject's 16 bytes and 32 random ones, base64url. */
  token: string;
  tokenHash: Buffer;
  /** For typing: eight characters in two groups, about 38 bits. */
  typed: string;
  typedHash: Buffer;
}

/** What typed codes are made of: nothing that reads like something else, and no vowels that make words. */
export const letters = '23456789BCDFGHJKMNPQRTVWXYZ';
const tokenPattern = /^[\w-]{64}$/;

/** Under what codes of a purpose for an address are found; it tells neither of the two. */
export function subjectOf(secret: string, purpose: CodePurpose, email: string): string {
  const digest = createHmac('sha256', secret).update(`code\n${purpose}\n${email.toLowerCase()}`).digest();
  // Version 8, variant 1 (RFC 9562): a UUID of our own making.
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  return stringify(digest.subarray(0, 16));
}

const bare = (typed: string) => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** Eight characters can be tried out once the rows are known, so their hash needs the secret, too. */
export const typedHashOf = (secret: string, subject: string, typed: string): Buffer =>
  createHmac('sha256', secret)
    .update(`typed\n${subject}\n${bare(typed)}`)
    .digest();

const tokenHashOf = (token: string) => createHash('sha256').update(token).digest();

/** Makes a new code for a subject. */
export function newCodeSecrets(secret: string, subject: string): CodeSecrets {
  const token = Buffer.concat([Buffer.from(parse(subject)), randomBytes(32)]).toString('base64url');
  const four = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  const typed = `${four()}-${four()}`;
  return { token, tokenHash: tokenHashOf(token), typed, typedHash: typedHashOf(secret, subject, typed) };
}

/** Takes a link's token apart; null for anything that cannot be one. */
export function readToken(token: string): { subject: string; tokenHash: Buffer } | null {
  if (!tokenPattern.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url').subarray(0, 16);
  try {
    return { subject: stringify(bytes), tokenHash: tokenHashOf(token) };
  } catch {
    // Sixteen bytes that are no UUID.
    return null;
  }
}

/** Compares two hashes in constant time. */
export const same = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
