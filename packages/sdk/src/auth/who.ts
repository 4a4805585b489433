import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { authApi, Me } from './auth.api.js';

type Api = typeof authApi;

/** The part of signing in that every element needs: who is signed in. */
export class Who {
  protected readonly http: Http;

  constructor(http: Http) {
    this.http = http;
  }

  /** Shows who is signed in; refused with `unauthenticated` when nobody is. */
  async me(options?: CallOptions): Promise<Me> {
    const me = await this.http.call<Api['me']>('GET /me', {}, options);
    if (this.http.session.signedIn === null) this.http.session.begin();
    return me;
  }
}
