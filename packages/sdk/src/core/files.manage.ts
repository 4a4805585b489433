import type { StoredFile } from './files.api.js';
import type { filesManageApi } from './files.manage.api.js';
import type { Http } from './http.js';
import { patient, type UploadOptions, uploadTransport } from './upload.js';

type Api = typeof filesManageApi;

/** The files of one data source, for its managers. */
export class ManageFiles {
  readonly #http: Http;
  readonly #source: string;

  constructor(http: Http, source: string) {
    this.#http = http;
    this.#source = source;
  }

  /**
   * Stores a file, to be attached to an item by its id afterwards.
   * @throws {ApiError} `file-empty`, `file-type-not-allowed`, `file-type-mismatch`, `file-encrypted`, `picture-heic`,
   * `picture-broken`, `picture-too-large`, `payload-too-large`
   */
  upload(file: Blob, name: string, options?: UploadOptions): Promise<StoredFile> {
    const input = { params: { source: this.#source }, query: { name }, body: file };
    return this.#http.upload<Api['upload']>(
      'POST /manage/:source/files',
      input,
      patient(options),
      uploadTransport(options),
    );
  }
}
