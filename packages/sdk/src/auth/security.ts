import type { Input, Result } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { Device, Safeguards, securityApi } from './security.api.js';

type Api = typeof securityApi;

/** The signed-in person's password and devices. */
export class Security {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Tells what the person signs in with. */
  safeguards(options?: CallOptions): Promise<Safeguards> {
    return this.#http.call<Api['safeguards']>('GET /me/safeguards', {}, options);
  }

  /**
   * Shows that it is the person who asks: operations that answered `proof-required` go through for ten minutes.
   * @throws {ApiError} `wrong-password`, `factor-wrong`, `too-many-requests`
   */
  prove(proof: Input<Api['prove']>['body'], options?: CallOptions): Promise<{ until: string }> {
    return this.#http.call<Api['prove']>('POST /me/proof', { body: proof }, options);
  }

  /** Tells how strong a new password would be; nothing of it is kept. */
  judgePassword(password: string, options?: CallOptions): Promise<Result<Api['judgePassword']>> {
    return this.#http.call<Api['judgePassword']>('POST /me/password/strength', { body: { password } }, options);
  }

  /**
   * Sets another password; all other sessions end.
   * @throws {ApiError} `wrong-password`; `invalid-input` with what is wrong with the new one
   */
  changePassword(order: Input<Api['changePassword']>['body'], options?: CallOptions): Promise<undefined> {
    return this.#http.call<Api['changePassword']>('POST /me/password', { body: order }, options);
  }

  /** Lists where the person is signed in, this session first. */
  devices(options?: CallOptions): Promise<{ items: Device[] }> {
    return this.#http.call<Api['devices']>('GET /me/devices', {}, options);
  }

  /** Ends one session. */
  signOutDevice(id: string, options?: CallOptions): Promise<undefined> {
    return this.#http.call<Api['signOutDevice']>('DELETE /me/devices/:id', { params: { id } }, options);
  }

  /** Ends all sessions but this one; tells how many. */
  signOutOthers(options?: CallOptions): Promise<{ ended: number }> {
    return this.#http.call<Api['signOutOthers']>('POST /me/devices/sign-out', {}, options);
  }
}
