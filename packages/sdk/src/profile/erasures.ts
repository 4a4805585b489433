import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { Erasure, ErasureOutlook, erasuresApi } from './erasures.api.js';

type Api = typeof erasuresApi;

/** Asking for the erasure of the own data (Art. 17 DSGVO). */
export class Erasures {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Lists the person's requests, newest first. */
  list(options?: CallOptions): Promise<{ items: Erasure[] }> {
    return this.#http.call<Api['erasures']>('GET /me/erasures', {}, options);
  }

  /** Says beforehand what would go, and what has to be kept, why and until when, for each data source. */
  outlook(options?: CallOptions): Promise<{ items: ErasureOutlook[] }> {
    return this.#http.call<Api['outlook']>('GET /me/erasures/outlook', {}, options);
  }

  /**
   * Asks for erasure in one data source, or in all where none is named.
   * @throws {ApiError} `proof-required`, `not-found` for a data source that is not the person's
   */
  request(source?: string, options?: CallOptions): Promise<{ items: Erasure[] }> {
    const body = source === undefined ? {} : { source };
    return this.#http.call<Api['requestErasure']>('POST /me/erasures', { body }, options);
  }

  /**
   * Takes a request back.
   * @throws {ApiError} `erasure-decided` once it was carried out or refused
   */
  withdraw(id: string, options?: CallOptions): Promise<Erasure> {
    return this.#http.call<Api['withdrawErasure']>('POST /me/erasures/:id/withdrawal', { params: { id } }, options);
  }

  /** Downloads the dated receipt as a PDF; pages rather open the request's signed link. */
  receipt(id: string, options?: CallOptions): Promise<Blob> {
    return this.#http.download<Api['receipt']>('GET /me/erasures/:id/receipt', { params: { id } }, options);
  }
}
