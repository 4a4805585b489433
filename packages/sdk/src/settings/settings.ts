import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { Brand, settingsApi } from './settings.api.js';

type Api = typeof settingsApi;

/** What a data source shows of itself. */
export class Settings {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Shows the brand that belongs to this page: by its origin, else its host, else `source`; before any sign-in. */
  theme(query: Input<Api['theme']>['query'] = {}, options?: CallOptions): Promise<Brand> {
    return this.#http.call<Api['theme']>('GET /theme', { query }, options);
  }

  /** Downloads the brand's colours as CSS, as `<link rel="stylesheet" href="…/api/v1/theme.css" crossorigin>` does. */
  stylesheet(query: Input<Api['stylesheet']>['query'] = {}, options?: CallOptions): Promise<Blob> {
    return this.#http.download<Api['stylesheet']>('GET /theme.css', { query }, options);
  }

  /**
   * Downloads a picture of a brand, by its name as in `images`; pages show it by its `url`.
   * @throws {ApiError} `not-found`
   */
  picture(source: string, picture: string, options?: CallOptions): Promise<Blob> {
    return this.#http.download<Api['picture']>(
      'GET /brands/:source/:picture',
      { params: { source, picture } },
      options,
    );
  }
}
