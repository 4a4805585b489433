import type { Input } from './define-api.js';
import type { filesApi, StoredFile } from './files.api.js';
import type { Http } from './http.js';
import type { CallOptions } from './request.js';
import { patient, type UploadOptions, uploadTransport } from './upload.js';

type Api = typeof filesApi;

/** Attached files; a browser opens them by the signed `url` of their link rather than by this. */
export class Files {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Downloads an attached file of an item that is shown to the signed-in person. */
  download(id: string, query: Input<Api['download']>['query'], options?: CallOptions): Promise<Blob> {
    return this.#http.download<Api['download']>('GET /files/:id', { params: { id }, query }, options);
  }

  /**
   * Stores a file of the signed-in person in a data source, to be attached by its id afterwards.
   * @throws {ApiError} `file-empty`, `file-type-not-allowed`, `file-type-mismatch`, `file-encrypted`, `picture-heic`,
   * `picture-broken`, `picture-too-large`, `payload-too-large`, `too-many-uploads`
   */
  upload(file: Blob, name: string, { source, ...options }: UploadOptions & { source: string }): Promise<StoredFile> {
    const input = { query: { source, name }, body: file };
    return this.#http.upload<Api['upload']>('POST /files', input, patient(options), uploadTransport(options));
  }
}
