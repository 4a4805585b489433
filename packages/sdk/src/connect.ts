import type { authApi } from './auth/auth.api.js';
import { PageSession } from './auth/page-session.js';
import { type AnswerCheck, Http } from './core/http.js';
import { CookieSession, type Session, TokenSession, type TokenSource } from './core/session.js';

export interface ConnectOptions {
  /** Address of the p24 server, e.g. `https://portal.example`; in a page relative ones are allowed. */
  baseUrl: string;
  /** A token, or a function that fetches one; without it people sign in on the page or by the portal's cookie. */
  token?: TokenSource | undefined;
  /** Language of texts and problems, a BCP 47 tag; the browser's by default. */
  locale?: string | undefined;
  /** Looks at every JSON answer; `@p24/sdk/strict` has one that compares it with the definitions. */
  check?: AnswerCheck | undefined;
}

/**
 * Connects to a p24 server without sending anything. What is made from the same connection shares its session, its
 * cache and its stream of events: `new Notices(connect({ baseUrl }))`.
 */
export function connect({ baseUrl, token, locale, check }: ConnectOptions): Http {
  const page = globalThis.location?.href;
  const root = new URL(`${baseUrl.replace(/\/+$/, '')}/api/v1/`, page).href;
  const http: Http = new Http({ root, locale, check, session: session() });
  return http;

  function session(): Session {
    if (token) return new TokenSession(root, token);
    if (page && new URL(page).origin === new URL(root).origin) return new CookieSession(root);
    return new PageSession(root, (spent) =>
      http.call<(typeof authApi)['rotate']>('POST /auth/rotate', {}, { token: spent }),
    );
  }
}
