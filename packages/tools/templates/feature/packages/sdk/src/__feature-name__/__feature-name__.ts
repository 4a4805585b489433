import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import { eachItem, type Page } from '../core/pages.js';
import type { CallOptions } from '../core/request.js';
import type { __ItemName__, __featureName__Api } from './__feature-name__.api.js';

type Api = typeof __featureName__Api;
type Query = Input<Api['list']>['query'];

/** The signed-in person's __words__. */
export class __FeatureName__ {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Lists a page of the signed-in person's __words__, newest first. */
  list(query: Query = {}, options?: CallOptions): Promise<Page<__ItemName__>> {
    return this.#http.call<Api['list']>('GET /__feature-name__', { query }, options);
  }

  /** Goes through all that `list` would give, page by page. */
  each(query: Query = {}, options?: CallOptions): AsyncIterable<__ItemName__> {
    return eachItem((cursor) => this.list({ ...query, cursor }, options));
  }
}
