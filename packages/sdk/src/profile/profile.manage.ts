import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { Portrait } from './portraits.api.js';
import type { ManagedProfile, profileManageApi } from './profile.manage.api.js';

type Api = typeof profileManageApi;

/** What people with an access say about themselves, for the managers of one data source. */
export class ManageProfiles {
  readonly #http: Http;
  readonly #source: string;

  constructor(http: Http, source: string) {
    this.#http = http;
    this.#source = source;
  }

  /**
   * Shows what a person says, or somebody of the staff by their membership.
   * @throws {ApiError} `not-found`, also where they have no access yet
   */
  get(id: string, options?: CallOptions): Promise<ManagedProfile> {
    const params = { source: this.#source, id };
    return this.#http.call<Api['profile']>('GET /manage/:source/people/:id/profile', { params }, options);
  }

  /** Lists the photos and drawings of up to a hundred people, without those who show neither. */
  portraits(people: readonly string[], options?: CallOptions): Promise<{ items: (Portrait & { id: string })[] }> {
    const input = { params: { source: this.#source }, query: { people: people.join(',') } };
    return this.#http.call<Api['portraits']>('GET /manage/:source/portraits', input, options);
  }
}
