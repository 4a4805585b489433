import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { RetentionKind, RetentionPeriod, retentionManageApi } from './retention.manage.api.js';

type Api = typeof retentionManageApi;

/** For how long a data source keeps what. */
export class ManageRetention {
  readonly #http: Http;
  readonly #source: string;

  constructor(http: Http, source: string) {
    this.#http = http;
    this.#source = source;
  }

  /** Lists for how long each kind of record is kept, and how many the next night would remove. */
  periods(options?: CallOptions): Promise<{ items: RetentionPeriod[] }> {
    const params = { source: this.#source };
    return this.#http.call<Api['retention']>('GET /manage/:source/retention', { params }, options);
  }

  /**
   * Says for how many days kinds of records are kept.
   * @throws {ApiError} `invalid-input` out of a kind's bounds
   */
  save(periods: Partial<Record<RetentionKind, number>>, options?: CallOptions): Promise<{ items: RetentionPeriod[] }> {
    const params = { source: this.#source };
    return this.#http.call<Api['saveRetention']>(
      'PUT /manage/:source/retention',
      { params, body: { periods } },
      options,
    );
  }
}
