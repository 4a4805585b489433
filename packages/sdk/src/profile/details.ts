import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { detailsApi, OwnDetails, PersonalDetails } from './details.api.js';

type Api = typeof detailsApi;

/** What managing companies know of the signed-in person, and what the person says. */
export class Details {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Lists both by managing company. */
  list(options?: CallOptions): Promise<{ items: PersonalDetails[] }> {
    return this.#http.call<Api['details']>('GET /me/details', {}, options);
  }

  /**
   * Says something about oneself to the company of this membership; its managers see it and that it has changed.
   * @throws {ApiError} `not-found` where the membership is not the person's, `invalid-input`
   */
  save(membership: string, details: OwnDetails, options?: CallOptions): Promise<PersonalDetails> {
    return this.#http.call<Api['saveDetails']>(
      'PUT /me/details/:membership',
      { params: { membership }, body: details },
      options,
    );
  }
}
