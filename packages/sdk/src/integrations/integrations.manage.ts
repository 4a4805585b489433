import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import { eachItem, type Page } from '../core/pages.js';
import type { CallOptions } from '../core/request.js';
import { patient, type UploadOptions, uploadTransport } from '../core/upload.js';
import type {
  ImportColumns,
  ImportKind,
  ImportPreview,
  ImportReport,
  ImportTable,
  integrationsManageApi,
} from './integrations.manage.api.js';

type Api = typeof integrationsManageApi;
type Query = Input<Api['imports']>['query'];
type ImportOptions = Input<Api['import']>['query'];

/** Bytes in which the headings and the first rows of a table stand. */
const beginning = 128 * 1024;

/** The first rows of a table, none of them cut: half a letter at the end would be taken for another encoding. */
async function firstRows(table: Blob): Promise<Blob> {
  if (table.size <= beginning) return table;
  const head = new Uint8Array(await table.slice(0, beginning).arrayBuffer());
  return table.slice(0, head.lastIndexOf(10) + 1 || beginning, table.type);
}

/** A query as it is sent, with its columns as JSON. */
const written = <Q extends { columns?: ImportColumns | string | undefined }>({ columns, ...query }: Q) => ({
  ...query,
  ...(columns ? { columns: typeof columns === 'string' ? columns : JSON.stringify(columns) } : {}),
});

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
    const input = { params: { source: this.#source }, query: written(query), body: table };
    return this.#http.upload<Api['import']>(
      'POST /manage/:source/imports',
      input,
      patient(options),
      uploadTransport(options),
    );
  }

  /**
   * Shows what the columns of a table seem to hold, or hold as it is said, and its first rows as they would be read. Only
   * the beginning of the table is sent.
   * @throws {ApiError} `unknown-table`
   */
  async previewImport(
    table: Blob,
    query: { kind?: ImportKind; columns?: ImportColumns } = {},
    options?: CallOptions,
  ): Promise<ImportPreview> {
    const input = { params: { source: this.#source }, query: written(query), body: await firstRows(table) };
    return this.#http.upload<Api['previewImport']>('POST /manage/:source/import-previews', input, options);
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
