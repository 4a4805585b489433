import type { Input, Result } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { Me } from './auth.api.js';
import type { Assertion, Passkey, passkeysApi } from './passkeys.api.js';

type Api = typeof passkeysApi;

/** Passkeys: signing in with a device in place of a password, on the host of the portal alone. */
export class Passkeys {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Gives a challenge to sign.
   * @throws {ApiError} `passkeys-elsewhere` on any other host than the portal's
   */
  options(options?: CallOptions): Promise<Result<Api['passkeyOptions']>> {
    return this.#http.call<Api['passkeyOptions']>('POST /auth/passkeys/options', {}, options);
  }

  /**
   * Signs in with what a passkey has signed, for all who share this client.
   * @throws {ApiError} `passkey-wrong`, `passkeys-elsewhere`
   */
  async signIn(order: { passkey: Assertion; remember?: boolean }, options?: CallOptions): Promise<Me> {
    const { session } = this.#http;
    const body = { ...order, session: session.kind };
    const granted = await this.#http.call<Api['passkeySignIn']>('POST /auth/passkeys/sign-in', { body }, options);
    session.begin(granted);
    return granted.me;
  }

  /** Lists the signed-in person's passkeys, and tells whether they work on this host. */
  list(options?: CallOptions): Promise<Result<Api['passkeys']>> {
    return this.#http.call<Api['passkeys']>('GET /me/passkeys', {}, options);
  }

  /**
   * Gives what a browser needs to make a passkey.
   * @throws {ApiError} `proof-required`, `passkeys-elsewhere`, `demo-account`
   */
  prepare(options?: CallOptions): Promise<Result<Api['preparePasskey']>> {
    return this.#http.call<Api['preparePasskey']>('POST /me/passkeys/options', {}, options);
  }

  /**
   * Keeps a passkey that was just made.
   * @throws {ApiError} `proof-required`, `passkey-wrong`
   */
  add(order: Input<Api['addPasskey']>['body'], options?: CallOptions): Promise<Passkey> {
    return this.#http.call<Api['addPasskey']>('POST /me/passkeys', { body: order }, options);
  }

  /** Gives a passkey another name. */
  rename(id: string, name: string, options?: CallOptions): Promise<undefined> {
    const input = { params: { id }, body: { name } };
    return this.#http.call<Api['renamePasskey']>('PATCH /me/passkeys/:id', input, options);
  }

  /**
   * Takes a passkey away.
   * @throws {ApiError} `proof-required`; `last-way-in` where there is neither a password nor another one
   */
  remove(id: string, options?: CallOptions): Promise<undefined> {
    return this.#http.call<Api['removePasskey']>('DELETE /me/passkeys/:id', { params: { id } }, options);
  }
}
