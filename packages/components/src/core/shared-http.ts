import type { Http } from '@p24/sdk';
import { defaultBaseUrl, sharedConnection } from './connection.js';

/**
 * What the elements of this page call a server through, for own scripts that call it with the same session, answers and
 * live stream: `new Client(sharedHttp())`.
 * @param baseUrl address of the server; by default that of elements without `base-url`
 */
export const sharedHttp = (baseUrl: string = defaultBaseUrl()): Http => sharedConnection(baseUrl).http;
