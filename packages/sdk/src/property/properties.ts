import type { Http } from '../core/http.js';
import { eachItem, type Page } from '../core/pages.js';
import type { CallOptions } from '../core/request.js';
import type { ManagingCompany, Property, PropertyQuery, PropertySummary, propertyApi } from './property.api.js';

type Api = typeof propertyApi;

/** The properties of the signed-in person. */
export class Properties {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Lists a page of the properties in which the signed-in person has or had a contract, by data source and name. */
  list(query: PropertyQuery = {}, options?: CallOptions): Promise<Page<PropertySummary>> {
    return this.#http.call<Api['list']>('GET /properties', { query }, options);
  }

  /** Goes through all properties that `list` would give, page by page. */
  each(query: PropertyQuery = {}, options?: CallOptions): AsyncIterable<PropertySummary> {
    return eachItem((cursor) => this.list({ ...query, cursor }, options));
  }

  /** Shows one property with its contact persons. */
  get(id: string, options?: CallOptions): Promise<Property> {
    return this.#http.call<Api['get']>('GET /properties/:id', { params: { id } }, options);
  }

  /** Lists the companies that manage for the signed-in person, by name, with how to reach them. */
  managers(options?: CallOptions): Promise<{ items: ManagingCompany[] }> {
    return this.#http.call<Api['managers']>('GET /managing-companies', {}, options);
  }
}
