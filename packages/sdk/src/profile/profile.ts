import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { Consent, profileApi } from './profile.api.js';

type Api = typeof profileApi;

/** What the signed-in person decides about the own data. */
export class Profile {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Lists where the person stands on passing on personal data and on being contacted, by data source and purpose. */
  consents(options?: CallOptions): Promise<{ items: Consent[] }> {
    return this.#http.call<Api['consents']>('GET /me/consents', {}, options);
  }

  /** Gives or withdraws consent for one purpose at the data source with this id, from now on. */
  decide(
    purpose: Consent['purpose'],
    { source, state }: { source: string; state: 'given' | 'withdrawn' },
    options?: CallOptions,
  ): Promise<Consent> {
    return this.#http.call<Api['decide']>(
      'PUT /me/consents/:purpose',
      { params: { purpose }, query: { source }, body: { state } },
      options,
    );
  }
}
