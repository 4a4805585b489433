import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { OwnDataExport, OwnDataLink, ownDataApi } from './own-data.api.js';

type Api = typeof ownDataApi;

/** Everything about the signed-in person. */
export class OwnData {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Lists the files that are made or ready, newest first. */
  list(options?: CallOptions): Promise<{ items: OwnDataExport[] }> {
    return this.#http.call<Api['exports']>('GET /me/data-exports', {}, options);
  }

  /**
   * Orders a file with everything about the person; a mail says when it is ready.
   * @throws {ApiError} `proof-required`, `too-many-requests`
   */
  export(options?: CallOptions): Promise<OwnDataExport> {
    return this.#http.call<Api['exportData']>('POST /me/data-exports', {}, options);
  }

  /**
   * Gives the link that saves a file.
   * @throws {ApiError} `proof-required`, `export-not-ready`, `not-found` once it is deleted
   */
  open(id: string, options?: CallOptions): Promise<OwnDataLink> {
    return this.#http.call<Api['openExport']>('POST /me/data-exports/:id/link', { params: { id } }, options);
  }

  /** Downloads it by the signed link's own way; pages rather open the link, which holds nothing in memory. */
  content(id: string, options?: CallOptions): Promise<Blob> {
    return this.#http.download<Api['exportContent']>('GET /me/data-exports/:id/content', { params: { id } }, options);
  }
}
