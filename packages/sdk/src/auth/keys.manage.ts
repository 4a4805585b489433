import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { ApiKey, IssuedKey, keysManageApi } from './keys.manage.api.js';

type Api = typeof keysManageApi;
/** What a new API key is for, may do, and how long. */
export type KeyOrder = Input<Api['createKey']>['body'];

/** The API keys of one data source, for its administrators. */
export class ManageKeys {
  readonly #http: Http;
  readonly #source: string;

  constructor(http: Http, source: string) {
    this.#http = http;
    this.#source = source;
  }

  /** Lists the API keys, newest first. */
  list(options?: CallOptions): Promise<{ items: ApiKey[] }> {
    const params = { source: this.#source };
    return this.#http.call<Api['keys']>('GET /manage/:source/api-keys', { params }, options);
  }

  /**
   * Makes an API key; `secret` of the answer is shown this once.
   * @throws {ApiError} `proof-required`, `too-many-keys`
   */
  create(body: KeyOrder, options?: CallOptions): Promise<IssuedKey> {
    const params = { source: this.#source };
    return this.#http.call<Api['createKey']>('POST /manage/:source/api-keys', { params, body }, options);
  }

  /**
   * Replaces an API key; the old one works `keepHours` longer, a day unless said otherwise.
   * @throws {ApiError} `proof-required`
   */
  rotate(id: string, body: { keepHours?: number } = {}, options?: CallOptions): Promise<IssuedKey> {
    const params = { source: this.#source, id };
    return this.#http.call<Api['rotateKey']>('POST /manage/:source/api-keys/:id/rotate', { params, body }, options);
  }

  /** Ends an API key and all sessions that were handed out by it, at once. */
  revoke(id: string, options?: CallOptions): Promise<void> {
    const params = { source: this.#source, id };
    return this.#http.call<Api['revokeKey']>('DELETE /manage/:source/api-keys/:id', { params }, options);
  }
}
