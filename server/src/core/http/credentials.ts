import { createHash } from 'node:crypto';
import type { Operation } from '@p24/sdk/api';
import { openLink } from '../files/file-links.js';
import type { Exchange } from './exchange.js';
import { problem } from './problem.js';

/** How a caller says who it is, ready for `enter()`. */
export interface Presented {
  tokenHash: Buffer;
  /** The page's origin, to which a bearer may be bound. */
  origin: string | null;
  by: 'cookie' | 'bearer' | 'link';
}

const tokenPattern = /^[A-Za-z0-9_-]{43}$/;
const bearerPattern = /^(?:p24_)?[A-Za-z0-9_-]{43}$/;

/** SHA-256 of a token: all that is stored of it. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The session cookie's name: browsers bind the prefixed one to https, this host and the whole path. */
export const cookieName = (selfOrigin: string): string =>
  selfOrigin.startsWith('https:') ? '__Host-p24' : 'p24-session';

function cookieToken(exchange: Exchange): string | null {
  const cookies = exchange.header('cookie');
  if (!cookies) return null;
  const prefix = `${cookieName(exchange.selfOrigin)}=`;
  for (const part of cookies.split(';')) {
    const cookie = part.trim();
    if (cookie.startsWith(prefix)) return cookie.slice(prefix.length);
  }
  return null;
}

function byCookie(exchange: Exchange, operation: Operation): Presented | null {
  const token = cookieToken(exchange);
  if (!token || !tokenPattern.test(token)) return null;
  const { origin } = exchange;
  const writes = !operation.route.startsWith('GET ');
  // Browsers send Origin with every write; without it, or from elsewhere, the cookie proves nothing.
  if (writes ? origin !== exchange.selfOrigin : origin !== null && origin !== exchange.selfOrigin) return null;
  return { tokenHash: hashToken(token), origin: null, by: 'cookie' };
}

/** Finds what the request presents: a bearer token, a signed link where the operation takes one, else the cookie. */
export function present(exchange: Exchange, operation: Operation): Presented {
  const authorization = exchange.header('authorization');
  if (authorization !== undefined) {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
    if (!bearerPattern.test(token)) throw problem('unauthenticated');
    return { tokenHash: hashToken(token), origin: exchange.origin, by: 'bearer' };
  }
  if (operation.linked) {
    const linkHash = openLink(exchange.services.secret, exchange.target, exchange.now);
    if (linkHash) return { tokenHash: linkHash, origin: null, by: 'link' };
  }
  const cookie = byCookie(exchange, operation);
  if (!cookie) throw problem('unauthenticated');
  return cookie;
}
