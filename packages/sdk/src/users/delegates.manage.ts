import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { delegatesManageApi, ManagedDelegate } from './delegates.manage.api.js';

type Api = typeof delegatesManageApi;
/** Who is to act for a person, what of it they see, and until when. */
export type DelegateOrder = Input<Api['appointDelegate']>['body'];

/** Who acts for whom in one data source, for its managers. */
export class ManageDelegates {
  readonly #http: Http;
  readonly #source: string;

  constructor(http: Http, source: string) {
    this.#http = http;
    this.#source = source;
  }

  /** Lists who acts for a person, and for whom the person acts. */
  list(personId: string, options?: CallOptions): Promise<{ actingFor: ManagedDelegate[]; actsFor: ManagedDelegate[] }> {
    const params = { source: this.#source, id: personId };
    return this.#http.call<Api['delegates']>('GET /manage/:source/people/:id/delegates', { params }, options);
  }

  /**
   * Lets somebody see what is granted of a person, and be informed along; the person is told by mail.
   * @throws {ApiError} `unknown-person`, `acts-already`
   */
  appoint(personId: string, order: DelegateOrder, options?: CallOptions): Promise<ManagedDelegate> {
    const input = { params: { source: this.#source, id: personId }, body: order };
    return this.#http.call<Api['appointDelegate']>('POST /manage/:source/people/:id/delegates', input, options);
  }

  /** Changes what somebody who acts for a person sees, and until when. */
  change(id: string, terms: Input<Api['changeDelegate']>['body'], options?: CallOptions): Promise<ManagedDelegate> {
    const input = { params: { source: this.#source, id }, body: terms };
    return this.#http.call<Api['changeDelegate']>('PUT /manage/:source/delegates/:id', input, options);
  }

  /** Ends at once that somebody acts for a person. */
  end(id: string, options?: CallOptions): Promise<void> {
    const params = { source: this.#source, id };
    return this.#http.call<Api['endDelegate']>('POST /manage/:source/delegates/:id/end', { params }, options);
  }
}
