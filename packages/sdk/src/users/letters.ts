import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { LetterView, lettersApi } from './letters.api.js';

type Api = typeof lettersApi;

/** The code of a letter as the person has it: the token of the QR code, or what they typed. */
export type LetterCode = Input<Api['readLetter']>['body'];

/** Letters to people without an e-mail address: their code lets one name an address, and nothing more. */
export class Letters {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * Tells what the code of a letter is for, and leaves it as it is.
   * @throws {ApiError} `code-wrong`, `code-used`, `code-replaced`, `code-expired`, `too-many-requests`
   */
  read(code: LetterCode, options?: CallOptions): Promise<LetterView> {
    return this.#http.call<Api['readLetter']>('POST /letters/read', { body: code }, options);
  }

  /**
   * Names the address that the invitation is sent to; what was sent to an earlier one no longer works.
   * @throws {ApiError} as `read`; `named-too-often`
   */
  nameAddress(order: LetterCode & { email: string }, options?: CallOptions): Promise<{ email: string }> {
    return this.#http.call<Api['nameAddress']>('POST /letters/address', { body: order }, options);
  }
}
