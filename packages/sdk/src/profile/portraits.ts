import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import { patient, type UploadOptions, uploadTransport } from '../core/upload.js';
import type { Drawing, OwnPortrait, portraitsApi } from './portraits.api.js';

type Api = typeof portraitsApi;

/** The photo or drawing of the signed-in person, which the managers of their companies see. */
export class Portraits {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Shows how the person is shown, and to whom. */
  get(options?: CallOptions): Promise<OwnPortrait> {
    return this.#http.call<Api['portrait']>('GET /me/portrait', {}, options);
  }

  /** Chooses a drawing, or initials where it is null; a photo is deleted. */
  choose(drawing: Drawing | null, options?: CallOptions): Promise<OwnPortrait> {
    return this.#http.call<Api['choosePortrait']>('PUT /me/portrait', { body: { drawing } }, options);
  }

  /**
   * Sends a photo of at most 10 MB, which takes the place of what was there.
   * @throws {ApiError} `file-empty`, `file-type-not-allowed`, `file-type-mismatch`, `picture-heic`, `picture-broken`,
   * `picture-too-large`, `payload-too-large`, `too-many-requests`
   */
  send(photo: Blob, name: string, options: UploadOptions = {}): Promise<OwnPortrait> {
    const input = { query: { name }, body: photo };
    return this.#http.upload<Api['sendPhoto']>(
      'POST /me/portrait/photo',
      input,
      patient(options),
      uploadTransport(options),
    );
  }

  /** Downloads a photo; pages rather show it by its signed link. */
  photo(id: string, options?: CallOptions): Promise<Blob> {
    return this.#http.download<Api['photo']>('GET /portraits/:id', { params: { id } }, options);
  }
}
