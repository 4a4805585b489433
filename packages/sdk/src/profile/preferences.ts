import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { Preferences as Chosen, Language, preferencesApi } from './preferences.api.js';

type Api = typeof preferencesApi;

/** What the signed-in person has chosen for all data sources. */
export class Preferences {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Shows what the person has chosen. */
  get(options?: CallOptions): Promise<Chosen> {
    return this.#http.call<Api['preferences']>('GET /me/preferences', {}, options);
  }

  /** Chooses a language, or notes that the first steps were offered; what is not named stays. */
  choose(choice: { locale?: Language; introduced?: true }, options?: CallOptions): Promise<Chosen> {
    return this.#http.call<Api['choose']>('PATCH /me/preferences', { body: choice }, options);
  }
}
