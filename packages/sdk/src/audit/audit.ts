import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import { eachItem, type Page } from '../core/pages.js';
import type { CallOptions } from '../core/request.js';
import type { auditApi, OwnAuditEntry } from './audit.api.js';

type Api = typeof auditApi;
type Query = Input<Api['own']>['query'];

/** What happened with the signed-in person's access. */
export class Audit {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Lists a page of what happened with the person's access, newest first. */
  own(query: Query = {}, options?: CallOptions): Promise<Page<OwnAuditEntry>> {
    return this.#http.call<Api['own']>('GET /me/audit', { query }, options);
  }

  /** Goes through all that `own` would give, page by page. */
  eachOwn(query: Query = {}, options?: CallOptions): AsyncIterable<OwnAuditEntry> {
    return eachItem((cursor) => this.own({ ...query, cursor }, options));
  }
}
