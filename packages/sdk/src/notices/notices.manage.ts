import type { Audience, AudienceCount, AudienceMember, AudiencePart } from '../core/audience.js';
import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import { eachItem, type Page } from '../core/pages.js';
import type { CallOptions } from '../core/request.js';
import type { NoticeCategory } from './notices.api.js';
import type {
  ManagedNotice,
  ManagedNoticeSummary,
  NoticeDraft,
  noticesManageApi,
  ReleaseOrder,
} from './notices.manage.api.js';

type Api = typeof noticesManageApi;
type Query = Input<Api['list']>['query'];
type Paging = Input<Api['audience']>['query'];

/** The notices of one data source, for its managers. */
export class ManageNotices {
  readonly #http: Http;
  readonly #source: string;

  constructor(http: Http, source: string) {
    this.#http = http;
    this.#source = source;
  }

  /** Lists a page of all notices: drafts first, then those that people began to see last. */
  list(query: Query = {}, options?: CallOptions): Promise<Page<ManagedNoticeSummary>> {
    return this.#http.call<Api['list']>('GET /manage/:source/notices', { ...this.#all, query }, options);
  }

  /** Goes through all notices that `list` would give, page by page. */
  each(query: Query = {}, options?: CallOptions): AsyncIterable<ManagedNoticeSummary> {
    return eachItem((cursor) => this.list({ ...query, cursor }, options));
  }

  /** Lists the notice categories. */
  categories(options?: CallOptions): Promise<{ items: NoticeCategory[] }> {
    return this.#http.call<Api['categories']>('GET /manage/:source/notice-categories', this.#all, options);
  }

  /** Shows one notice with its releases. */
  get(id: string, options?: CallOptions): Promise<ManagedNotice> {
    return this.#http.call<Api['get']>('GET /manage/:source/notices/:id', this.#one(id), options);
  }

  /**
   * Writes a notice; nobody sees it before its release.
   * @throws {ApiError} `unknown-category`, `unknown-file`
   */
  create(draft: NoticeDraft, options?: CallOptions): Promise<ManagedNotice> {
    return this.#http.call<Api['create']>('POST /manage/:source/notices', { ...this.#all, body: draft }, options);
  }

  /**
   * Replaces what a notice says; those it is released to see the change.
   * @throws {ApiError} `unknown-category`, `unknown-file`
   */
  update(id: string, draft: NoticeDraft, options?: CallOptions): Promise<ManagedNotice> {
    return this.#http.call<Api['update']>(
      'PUT /manage/:source/notices/:id',
      { ...this.#one(id), body: draft },
      options,
    );
  }

  /**
   * Deletes a notice that was never released.
   * @throws {ApiError} `notice-released`
   */
  remove(id: string, options?: CallOptions): Promise<void> {
    return this.#http.call<Api['remove']>('DELETE /manage/:source/notices/:id', this.#one(id), options);
  }

  /** Lists a page of the parts of whom a notice is released to. */
  audience(id: string, query: Paging = {}, options?: CallOptions): Promise<Page<AudiencePart>> {
    return this.#http.call<Api['audience']>(
      'GET /manage/:source/notices/:id/audience',
      { ...this.#one(id), query },
      options,
    );
  }

  /** Lists a page of the names of those who see it through a part of its audience. */
  audienceMembers(id: string, part: string, query: Paging = {}, options?: CallOptions): Promise<Page<AudienceMember>> {
    const { params } = this.#one(id);
    return this.#http.call<Api['audienceMembers']>(
      'GET /manage/:source/notices/:id/audience/:part',
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
      'POST /manage/:source/notices/audience',
      { ...this.#all, body: audience },
      options,
    );
  }

  /**
   * Releases a notice to an audience, all or nothing; repeating an order releases once.
   * @throws {ApiError} `unknown-recipient`, `release-exists`
   */
  release(id: string, order: ReleaseOrder, options?: CallOptions): Promise<ManagedNotice> {
    return this.#http.call<Api['release']>(
      'POST /manage/:source/notices/:id/releases',
      { ...this.#one(id), body: order },
      options,
    );
  }

  /** Revokes all releases of a notice; it disappears at once. */
  revoke(id: string, options?: CallOptions): Promise<ManagedNotice> {
    return this.#http.call<Api['revoke']>('POST /manage/:source/notices/:id/revoke', this.#one(id), options);
  }

  get #all() {
    return { params: { source: this.#source } };
  }

  #one(id: string) {
    return { params: { source: this.#source, id } };
  }
}
