import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { Preview, previewsManageApi } from './previews.manage.api.js';

type Api = typeof previewsManageApi;

/** Looking at the portal as one of the people of a data source. */
export class ManagePreviews {
  readonly #http: Http;
  readonly #source: string;

  constructor(http: Http, source: string) {
    this.#http = http;
    this.#source = source;
  }

  /** Starts a preview of fifteen minutes; its token reads as the person and does nothing else. They see that it was. */
  start(person: string, options?: CallOptions): Promise<Preview> {
    const params = { source: this.#source };
    return this.#http.call<Api['startPreview']>('POST /manage/:source/previews', { params, body: { person } }, options);
  }

  /** Ends a preview before its time. */
  end(id: string, options?: CallOptions): Promise<void> {
    const params = { source: this.#source, id };
    return this.#http.call<Api['endPreview']>('DELETE /manage/:source/previews/:id', { params }, options);
  }
}
