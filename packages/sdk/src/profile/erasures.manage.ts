import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { ErasureCase, erasuresManageApi, ManagedErasure } from './erasures.manage.api.js';

type Api = typeof erasuresManageApi;

/** Requests for erasure, and carrying them out: for administrators. */
export class ManageErasures {
  readonly #http: Http;
  readonly #source: string;

  constructor(http: Http, source: string) {
    this.#http = http;
    this.#source = source;
  }

  /** Lists requests: open ones first by their deadline, then the newest. */
  list(options?: CallOptions): Promise<{ items: ManagedErasure[] }> {
    const params = { source: this.#source };
    return this.#http.call<Api['list']>('GET /manage/:source/erasures', { params }, options);
  }

  /**
   * Writes down a request that did not come through the portal.
   * @throws {ApiError} `erasure-open` where the person has asked already, `invalid-input` for a day to come
   */
  record(body: Input<Api['record']>['body'], options?: CallOptions): Promise<ErasureCase> {
    const input = { params: { source: this.#source }, body };
    return this.#http.call<Api['record']>('POST /manage/:source/erasures', input, options);
  }

  /** Downloads confirmation or answer as a letter; pages rather open the request's signed link. */
  letter(id: string, options?: CallOptions): Promise<Blob> {
    const params = { source: this.#source, id };
    return this.#http.download<Api['letter']>('GET /manage/:source/erasures/:id/letter', { params }, options);
  }

  /** Shows exactly what a request would erase and what would be kept. */
  get(id: string, options?: CallOptions): Promise<ErasureCase> {
    const params = { source: this.#source, id };
    return this.#http.call<Api['read']>('GET /manage/:source/erasures/:id', { params }, options);
  }

  /**
   * Erases the person's data and tells them.
   * @throws {ApiError} `proof-required`, `erasure-decided` where it is not open any more
   */
  carryOut(id: string, options?: CallOptions): Promise<ErasureCase> {
    const params = { source: this.#source, id };
    return this.#http.call<Api['carryOut']>('POST /manage/:source/erasures/:id/completion', { params }, options);
  }

  /**
   * Refuses a request with a reason that the person is told.
   * @throws {ApiError} `erasure-decided` where it is not open any more
   */
  refuse(id: string, reason: string, options?: CallOptions): Promise<ErasureCase> {
    const input = { params: { source: this.#source, id }, body: { reason } };
    return this.#http.call<Api['refuse']>('POST /manage/:source/erasures/:id/refusal', input, options);
  }

  /**
   * Writes down that somebody took back what they had asked for by letter, by phone or in person.
   * @throws {ApiError} `erasure-decided` where it is not open any more, `erasure-in-portal` where the person does it there
   */
  withdraw(id: string, options?: CallOptions): Promise<ErasureCase> {
    const params = { source: this.#source, id };
    return this.#http.call<Api['withdraw']>('POST /manage/:source/erasures/:id/withdrawal', { params }, options);
  }
}
