import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { FileLink } from '@p24/sdk/api';

/** A stored file as the item that shows it sees it. */
export interface ShownFile {
  sourceId: string;
  id: string;
  name: string;
  /** Media type. */
  type: string;
  /** Bytes. */
  size: number;
  itemKind: string;
  itemId: string;
}

/** What a link is made for: the caller's session, at this moment. */
export interface LinkContext {
  caller: { sessionId: string };
  now: Date;
  /** The origin under which the caller reached this server. */
  selfOrigin: string;
  services: { secret: string };
}

const hmac = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('base64url');

/** The second token of a session, which opens signed links and nothing else. */
export const linkToken = (secret: string, sessionId: string): string => hmac(secret, `link ${sessionId}`);

/** What `sessions.link_hash` holds: SHA-256 of the session's link token. */
export const linkHash = (secret: string, sessionId: string): Buffer =>
  createHash('sha256').update(linkToken(secret, sessionId)).digest();

/** The end of the next full hour: stable within an hour, so that browsers and answers can be cached. */
const expiry = (now: Date): number => (Math.floor(now.getTime() / 3_600_000) + 2) * 3600;

/** Signs a GET path below `/api/v1` for the caller's session; it works without a token until the next hour ends. */
export function signedUrl({ caller, now, selfOrigin, services: { secret } }: LinkContext, path: string): string {
  const url = new URL(`/api/v1${path}`, selfOrigin);
  url.searchParams.set('link', linkToken(secret, caller.sessionId));
  url.searchParams.set('until', String(expiry(now)));
  url.searchParams.set('signature', hmac(secret, `${url.pathname}${url.search}`));
  return url.href;
}

/** The link under which the caller may fetch a file as part of an item, for as long as the item stays visible. */
export function fileLink(context: LinkContext, file: ShownFile): FileLink {
  const { id, name, type, size } = file;
  return { id, name, type, size, url: signedUrl(context, `/files/${id}?item=${file.itemKind}.${file.itemId}`) };
}

const equal = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** Checks a signed link (path and query as requested): the hash that `enter()` takes, or null when it is not good. */
export function openLink(secret: string, target: string, now: Date): Buffer | null {
  const [signed = '', signature = ''] = target.split('&signature=');
  const query = new URLSearchParams(signed.slice(signed.indexOf('?') + 1));
  const link = query.get('link');
  if (!link || !equal(signature, hmac(secret, signed)) || Number(query.get('until')) * 1000 <= now.getTime())
    return null;
  return createHash('sha256').update(link).digest();
}
