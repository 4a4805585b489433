import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import { type Exactly, eachItem, type FoundPage, type Page } from '../core/pages.js';
import type { CallOptions } from '../core/request.js';
import type { ManagedProperty, ManagedUnit, propertyManageApi } from './property.manage.api.js';

type Api = typeof propertyManageApi;
type Query = Input<Api['list']>['query'];

/** The properties of one data source, for its managers. */
export class ManageProperty {
  readonly #http: Http;
  readonly #source: string;

  constructor(http: Http, source: string) {
    this.#http = http;
    this.#source = source;
  }

  /** Lists a page of the properties, by name. */
  list(query: Query = {}, options?: CallOptions): Promise<FoundPage<ManagedProperty>> {
    const params = { source: this.#source };
    return this.#http.call<Api['list']>('GET /manage/:source/properties', { params, query }, options);
  }

  /** Goes through all properties that `list` would give, page by page. */
  each(query: Exactly<Query> = {}, options?: CallOptions): AsyncIterable<ManagedProperty> {
    return eachItem((cursor) => this.list({ ...query, cursor }, options));
  }

  /** Lists a page of the units of a property, by name. */
  units(id: string, query: Input<Api['units']>['query'] = {}, options?: CallOptions): Promise<Page<ManagedUnit>> {
    const params = { source: this.#source, id };
    return this.#http.call<Api['units']>('GET /manage/:source/properties/:id/units', { params, query }, options);
  }

  /** Goes through all units of a property, page by page. */
  eachUnit(id: string, options?: CallOptions): AsyncIterable<ManagedUnit> {
    return eachItem((cursor) => this.units(id, { limit: 100, cursor }, options));
  }

  /** Puts a property online, or offline: then its residents see nothing of it, and all of it again afterwards. */
  setOnline(id: string, online: boolean, options?: CallOptions): Promise<{ id: string; online: boolean }> {
    const params = { source: this.#source, id };
    const route = 'PUT /manage/:source/properties/:id/online';
    return this.#http.call<Api['setOnline']>(route, { params, body: { online } }, options);
  }
}
