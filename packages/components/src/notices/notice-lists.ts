import type { NoticeQuery, NoticeSummary, Notices } from '@p24/sdk';
import { PagedList, type Paging } from '../core/paged-list.js';
import type { ResourceHost } from '../core/resource.js';

/** What narrows a notice board. */
export type NoticeFilter = Pick<NoticeQuery, 'source' | 'property' | 'contract' | 'category' | 'search'>;

/** What the lists need of the element they are shown by. */
export interface NoticeListsHost extends ResourceHost {
  readonly notices: Notices;
  readonly filter: NoticeFilter;
  /** Told of unread notices that came while the board was open. */
  arrived(notices: readonly NoticeSummary[]): void;
}

type FilterArgs = readonly (string | undefined)[];

/** At most as many unread notices as one section can hold; older ones follow once these are read. */
const mostUnread = 50;

/** The two sections of a notice board: what is unread, and the rest. What is opened stays in its section. */
export class NoticeLists {
  readonly unread: PagedList<NoticeSummary, FilterArgs>;
  readonly read: PagedList<NoticeSummary, FilterArgs>;
  readonly #host: NoticeListsHost;
  /** Opened since the board is shown: no longer unread, but still where the person clicked it. */
  #opened = new Map<string, NoticeSummary>();
  #known: Set<string> | undefined;

  constructor(host: NoticeListsHost) {
    this.#host = host;
    this.unread = this.#list('true', mostUnread);
    this.read = this.#list('false', 20);
  }

  /** The first section, in the order of the feed. */
  get fresh(): NoticeSummary[] {
    const unread = this.unread.value?.items.filter(({ id }) => !this.#opened.has(id)) ?? [];
    return [...unread, ...this.#opened.values()].sort(newestFirst);
  }

  /** The second section. */
  get rest(): NoticeSummary[] {
    return this.read.value?.items.filter(({ id }) => !this.#opened.has(id)) ?? [];
  }

  /** Both sections. */
  get all(): NoticeSummary[] {
    return [...this.fresh, ...this.rest];
  }

  find(id: string): NoticeSummary | undefined {
    return this.all.find((notice) => notice.id === id);
  }

  /** Reads both sections again. */
  async reload(): Promise<void> {
    await Promise.all([this.unread.reload(), this.read.reload()]);
  }

  /** Marks a notice as opened, or, when that was refused, as unread again. */
  mark(notice: NoticeSummary, read: boolean): void {
    this.#opened.set(notice.id, { ...notice, read });
    this.#host.requestUpdate();
  }

  /** Takes out a notice that is gone. */
  remove(id: string): void {
    this.#opened.delete(id);
    for (const { value } of [this.unread, this.read])
      if (value) value.items = value.items.filter((item) => item.id !== id);
    this.#host.requestUpdate();
  }

  /** Starts anew, for another filter or another person. */
  forget(): void {
    this.#opened.clear();
    this.#known = undefined;
  }

  #list(unread: 'true' | 'false', size: number): PagedList<NoticeSummary, FilterArgs> {
    return new PagedList<NoticeSummary, FilterArgs>(this.#host, {
      size,
      args: () => Object.values(this.#host.filter),
      load: async (_args, paging: Paging, options) => {
        const query = { ...this.#host.filter, unread, ...paging };
        const page = await this.#host.notices.list(query, options);
        if (unread === 'true') this.#compare(page.items);
        return page;
      },
    });
  }

  #compare(unread: readonly NoticeSummary[]): void {
    const known = this.#known;
    const arrived = known ? unread.filter(({ id }) => !known.has(id)) : [];
    this.#known = new Set([...(known ?? []), ...unread.map(({ id }) => id)]);
    if (arrived.length) this.#host.arrived(arrived);
  }
}

/** The order of the feed: newest first, among equals by id. */
const newestFirst = (a: NoticeSummary, b: NoticeSummary) =>
  b.visibleFrom.localeCompare(a.visibleFrom) || b.id.localeCompare(a.id);
