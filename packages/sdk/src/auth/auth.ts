import type { Result } from '../core/define-api.js';
import type { CallOptions } from '../core/request.js';
import type { Session } from '../core/session.js';
import type { authApi, Me, SecondStep, SignIn } from './auth.api.js';
import { Who } from './who.js';

type Api = typeof authApi;

/** What a person types to sign in. */
export type Credentials = Omit<SignIn, 'session'>;

/** Begins the session that was granted; what asks for a second step is passed on. */
export function begun(session: Session, granted: Result<Api['signIn']>): Me | SecondStep {
  if ('challenge' in granted) return granted;
  session.begin(granted);
  return granted.me;
}

/** Signing in and out. */
export class Auth extends Who {
  /**
   * Signs in with e-mail address and password, for all who share this client. Where the account asks for a code, too,
   * the answer has a `challenge` for `secondStep` in place of who is signed in.
   * @throws {ApiError} `wrong-credentials`, `residents-only`, `cookie-not-allowed`, `too-many-requests`
   */
  async signIn(credentials: Credentials, options?: CallOptions): Promise<Me | SecondStep> {
    const { session } = this.http;
    const body: SignIn = { ...credentials, session: session.kind };
    return begun(session, await this.http.call<Api['signIn']>('POST /auth/sign-in', { body }, options));
  }

  /**
   * Signs in with the code that goes with a challenge.
   * @throws {ApiError} `factor-wrong`, `challenge-over`, `residents-only`, `too-many-requests`
   */
  async secondStep(order: { challenge: string; code: string }, options?: CallOptions): Promise<Me> {
    const { session } = this.http;
    const body = { ...order, session: session.kind };
    const granted = await this.http.call<Api['secondStep']>('POST /auth/second-step', { body }, options);
    session.begin(granted);
    return granted.me;
  }

  /** Ends this session: on the server, here and in the page's other tabs; here even when the server is out of reach. */
  async signOut(options?: CallOptions): Promise<void> {
    try {
      await this.http.call<Api['signOut']>('POST /auth/sign-out', {}, options);
    } finally {
      this.http.session.end();
    }
  }
}
