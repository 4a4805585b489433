import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { Acting, delegatesApi } from './delegates.api.js';

type Api = typeof delegatesApi;

/** Who acts for the signed-in person, and for whom the person acts. */
export class Delegates {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Lists both: who acts for the person, and for whom the person acts. */
  list(options?: CallOptions): Promise<{ actingForMe: Acting[]; iActFor: Acting[] }> {
    return this.#http.call<Api['delegates']>('GET /me/delegates', {}, options);
  }

  /** Ends one of them at once, in either direction. */
  end(id: string, options?: CallOptions): Promise<void> {
    return this.#http.call<Api['endDelegate']>('POST /me/delegates/:id/end', { params: { id } }, options);
  }
}
