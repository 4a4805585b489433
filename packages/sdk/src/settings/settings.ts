import type { Input } from '../core/define-api.js';
import type { CallOptions } from '../core/request.js';
import { Face } from './face.js';
import type { settingsApi } from './settings.api.js';

type Api = typeof settingsApi;

/** What a data source shows of itself. */
export class Settings extends Face {
  /** Downloads the brand's colours as CSS, as `<link rel="stylesheet" href="…/api/v1/theme.css" crossorigin>` does. */
  stylesheet(query: Input<Api['stylesheet']>['query'] = {}, options?: CallOptions): Promise<Blob> {
    return this.http.download<Api['stylesheet']>('GET /theme.css', { query }, options);
  }

  /**
   * Downloads a picture of a brand, by its name as in `images`; pages show it by its `url`.
   * @throws {ApiError} `not-found`
   */
  picture(source: string, picture: string, options?: CallOptions): Promise<Blob> {
    return this.http.download<Api['picture']>('GET /brands/:source/:picture', { params: { source, picture } }, options);
  }
}
