import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { OwnDataExport, ownDataApi } from './own-data.api.js';

type Api = typeof ownDataApi;

/** Everything about the signed-in person. */
export class OwnData {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Puts everything about the person together; the link in the answer saves it.
   * @throws {ApiError} `proof-required`, `too-many-requests`
   */
  export(options?: CallOptions): Promise<OwnDataExport> {
    return this.#http.call<Api['exportData']>('POST /me/data-exports', {}, options);
  }

  /** Downloads it by the signed link's own way; pages rather open the link, which holds nothing in memory. */
  content(options?: CallOptions): Promise<Blob> {
    return this.#http.download<Api['exportContent']>('GET /me/data-exports/content', {}, options);
  }
}
