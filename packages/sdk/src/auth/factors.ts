import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { factorsApi, NewFactor } from './factors.api.js';

type Api = typeof factorsApi;

/** The second factor: codes of an app, and recovery codes for when the app is out of reach. All need fresh proof. */
export class Factors {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Makes a secret for an app; it counts once `confirm` was called with a code of it.
   * @throws {ApiError} `proof-required`, `demo-account`
   */
  prepare(options?: CallOptions): Promise<NewFactor> {
    return this.#http.call<Api['prepareCodes']>('POST /me/codes', {}, options);
  }

  /**
   * Asks for codes at each sign-in from now on; all other sessions end. The recovery codes are shown this once.
   * @throws {ApiError} `proof-required`, `factor-wrong`, `too-many-requests`
   */
  confirm(code: string, options?: CallOptions): Promise<{ codes: string[] }> {
    return this.#http.call<Api['confirmCodes']>('POST /me/codes/confirm', { body: { code } }, options);
  }

  /**
   * Asks for no codes any more.
   * @throws {ApiError} `proof-required`; `codes-needed` for managers; `invalid-input` where a longer password is needed
   */
  remove(order: Input<Api['removeCodes']>['body'] = {}, options?: CallOptions): Promise<undefined> {
    return this.#http.call<Api['removeCodes']>('POST /me/codes/remove', { body: order }, options);
  }

  /**
   * Makes ten new recovery codes, which are shown this once; the earlier ones are worth nothing.
   * @throws {ApiError} `proof-required`, `not-found` where no codes are asked for
   */
  renewRecoveryCodes(options?: CallOptions): Promise<{ codes: string[] }> {
    return this.#http.call<Api['renewRecoveryCodes']>('POST /me/recovery-codes', {}, options);
  }
}
