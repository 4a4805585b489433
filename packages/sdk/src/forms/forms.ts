import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import { eachItem, type Page } from '../core/pages.js';
import type { CallOptions } from '../core/request.js';
import type { Scope } from '../core/schemas.js';
import type { DraftOrder, Form, FormSummary, formsApi, SubmissionOrder } from './forms.api.js';
import type { Receipt, SubmissionSummary } from './receipts.api.js';

type Api = typeof formsApi;
type SubmissionQuery = Input<Api['submissions']>['query'];

/** The forms of the signed-in person and what was submitted. */
export class Forms {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Lists the forms that the signed-in person may fill in, by category. */
  list(query: Scope = {}, options?: CallOptions): Promise<{ items: FormSummary[] }> {
    return this.#http.call<Api['list']>('GET /forms', { query }, options);
  }

  /** Shows one form with what is known already and what was filled in before. */
  get(id: string, query: { contract?: string } = {}, options?: CallOptions): Promise<Form> {
    return this.#http.call<Api['get']>('GET /forms/:id', { params: { id }, query }, options);
  }

  /**
   * Keeps what the signed-in person has filled in so far, in place of what was kept before; with `after` only in place of
   * the draft of that time.
   * @throws {ApiError} `form-changed`, `draft-changed`
   */
  saveDraft(id: string, draft: DraftOrder, options?: CallOptions): Promise<{ savedAt: string }> {
    return this.#http.call<Api['saveDraft']>('PUT /forms/:id/draft', { params: { id }, body: draft }, options);
  }

  /** Throws away what the signed-in person has filled in. */
  dropDraft(id: string, options?: CallOptions): Promise<void> {
    return this.#http.call<Api['dropDraft']>('DELETE /forms/:id/draft', { params: { id } }, options);
  }

  /**
   * Submits a form, once however often the same order is sent; its draft is gone afterwards.
   * @throws {ApiError} `invalid-answers` (`issues` point to `#/answers/<key>`), `form-changed`, `unknown-file`,
   * `id-taken`, `consent-missing`
   */
  submit(id: string, order: SubmissionOrder, options?: CallOptions): Promise<Receipt> {
    return this.#http.call<Api['submit']>('POST /forms/:id/submissions', { params: { id }, body: order }, options);
  }

  /** Lists a page of what the signed-in person has submitted, newest first. */
  submissions(query: SubmissionQuery = {}, options?: CallOptions): Promise<Page<SubmissionSummary>> {
    return this.#http.call<Api['submissions']>('GET /submissions', { query }, options);
  }

  /** Goes through all that `submissions` would give, page by page. */
  eachSubmission(query: SubmissionQuery = {}, options?: CallOptions): AsyncIterable<SubmissionSummary> {
    return eachItem((cursor) => this.submissions({ ...query, cursor }, options));
  }

  /** Shows the receipt of a submission. */
  submission(id: string, options?: CallOptions): Promise<Receipt> {
    return this.#http.call<Api['submission']>('GET /submissions/:id', { params: { id } }, options);
  }

  /** Downloads the receipt of a submission as a PDF. */
  receiptPdf(id: string, options?: CallOptions): Promise<Blob> {
    return this.#http.download<Api['receiptPdf']>('GET /submissions/:id/receipt.pdf', { params: { id } }, options);
  }
}
