import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { EmbedCode, embedApi } from './embed.api.js';

type Api = typeof embedApi;
/** Whom a page's own server has signed in, on which page, and what may be done there for them. */
export type EmbedOrder = Input<Api['createEmbedSession']>['body'];

/** Sessions for pages whose own server signs people in; called there, with an API key. */
export class EmbedSessions {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Makes a one-time code for `fetchSession`.
   * @throws {ApiError} `unknown-subject`, `origin-not-listed`, `scopes-exceeded`
   */
  create(order: EmbedOrder, options?: CallOptions): Promise<EmbedCode> {
    return this.#http.call<Api['createEmbedSession']>('POST /embed-sessions', { body: order }, options);
  }

  /**
   * Ends the sessions of a person that this key has handed out, at once.
   * @throws {ApiError} `unknown-subject`
   */
  end(subject: string, options?: CallOptions): Promise<void> {
    return this.#http.call<Api['endEmbedSessions']>('DELETE /embed-sessions', { query: { subject } }, options);
  }
}
