import type { Http } from '../core/http.js';
import { eachItem, type Page } from '../core/pages.js';
import type { CallOptions } from '../core/request.js';
import type { Scope } from '../core/schemas.js';
import type { Notice, NoticeCategory, NoticeQuery, NoticeSummary, noticesApi } from './notices.api.js';

type Api = typeof noticesApi;

/** The notice board of the signed-in person. */
export class Notices {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Lists a page of the notices released to the signed-in person, newest first. */
  list(query: NoticeQuery = {}, options?: CallOptions): Promise<Page<NoticeSummary>> {
    return this.#http.call<Api['list']>('GET /notices', { query }, options);
  }

  /** Goes through all notices that `list` would give, page by page. */
  each(query: NoticeQuery = {}, options?: CallOptions): AsyncIterable<NoticeSummary> {
    return eachItem((cursor) => this.list({ ...query, cursor }, options));
  }

  /** Lists the categories in which the signed-in person has notices. */
  categories(query: Scope = {}, options?: CallOptions): Promise<{ items: NoticeCategory[] }> {
    return this.#http.call<Api['categories']>('GET /notice-categories', { query }, options);
  }

  /** Shows one notice with all it holds. */
  get(id: string, options?: CallOptions): Promise<Notice> {
    return this.#http.call<Api['get']>('GET /notices/:id', { params: { id } }, options);
  }

  /** Records that the signed-in person has opened a notice; the first time counts. */
  markRead(id: string, options?: CallOptions): Promise<{ id: string; readAt: string }> {
    return this.#http.call<Api['markRead']>('POST /notices/:id/read', { params: { id } }, options);
  }

  /** Downloads a notice's appointment as a calendar file. */
  calendar(id: string, options?: CallOptions): Promise<Blob> {
    return this.#http.download<Api['calendar']>('GET /notices/:id/calendar.ics', { params: { id } }, options);
  }
}
