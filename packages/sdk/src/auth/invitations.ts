import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { authApi, Invitation } from './auth.api.js';

type Api = typeof authApi;

/** What the signed-in account may join besides. */
export class Invitations {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Lists the invitations that wait at the account's address. */
  list(options?: CallOptions): Promise<{ items: Invitation[] }> {
    return this.#http.call<Api['invitations']>('GET /me/invitations', {}, options);
  }

  /** Joins the data source that has invited the account; ask `auth.me()` again for what is seen now. */
  accept(id: string, options?: CallOptions): Promise<{ id: string }> {
    return this.#http.call<Api['acceptInvitation']>('POST /me/invitations/:id/accept', { params: { id } }, options);
  }

  /** Says no; the data source may invite again. */
  decline(id: string, options?: CallOptions): Promise<void> {
    return this.#http.call<Api['declineInvitation']>('POST /me/invitations/:id/decline', { params: { id } }, options);
  }
}
