import type { Input } from './define-api.js';
import type { filesApi } from './files.api.js';
import type { Http } from './http.js';
import type { CallOptions } from './request.js';

type Api = typeof filesApi;

/** Attached files; a browser opens them by the signed `url` of their link rather than by this. */
export class Files {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Downloads an attached file of an item that is shown to the signed-in person. */
  download(id: string, query: Input<Api['download']>['query'], options?: CallOptions): Promise<Blob> {
    return this.#http.download<Api['download']>('GET /files/:id', { params: { id }, query }, options);
  }
}
