import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { registrationApi, StaffMember } from './registration.api.js';

type Api = typeof registrationApi;
/** A data source's client code, and the sign-in of one of its administrators. */
export type SourceOpening = Input<Api['staff']>['body'];

/** How managers come to a data source by its client code. */
export class Registration {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Lists who may be registered as a manager.
   * @throws {ApiError} `wrong-credentials`, `too-many-requests`
   */
  staff(opening: SourceOpening, options?: CallOptions): Promise<{ sourceName: string; items: StaffMember[] }> {
    return this.#http.call<Api['staff']>('POST /registrations/staff', { body: opening }, options);
  }

  /**
   * Sends one of the staff the code that activates the sign-in.
   * @throws {ApiError} `wrong-credentials`, `unknown-person`, `too-many-requests`
   */
  register(order: SourceOpening & { staffId: string }, options?: CallOptions): Promise<{ email: string }> {
    return this.#http.call<Api['register']>('POST /registrations', { body: order }, options);
  }

  /**
   * Lets the signed-in account manage a further data source; ask `auth.me()` again for what is seen now.
   * @throws {ApiError} `wrong-credentials`, `not-staff`, `managed-already`, `too-many-requests`
   */
  joinSource(opening: SourceOpening, options?: CallOptions): Promise<{ sourceId: string; sourceName: string }> {
    return this.#http.call<Api['joinSource']>('POST /me/sources', { body: opening }, options);
  }
}
