import type { Http } from '../core/http.js';
import { eachItem, type Page } from '../core/pages.js';
import type { CallOptions } from '../core/request.js';
import type { Ticket, TicketComment, TicketQuery, TicketSummary, ticketsApi } from './tickets.api.js';

type Api = typeof ticketsApi;

/** The signed-in person's tickets. */
export class Tickets {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Lists a page of the signed-in person's tickets, newest first. */
  list(query: TicketQuery = {}, options?: CallOptions): Promise<Page<TicketSummary>> {
    return this.#http.call<Api['list']>('GET /tickets', { query }, options);
  }

  /** Goes through all tickets that `list` would give, page by page. */
  each(query: TicketQuery = {}, options?: CallOptions): AsyncIterable<TicketSummary> {
    return eachItem((cursor) => this.list({ ...query, cursor }, options));
  }

  /** Shows one ticket with its history. */
  get(id: string, options?: CallOptions): Promise<Ticket> {
    return this.#http.call<Api['get']>('GET /tickets/:id', { params: { id } }, options);
  }

  /**
   * Comments on a ticket; the same comment sent again is written once.
   * @throws {ApiError} `comments-closed`, `attachments-closed`, `unknown-file`, `id-taken`
   */
  comment(id: string, comment: TicketComment, options?: CallOptions): Promise<Ticket> {
    return this.#http.call<Api['comment']>('POST /tickets/:id/comments', { params: { id }, body: comment }, options);
  }

  /** Records that the signed-in person has opened a ticket: what happened until now is not new any more. */
  markRead(id: string, options?: CallOptions): Promise<{ id: string; readAt: string }> {
    return this.#http.call<Api['markRead']>('POST /tickets/:id/read', { params: { id } }, options);
  }
}
