import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import { eachItem, type Page } from '../core/pages.js';
import type { CallOptions } from '../core/request.js';
import type { PeopleCounts, Recipient, usersManageApi } from './users.manage.api.js';

type Api = typeof usersManageApi;
type Query = Input<Api['recipients']>['query'];

/** The people of one data source, for its managers. */
export class ManageUsers {
  readonly #http: Http;
  readonly #source: string;

  constructor(http: Http, source: string) {
    this.#http = http;
    this.#source = source;
  }

  /** Lists a page of the contacts that something can be released to, by name. */
  recipients(query: Query = {}, options?: CallOptions): Promise<Page<Recipient>> {
    const params = { source: this.#source };
    return this.#http.call<Api['recipients']>('GET /manage/:source/recipients', { params, query }, options);
  }

  /** Goes through all contacts that `recipients` would give, page by page. */
  eachRecipient(query: Query = {}, options?: CallOptions): AsyncIterable<Recipient> {
    return eachItem((cursor) => this.recipients({ ...query, cursor }, options));
  }

  /** Counts people by what they are and where their sign-in stands. */
  counts(options?: CallOptions): Promise<PeopleCounts> {
    const params = { source: this.#source };
    return this.#http.call<Api['counts']>('GET /manage/:source/people-counts', { params }, options);
  }
}
