import type { Http } from '../core/http.js';
import { type Exactly, eachItem, type FoundPage } from '../core/pages.js';
import type { CallOptions } from '../core/request.js';
import type { Scope } from '../core/schemas.js';
import type {
  Document,
  DocumentArchive,
  DocumentCategory,
  DocumentQuery,
  documentsApi,
  NewCategory,
} from './documents.api.js';

type Api = typeof documentsApi;

/** The signed-in person's documents; a browser opens them by the signed `url` of their file. */
export class Documents {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Lists a page of the documents released to the signed-in person, newest first. */
  list(query: DocumentQuery = {}, options?: CallOptions): Promise<FoundPage<Document>> {
    return this.#http.call<Api['list']>('GET /documents', { query }, options);
  }

  /** Goes through all documents that `list` would give, page by page. */
  each(query: Exactly<DocumentQuery> = {}, options?: CallOptions): AsyncIterable<Document> {
    return eachItem((cursor) => this.list({ ...query, cursor }, options));
  }

  /** Shows one document. */
  get(id: string, options?: CallOptions): Promise<Document> {
    return this.#http.call<Api['get']>('GET /documents/:id', { params: { id } }, options);
  }

  /** Records that the signed-in person has opened a document; the first time counts. */
  markRead(id: string, options?: CallOptions): Promise<{ id: string; readAt: string }> {
    return this.#http.call<Api['markRead']>('POST /documents/:id/read', { params: { id } }, options);
  }

  /**
   * Files a document into an own category; null puts it back into the one the manager gave it.
   * @throws {ApiError} `unknown-category`
   */
  file(id: string, categoryId: string | null, options?: CallOptions): Promise<Document> {
    return this.#http.call<Api['file']>('PATCH /documents/:id', { params: { id }, body: { categoryId } }, options);
  }

  /** Downloads the current version of a document, which counts as reading it. */
  content(id: string, options?: CallOptions): Promise<Blob> {
    return this.#http.download<Api['content']>('GET /documents/:id/content', { params: { id } }, options);
  }

  /** Lists the categories of the signed-in person's documents, own ones included. */
  categories(query: Scope = {}, options?: CallOptions): Promise<{ items: DocumentCategory[] }> {
    return this.#http.call<Api['categories']>('GET /document-categories', { query }, options);
  }

  /**
   * Makes an own category, of which nobody else knows, and files documents into it.
   * @throws {ApiError} `category-exists`, `too-many-categories`, `unknown-category`
   */
  createCategory(category: NewCategory, options?: CallOptions): Promise<DocumentCategory> {
    return this.#http.call<Api['createCategory']>('POST /document-categories', { body: category }, options);
  }

  /**
   * Renames an own category.
   * @throws {ApiError} `category-exists`
   */
  renameCategory(id: string, name: string, options?: CallOptions): Promise<DocumentCategory> {
    return this.#http.call<Api['renameCategory']>(
      'PATCH /document-categories/:id',
      { params: { id }, body: { name } },
      options,
    );
  }

  /** Removes an own category with its parts; its documents go back to the manager's categories. */
  removeCategory(id: string, options?: CallOptions): Promise<void> {
    return this.#http.call<Api['removeCategory']>('DELETE /document-categories/:id', { params: { id } }, options);
  }

  /**
   * Prepares the download of at most 200 documents as one ZIP file: open its `url`.
   * @throws {ApiError} `archive-too-large`
   */
  archive(ids: readonly string[], options?: CallOptions): Promise<DocumentArchive> {
    return this.#http.call<Api['archive']>('POST /document-archives', { body: { ids: [...ids] } }, options);
  }

  /**
   * Downloads several documents as one ZIP file; `ids` as in the archive's `url`.
   * @throws {ApiError} `archive-too-large`
   */
  archiveContent(ids: string, options?: CallOptions): Promise<Blob> {
    return this.#http.download<Api['archiveContent']>('GET /document-archives/content', { query: { ids } }, options);
  }
}
