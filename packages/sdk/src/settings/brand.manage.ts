import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import { patient, type UploadOptions, uploadTransport } from '../core/upload.js';
import type { BrandOrder, brandManageApi, ManagedBrand, ManagedPicture, PictureKind } from './brand.manage.api.js';

type Api = typeof brandManageApi;

/** The public face of one data source: names, links, colours and pictures. */
export class ManageBrand {
  readonly #http: Http;
  readonly #source: string;

  constructor(http: Http, source: string) {
    this.#http = http;
    this.#source = source;
  }

  /** Shows the public face as it is edited. */
  get(options?: CallOptions): Promise<ManagedBrand> {
    const params = { source: this.#source };
    return this.#http.call<Api['brand']>('GET /manage/:source/brand', { params }, options);
  }

  /**
   * Replaces it; open pages of the portal change at once.
   * @throws {ApiError} `invalid-input` for links that are not https, colours that are none, pictures that are gone
   */
  save(body: BrandOrder, options?: CallOptions): Promise<ManagedBrand> {
    const params = { source: this.#source };
    return this.#http.call<Api['saveBrand']>('PUT /manage/:source/brand', { params, body }, options);
  }

  /**
   * Draws a picture anew in the size of its kind and keeps it for a day, to be saved by its id.
   * @throws {ApiError} `file-empty`, `picture-kind-not-allowed`, `file-type-mismatch`, `picture-heic`,
   * `picture-broken`, `picture-too-large`, `payload-too-large`
   */
  uploadPicture(kind: PictureKind, file: Blob, name: string, options?: UploadOptions): Promise<ManagedPicture> {
    const input = { params: { source: this.#source }, query: { kind, name }, body: file };
    return this.#http.upload<Api['uploadPicture']>(
      'POST /manage/:source/brand/pictures',
      input,
      patient(options),
      uploadTransport(options),
    );
  }
}
