import type { Http } from '../core/http.js';
import { eachItem, type Page } from '../core/pages.js';
import type { CallOptions } from '../core/request.js';
import type { Contract, ContractQuery, propertyApi } from './property.api.js';

type Api = typeof propertyApi;

/** The contracts of the signed-in person. */
export class Contracts {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Lists a page of the signed-in person's contracts, by data source and property, running ones first. */
  list(query: ContractQuery = {}, options?: CallOptions): Promise<Page<Contract>> {
    return this.#http.call<Api['contracts']>('GET /contracts', { query }, options);
  }

  /** Goes through all contracts that `list` would give, page by page. */
  each(query: ContractQuery = {}, options?: CallOptions): AsyncIterable<Contract> {
    return eachItem((cursor) => this.list({ ...query, cursor }, options));
  }
}
