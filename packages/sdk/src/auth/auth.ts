import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { authApi, Me, SignIn } from './auth.api.js';

type Api = typeof authApi;

/** What a person types to sign in. */
export type Credentials = Omit<SignIn, 'session'>;

/** Signing in and out. */
export class Auth {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Signs in with e-mail address and password, for all who share this client.
   * @throws {ApiError} `wrong-credentials`, `residents-only`, `cookie-not-allowed`, `too-many-requests`
   */
  async signIn(credentials: Credentials, options?: CallOptions): Promise<Me> {
    const { session } = this.#http;
    const body: SignIn = { ...credentials, session: session.kind };
    const granted = await this.#http.call<Api['signIn']>('POST /auth/sign-in', { body }, options);
    session.begin(granted);
    return granted.me;
  }

  /** Ends this session: on the server, here and in the page's other tabs; here even when the server is out of reach. */
  async signOut(options?: CallOptions): Promise<void> {
    try {
      await this.#http.call<Api['signOut']>('POST /auth/sign-out', {}, options);
    } finally {
      this.#http.session.end();
    }
  }

  /** Shows who is signed in; refused with `unauthenticated` when nobody is. */
  async me(options?: CallOptions): Promise<Me> {
    const me = await this.#http.call<Api['me']>('GET /me', {}, options);
    if (this.#http.session.signedIn === null) this.#http.session.begin();
    return me;
  }
}
