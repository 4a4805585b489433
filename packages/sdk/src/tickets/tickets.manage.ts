import type { Http } from '../core/http.js';
import { eachItem, type Page } from '../core/pages.js';
import type { CallOptions } from '../core/request.js';
import type {
  ManagedComment,
  ManagedTicket,
  ManagedTicketQuery,
  ManagedTicketSummary,
  TicketChange,
  TicketCounts,
  TicketOrder,
  TicketSettings,
  TicketTemplate,
  TicketTemplateDraft,
  ticketsManageApi,
} from './tickets.manage.api.js';

type Api = typeof ticketsManageApi;

/** The tickets of one data source, for its managers. */
export class ManageTickets {
  readonly #http: Http;
  readonly #source: string;

  constructor(http: Http, source: string) {
    this.#http = http;
    this.#source = source;
  }

  /** Lists a page of all tickets, last changed first. */
  list(query: ManagedTicketQuery = {}, options?: CallOptions): Promise<Page<ManagedTicketSummary>> {
    return this.#http.call<Api['list']>('GET /manage/:source/tickets', { ...this.#all, query }, options);
  }

  /** Goes through all tickets that `list` would give, page by page. */
  each(query: ManagedTicketQuery = {}, options?: CallOptions): AsyncIterable<ManagedTicketSummary> {
    return eachItem((cursor) => this.list({ ...query, cursor }, options));
  }

  /** Counts tickets by status and by what needs looking after. */
  counts(options?: CallOptions): Promise<TicketCounts> {
    return this.#http.call<Api['counts']>('GET /manage/:source/ticket-counts', this.#all, options);
  }

  /** Shows one ticket with all its history, internal notes included. */
  get(id: string, options?: CallOptions): Promise<ManagedTicket> {
    return this.#http.call<Api['get']>('GET /manage/:source/tickets/:id', this.#one(id), options);
  }

  /**
   * Opens a ticket; the same order sent again opens one.
   * @throws {ApiError} `unknown-template`, `unknown-recipient`, `unknown-contract`, `unknown-file`, `id-taken`
   */
  create(order: TicketOrder, options?: CallOptions): Promise<ManagedTicket> {
    return this.#http.call<Api['create']>('POST /manage/:source/tickets', { ...this.#all, body: order }, options);
  }

  /**
   * Changes a ticket; each change becomes part of its history.
   * @throws {ApiError} `unknown-assignee`, `unknown-template`, `nobody-to-release-to`
   */
  change(id: string, change: TicketChange, options?: CallOptions): Promise<ManagedTicket> {
    return this.#http.call<Api['change']>(
      'PATCH /manage/:source/tickets/:id',
      { ...this.#one(id), body: change },
      options,
    );
  }

  /**
   * Answers, or notes something internally; the same comment sent again is written once.
   * @throws {ApiError} `unknown-file`, `id-taken`
   */
  comment(id: string, comment: ManagedComment, options?: CallOptions): Promise<ManagedTicket> {
    return this.#http.call<Api['comment']>(
      'POST /manage/:source/tickets/:id/comments',
      { ...this.#one(id), body: comment },
      options,
    );
  }

  /** Records that the calling manager has opened a ticket. */
  markRead(id: string, options?: CallOptions): Promise<{ id: string; readAt: string }> {
    return this.#http.call<Api['markRead']>('POST /manage/:source/tickets/:id/read', this.#one(id), options);
  }

  /** Lists the managers who can see to tickets, by name. */
  assignees(options?: CallOptions): Promise<{ items: { id: string; name: string }[] }> {
    return this.#http.call<Api['assignees']>('GET /manage/:source/ticket-assignees', this.#all, options);
  }

  /** Lists the ticket templates, by name. */
  templates(options?: CallOptions): Promise<{ items: TicketTemplate[] }> {
    return this.#http.call<Api['templates']>('GET /manage/:source/ticket-templates', this.#all, options);
  }

  /**
   * Adds a ticket template.
   * @throws {ApiError} `too-many-templates`
   */
  createTemplate(draft: TicketTemplateDraft, options?: CallOptions): Promise<TicketTemplate> {
    return this.#http.call<Api['createTemplate']>(
      'POST /manage/:source/ticket-templates',
      { ...this.#all, body: draft },
      options,
    );
  }

  /** Changes a ticket template; what residents see of its tickets changes at once. */
  saveTemplate(id: string, draft: TicketTemplateDraft, options?: CallOptions): Promise<TicketTemplate> {
    return this.#http.call<Api['saveTemplate']>(
      'PUT /manage/:source/ticket-templates/:id',
      { ...this.#one(id), body: draft },
      options,
    );
  }

  /** Shows what residents see of all tickets. */
  settings(options?: CallOptions): Promise<TicketSettings> {
    return this.#http.call<Api['settings']>('GET /manage/:source/ticket-settings', this.#all, options);
  }

  /** Chooses what residents see of all tickets. */
  saveSettings(settings: TicketSettings, options?: CallOptions): Promise<TicketSettings> {
    return this.#http.call<Api['saveSettings']>(
      'PUT /manage/:source/ticket-settings',
      { ...this.#all, body: settings },
      options,
    );
  }

  get #all() {
    return { params: { source: this.#source } };
  }

  #one(id: string) {
    return { params: { source: this.#source, id } };
  }
}
