import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { consumptionApi, UnitConsumption } from './consumption.api.js';

type Api = typeof consumptionApi;

/** The monthly consumption of the signed-in person's homes. */
export class Consumption {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Lists the consumption of each home by service and month, newest month first (§ 6a HeizkostenV). */
  list(query: Input<Api['list']>['query'] = {}, options?: CallOptions): Promise<{ items: UnitConsumption[] }> {
    return this.#http.call<Api['list']>('GET /consumption', { query }, options);
  }
}
