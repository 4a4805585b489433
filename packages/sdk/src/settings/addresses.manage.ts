import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { addressesManageApi, BoundHost, HostCheck, Origins } from './addresses.manage.api.js';

type Api = typeof addressesManageApi;

/** Where one data source is at home: the websites that show its elements, and host names of its own. */
export class ManageAddresses {
  readonly #http: Http;
  readonly #source: string;

  constructor(http: Http, source: string) {
    this.#http = http;
    this.#source = source;
  }

  /** Lists the websites on which elements may be used. */
  origins(options?: CallOptions): Promise<Origins> {
    const params = { source: this.#source };
    return this.#http.call<Api['origins']>('GET /manage/:source/origins', { params }, options);
  }

  /** Replaces that list; who is signed in on a page that is no longer listed is signed out at once. */
  saveOrigins(origins: string[], options?: CallOptions): Promise<Origins> {
    const params = { source: this.#source };
    return this.#http.call<Api['saveOrigins']>('PUT /manage/:source/origins', { params, body: { origins } }, options);
  }

  /** Lists the host names under which the portal wears the brand, and where their DNS records lead. */
  hosts(options?: CallOptions): Promise<{ items: BoundHost[]; target: string }> {
    const params = { source: this.#source };
    return this.#http.call<Api['hosts']>('GET /manage/:source/hosts', { params }, options);
  }

  /**
   * Binds a host name.
   * @throws {ApiError} `host-taken`, `host-reserved`, `too-many-hosts`
   */
  bindHost(host: string, options?: CallOptions): Promise<BoundHost> {
    const params = { source: this.#source };
    return this.#http.call<Api['bindHost']>('POST /manage/:source/hosts', { params, body: { host } }, options);
  }

  /** Shows the standard face under a host name again. */
  releaseHost(host: string, options?: CallOptions): Promise<void> {
    const params = { source: this.#source, host };
    return this.#http.call<Api['releaseHost']>('DELETE /manage/:source/hosts/:host', { params }, options);
  }

  /** Asks the name servers whether a bound host name leads to the server. */
  checkHost(host: string, options?: CallOptions): Promise<HostCheck> {
    const params = { source: this.#source, host };
    return this.#http.call<Api['checkHost']>('POST /manage/:source/hosts/:host/check', { params }, options);
  }
}
