import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import { eachItem, type Page } from '../core/pages.js';
import type { CallOptions } from '../core/request.js';
import { patient, type UploadOptions, uploadTransport } from '../core/upload.js';
import type { ImportReport, ImportTable, integrationsManageApi } from './integrations.manage.api.js';

type Api = typeof integrationsManageApi;
type Query = Input<Api['imports']>['query'];
type ImportOptions = Input<Api['import']>['query'];

/** What a data source takes in from other software, for its managers. */
export class ManageIntegrations {
  readonly #http: Http;
  readonly #source: string;

  constructor(http: Http, source: string) {
    this.#http = http;
    this.#source = source;
  }

  /**
   * Imports a table as the property software exports it, all or nothing; the report names every row it refuses.
   * @throws {ApiError} `unknown-table`, `property-needed`, `unit-needed`, `import-running`
   */
  import(table: Blob, query: ImportOptions = {}, options?: UploadOptions): Promise<ImportReport> {
    const input = { params: { source: this.#source }, query, body: table };
    return this.#http.upload<Api['import']>(
      'POST /manage/:source/imports',
      input,
      patient(options),
      uploadTransport(options),
    );
  }

  /** Lists the tables that can be imported, with their columns and a sample of each. */
  importTables(options?: CallOptions): Promise<{ items: ImportTable[] }> {
    const params = { source: this.#source };
    return this.#http.call<Api['importTables']>('GET /manage/:source/import-tables', { params }, options);
  }

  /** Lists a page of the imports, newest first. */
  imports(query: Query = {}, options?: CallOptions): Promise<Page<Omit<ImportReport, 'findings'>>> {
    const params = { source: this.#source };
    return this.#http.call<Api['imports']>('GET /manage/:source/imports', { params, query }, options);
  }

  /** Goes through all imports that `imports` would give, page by page. */
  eachImport(query: Query = {}, options?: CallOptions): AsyncIterable<Omit<ImportReport, 'findings'>> {
    return eachItem((cursor) => this.imports({ ...query, cursor }, options));
  }

  /** Shows the report of one import. */
  getImport(id: string, options?: CallOptions): Promise<ImportReport> {
    const params = { source: this.#source, id };
    return this.#http.call<Api['getImport']>('GET /manage/:source/imports/:id', { params }, options);
  }
}
