import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { activationManageApi, LetterPlan } from './activation.manage.api.js';

type Api = typeof activationManageApi;

/** What helps people of one data source to their first sign-in, for its managers. */
export class ManageActivation {
  readonly #http: Http;
  readonly #source: string;

  constructor(http: Http, source: string) {
    this.#http = http;
    this.#source = source;
  }

  /** Tells for whom letters would be made. */
  planLetters(people: string[], options?: CallOptions): Promise<LetterPlan> {
    const input = { params: { source: this.#source }, body: { people } };
    return this.#http.call<Api['planLetters']>('POST /manage/:source/letters/plan', input, options);
  }

  /**
   * Makes letters with code and QR code for up to 500 people, as one PDF with a page each. It is kept nowhere: made
   * anew it holds other codes, and the earlier ones no longer work.
   * @throws {ApiError} `proof-required`; `nobody-to-write-to`
   */
  writeLetters(people: string[], options?: CallOptions): Promise<Blob> {
    const input = { params: { source: this.#source }, body: { people } };
    return this.#http.download<Api['writeLetters']>('POST /manage/:source/letters', input, options);
  }

  /** Sends the invitation as people get it to the own address, marked as a test. */
  testInvitation(options?: CallOptions): Promise<{ email: string }> {
    const params = { source: this.#source };
    return this.#http.call<Api['testInvitation']>('POST /manage/:source/invitations/test', { params }, options);
  }
}
