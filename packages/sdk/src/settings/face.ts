import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { Brand, settingsApi } from './settings.api.js';

type Api = typeof settingsApi;

/** The part of the settings that every element needs: the brand to wear. */
export class Face {
  protected readonly http: Http;

  constructor(http: Http) {
    this.http = http;
  }

  /** Shows the brand that belongs to this page: by its origin, else its host, else `source`; before any sign-in. */
  theme(query: Input<Api['theme']>['query'] = {}, options?: CallOptions): Promise<Brand> {
    return this.http.call<Api['theme']>('GET /theme', { query }, options);
  }
}
