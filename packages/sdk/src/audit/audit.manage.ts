import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import { eachItem, type Page } from '../core/pages.js';
import type { CallOptions } from '../core/request.js';
import type { AuditChain, auditManageApi, ManagedAuditEntry } from './audit.manage.api.js';

type Api = typeof auditManageApi;
type Query = Input<Api['list']>['query'];
/** What is looked for in the log. */
export type AuditFilter = Input<Api['download']>['query'];

/** The log of one data source, for its managers. */
export class ManageAudit {
  readonly #http: Http;
  readonly #source: string;

  constructor(http: Http, source: string) {
    this.#http = http;
    this.#source = source;
  }

  /** Lists a page of who did what to whom, newest first. */
  list(query: Query = {}, options?: CallOptions): Promise<Page<ManagedAuditEntry>> {
    const params = { source: this.#source };
    return this.#http.call<Api['list']>('GET /manage/:source/audit', { params, query }, options);
  }

  /** Goes through all that `list` would give, page by page. */
  each(query: Query = {}, options?: CallOptions): AsyncIterable<ManagedAuditEntry> {
    return eachItem((cursor) => this.list({ ...query, limit: 100, cursor }, options));
  }

  /** Recomputes the whole log and tells whether anything in it was changed. */
  chain(options?: CallOptions): Promise<AuditChain> {
    const params = { source: this.#source };
    return this.#http.call<Api['chain']>('GET /manage/:source/audit/chain', { params }, options);
  }

  /** Saves what is looked for as a table (CSV), the newest 50,000 entries; the log notes that too. */
  download(query: AuditFilter = {}, options?: CallOptions): Promise<Blob> {
    const params = { source: this.#source };
    return this.#http.download<Api['download']>('GET /manage/:source/audit/entries.csv', { params, query }, options);
  }
}
