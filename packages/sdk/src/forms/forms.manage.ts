import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import { eachItem, type Page } from '../core/pages.js';
import type { CallOptions } from '../core/request.js';
import type {
  FormChange,
  FormSettings,
  FormState,
  formsManageApi,
  ManagedForm,
  ManagedFormSummary,
  ManagedReceipt,
  ManagedSubmissionSummary,
} from './forms.manage.api.js';

type Api = typeof formsManageApi;
type SubmissionQuery = Input<Api['submissions']>['query'];

/** The forms of one data source and what was submitted, for its managers. */
export class ManageForms {
  readonly #http: Http;
  readonly #source: string;

  constructor(http: Http, source: string) {
    this.#http = http;
    this.#source = source;
  }

  /** Lists all forms; the ready-made ones are there from the beginning, locked. */
  list(options?: CallOptions): Promise<{ items: ManagedFormSummary[] }> {
    return this.#http.call<Api['list']>('GET /manage/:source/forms', this.#all, options);
  }

  /** Shows one form with its pages. */
  get(id: string, options?: CallOptions): Promise<ManagedForm> {
    return this.#http.call<Api['get']>('GET /manage/:source/forms/:id', this.#one(id), options);
  }

  /**
   * Activates or locks a form, or changes who sees it and where submissions go.
   * @throws {ApiError} `delivery-missing`, `unknown-template`
   */
  change(id: string, change: FormChange, options?: CallOptions): Promise<ManagedForm> {
    return this.#http.call<Api['change']>(
      'PATCH /manage/:source/forms/:id',
      { ...this.#one(id), body: change },
      options,
    );
  }

  /**
   * Activates or locks several forms, all or none.
   * @throws {ApiError} `delivery-missing`, `unknown-form`
   */
  changeMany(ids: string[], state: FormState, options?: CallOptions): Promise<{ items: ManagedFormSummary[] }> {
    return this.#http.call<Api['changeMany']>(
      'POST /manage/:source/forms/state',
      { ...this.#all, body: { ids, state } },
      options,
    );
  }

  /** Lists a page of what was submitted, newest first. */
  submissions(query: SubmissionQuery = {}, options?: CallOptions): Promise<Page<ManagedSubmissionSummary>> {
    return this.#http.call<Api['submissions']>('GET /manage/:source/submissions', { ...this.#all, query }, options);
  }

  /** Goes through all that `submissions` would give, page by page. */
  eachSubmission(query: SubmissionQuery = {}, options?: CallOptions): AsyncIterable<ManagedSubmissionSummary> {
    return eachItem((cursor) => this.submissions({ ...query, cursor }, options));
  }

  /** Shows a submission with all answers. */
  submission(id: string, options?: CallOptions): Promise<ManagedReceipt> {
    return this.#http.call<Api['submission']>('GET /manage/:source/submissions/:id', this.#one(id), options);
  }

  /** Downloads a submission as a PDF. */
  receiptPdf(id: string, options?: CallOptions): Promise<Blob> {
    return this.#http.download<Api['receiptPdf']>(
      'GET /manage/:source/submissions/:id/receipt.pdf',
      this.#one(id),
      options,
    );
  }

  /** Shows what holds for all forms. */
  settings(options?: CallOptions): Promise<FormSettings> {
    return this.#http.call<Api['settings']>('GET /manage/:source/form-settings', this.#all, options);
  }

  /** Changes what holds for all forms. */
  changeSettings(settings: FormSettings, options?: CallOptions): Promise<FormSettings> {
    return this.#http.call<Api['changeSettings']>(
      'PUT /manage/:source/form-settings',
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
