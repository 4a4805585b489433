import type { Http } from '@p24/sdk';
import { Connection, defaultBaseUrl, shareConnection, sharedConnection } from './connection.js';

/**
 * What the elements of this page call a server through, for own scripts that call it with the same session, answers and
 * live stream: `new Client(sharedHttp())`.
 * @param baseUrl address of the server; by default that of elements without `base-url`
 */
export const sharedHttp = (baseUrl: string = defaultBaseUrl()): Http => sharedConnection(baseUrl).http;

/**
 * Lets the elements of this page call their server with a token of its own, such as a preview's, in place of the session
 * that the browser has there. To be called before anything asks that server.
 */
export function callWith(token: string, baseUrl: string = defaultBaseUrl()): void {
  shareConnection(new Connection(baseUrl, async () => token));
}
