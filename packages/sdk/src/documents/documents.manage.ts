import type { Audience, AudienceCount, AudienceMember, AudiencePart } from '../core/audience.js';
import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import { type Exactly, eachItem, type FoundPage, type Page } from '../core/pages.js';
import type { CallOptions } from '../core/request.js';
import type {
  DocumentDraft,
  DocumentReleaseOrder,
  documentsManageApi,
  ManagedDocument,
  ManagedDocumentCategory,
  ManagedDocumentSummary,
} from './documents.manage.api.js';

type Api = typeof documentsManageApi;
type Query = Input<Api['list']>['query'];
type Paging = Input<Api['audience']>['query'];

/** The documents of one data source, for its managers. */
export class ManageDocuments {
  readonly #http: Http;
  readonly #source: string;

  constructor(http: Http, source: string) {
    this.#http = http;
    this.#source = source;
  }

  /** Lists a page of all documents, newest first. */
  list(query: Query = {}, options?: CallOptions): Promise<FoundPage<ManagedDocumentSummary>> {
    return this.#http.call<Api['list']>('GET /manage/:source/documents', { ...this.#all, query }, options);
  }

  /** Goes through all documents that `list` would give, page by page. */
  each(query: Exactly<Query> = {}, options?: CallOptions): AsyncIterable<ManagedDocumentSummary> {
    return eachItem((cursor) => this.list({ ...query, cursor }, options));
  }

  /** Shows one document with its versions and releases. */
  get(id: string, options?: CallOptions): Promise<ManagedDocument> {
    return this.#http.call<Api['get']>('GET /manage/:source/documents/:id', this.#one(id), options);
  }

  /**
   * Takes an uploaded file in as a document; nobody sees it before its release.
   * @throws {ApiError} `unknown-category`, `unknown-file`, `unknown-property`, `unknown-ticket`
   */
  create(draft: DocumentDraft, options?: CallOptions): Promise<ManagedDocument> {
    return this.#http.call<Api['create']>('POST /manage/:source/documents', { ...this.#all, body: draft }, options);
  }

  /**
   * Changes what a document is called and where it lies; its file only as long as that was not released.
   * @throws {ApiError} `document-released`, `unknown-category`, `unknown-file`, `unknown-property`, `unknown-ticket`
   */
  update(id: string, draft: DocumentDraft, options?: CallOptions): Promise<ManagedDocument> {
    return this.#http.call<Api['update']>(
      'PUT /manage/:source/documents/:id',
      { ...this.#one(id), body: draft },
      options,
    );
  }

  /**
   * Deletes a document that was never released.
   * @throws {ApiError} `document-released`
   */
  remove(id: string, options?: CallOptions): Promise<void> {
    return this.#http.call<Api['remove']>('DELETE /manage/:source/documents/:id', this.#one(id), options);
  }

  /**
   * Adds an uploaded file as the new version; those the document is released to see it at once, as unread.
   * @throws {ApiError} `unknown-file`, `document-unreleased`
   */
  addVersion(id: string, fileId: string, options?: CallOptions): Promise<ManagedDocument> {
    return this.#http.call<Api['addVersion']>(
      'POST /manage/:source/documents/:id/versions',
      { ...this.#one(id), body: { fileId } },
      options,
    );
  }

  /** Lists a page of the parts of whom a document is released to. */
  audience(id: string, query: Paging = {}, options?: CallOptions): Promise<Page<AudiencePart>> {
    return this.#http.call<Api['audience']>(
      'GET /manage/:source/documents/:id/audience',
      { ...this.#one(id), query },
      options,
    );
  }

  /** Lists a page of the names of those who see it through a part of its audience. */
  audienceMembers(id: string, part: string, query: Paging = {}, options?: CallOptions): Promise<Page<AudienceMember>> {
    const { params } = this.#one(id);
    return this.#http.call<Api['audienceMembers']>(
      'GET /manage/:source/documents/:id/audience/:part',
      { params: { ...params, part }, query },
      options,
    );
  }

  /**
   * Counts who would see a release, without releasing.
   * @throws {ApiError} `unknown-recipient`
   */
  countAudience(audience: Partial<Audience>, options?: CallOptions): Promise<AudienceCount> {
    return this.#http.call<Api['countAudience']>(
      'POST /manage/:source/documents/audience',
      { ...this.#all, body: audience },
      options,
    );
  }

  /**
   * Releases one or many documents to an audience, all or nothing; repeating an order releases once.
   * @throws {ApiError} `unknown-recipient`, `unknown-document`, `release-exists`
   */
  release(order: DocumentReleaseOrder, options?: CallOptions): Promise<{ items: ManagedDocumentSummary[] }> {
    return this.#http.call<Api['release']>(
      'POST /manage/:source/documents/releases',
      { ...this.#all, body: order },
      options,
    );
  }

  /**
   * Revokes all releases of one or many documents; they are gone at once.
   * @throws {ApiError} `unknown-document`
   */
  revoke(documents: readonly string[], options?: CallOptions): Promise<{ items: ManagedDocumentSummary[] }> {
    return this.#http.call<Api['revoke']>(
      'POST /manage/:source/documents/revoke',
      { ...this.#all, body: { documents: [...documents] } },
      options,
    );
  }

  /** Lists the document categories; private ones of residents are not among them. */
  categories(options?: CallOptions): Promise<{ items: ManagedDocumentCategory[] }> {
    return this.#http.call<Api['categories']>('GET /manage/:source/document-categories', this.#all, options);
  }

  /**
   * Makes a document category, on its own or as part of another.
   * @throws {ApiError} `category-exists`, `unknown-category`, `too-many-categories`
   */
  createCategory(
    category: { name: string; parentId?: string | null },
    options?: CallOptions,
  ): Promise<ManagedDocumentCategory> {
    return this.#http.call<Api['createCategory']>(
      'POST /manage/:source/document-categories',
      { ...this.#all, body: category },
      options,
    );
  }

  /**
   * Renames a document category.
   * @throws {ApiError} `category-exists`
   */
  renameCategory(id: string, name: string, options?: CallOptions): Promise<ManagedDocumentCategory> {
    return this.#http.call<Api['renameCategory']>(
      'PATCH /manage/:source/document-categories/:id',
      { ...this.#one(id), body: { name } },
      options,
    );
  }

  /**
   * Deletes a document category in which nothing lies.
   * @throws {ApiError} `category-used`
   */
  removeCategory(id: string, options?: CallOptions): Promise<void> {
    return this.#http.call<Api['removeCategory']>(
      'DELETE /manage/:source/document-categories/:id',
      this.#one(id),
      options,
    );
  }

  get #all() {
    return { params: { source: this.#source } };
  }

  #one(id: string) {
    return { params: { source: this.#source, id } };
  }
}
