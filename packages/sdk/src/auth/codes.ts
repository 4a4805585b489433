import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { Me, SecondStep } from './auth.api.js';
import { begun } from './auth.js';
import type { CodeView, codesApi } from './codes.api.js';
import type { PasskeyOptions } from './passkeys.api.js';

type Api = typeof codesApi;

/** A code as the person has it: the link's token, or what they typed with their address. */
export type PresentedCode = Input<Api['readCode']>['body'];

/** How somebody wants to sign in from now on, or does already. */
export type NewWayIn = Pick<Input<Api['redeemCode']>['body'], 'password' | 'passkey'>;

/** Codes that came by mail or letter: for a new password, and for the first sign-in. */
export class Codes {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Asks for a mail with a link and a code for a new password; nothing tells whether the address is known. */
  requestReset(order: Input<Api['requestReset']>['body'], options?: CallOptions): Promise<undefined> {
    return this.#http.call<Api['requestReset']>('POST /auth/resets', { body: order }, options);
  }

  /**
   * Tells what a code is for, and leaves it as it is.
   * @throws {ApiError} `code-wrong`, `code-used`, `code-replaced`, `code-expired`, `too-many-requests`
   */
  read(code: PresentedCode, options?: CallOptions): Promise<CodeView> {
    return this.#http.call<Api['readCode']>('POST /auth/codes/read', { body: code }, options);
  }

  /**
   * Gives what a browser needs to make a passkey in place of a password.
   * @throws {ApiError} as `read`; `passkeys-elsewhere` on any other host than the portal's
   */
  passkey(code: PresentedCode, options?: CallOptions): Promise<PasskeyOptions> {
    return this.#http.call<Api['codePasskey']>('POST /auth/codes/passkey', { body: code }, options);
  }

  /**
   * Uses up a code and signs in with the password or passkey, for all who share this client; an account that asks for a code of an
   * app gets a `challenge` for `Auth.secondStep` instead.
   * @throws {ApiError} as `read`; `invalid-input` with what is wrong with the password; `wrong-credentials`, `passkey-wrong`
   */
  async redeem(code: PresentedCode & NewWayIn, options?: CallOptions): Promise<Me | SecondStep> {
    const { session } = this.#http;
    const body = { ...code, session: session.kind };
    return begun(session, await this.#http.call<Api['redeemCode']>('POST /auth/codes/redeem', { body }, options));
  }
}
