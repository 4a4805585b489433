import type { Brand, Http, Me } from '@p24/sdk';
import { Connection, defaultBaseUrl, shareConnection, sharedConnection, type WornBrand } from './connection.js';

/**
 * What the elements of this page call a server through, for own scripts that call it with the same session, answers and
 * live stream: `new Client(sharedHttp())`.
 * @param baseUrl address of the server; by default that of elements without `base-url`
 */
export const sharedHttp = (baseUrl: string = defaultBaseUrl()): Http => sharedConnection(baseUrl).http;

/**
 * Asks who is signed in, for the elements of this page and its own scripts at once; null where nobody is. Where the
 * server cannot be asked again it is who was here before.
 * @throws {ApiError | NetworkError} It cannot be known.
 */
export async function sharedMe(baseUrl: string = defaultBaseUrl()): Promise<Me | null> {
  const connection = sharedConnection(baseUrl);
  await connection.identify();
  if (connection.error !== undefined) throw connection.error;
  return connection.me;
}

/** The brand of a data source, asked once for the elements of this page and its own scripts; undefined where it cannot be had. */
export async function sharedBrand(source?: string, baseUrl: string = defaultBaseUrl()): Promise<Brand | undefined> {
  const brand = await sharedConnection(baseUrl).brand(source);
  return isWhole(brand) ? brand : undefined;
}

const isWhole = (brand: WornBrand): brand is Brand => brand.images !== undefined;

/**
 * Lets the elements of this page call their server with a token of its own, such as a preview's, in place of the session
 * that the browser has there. To be called before anything asks that server.
 */
export function callWith(token: string, baseUrl: string = defaultBaseUrl()): void {
  shareConnection(new Connection(baseUrl, async () => token));
}
