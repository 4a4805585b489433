import type { Page } from '@p24/sdk';
import { type LoadOptions, Resource, type ResourceHost } from './resource.js';

/** Where in a list to read on, and how much. */
export interface Paging {
  cursor: string | undefined;
  limit: number;
}

/** A list that is read page by page. */
export interface PagedListOptions<T, A extends readonly unknown[]> {
  size: number;
  args: () => A;
  load: (args: A, paging: Paging, options: LoadOptions) => Promise<Page<T>>;
}

/** The server's largest page. */
const largest = 100;

/** A list of which as much is kept as the person has asked for, also when it is read again. */
export class PagedList<T, A extends readonly unknown[]> extends Resource<Page<T>, A> {
  /** What the next page is on its way for. */
  #extended: Page<T> | undefined;
  readonly #host: ResourceHost;
  readonly #options: PagedListOptions<T, A>;
  readonly #wanted: { args: A | undefined; count: number };

  constructor(host: ResourceHost, options: PagedListOptions<T, A>) {
    const wanted: { args: A | undefined; count: number } = { args: undefined, count: options.size };
    super(host, {
      args: options.args,
      load: async (args, passed) => {
        if (wanted.args && !sameArgs(wanted.args, args)) wanted.count = options.size;
        wanted.args = args;
        const items: T[] = [];
        let cursor: string | undefined;
        do {
          const limit = Math.min(largest, wanted.count - items.length);
          const page = await options.load(args, { cursor, limit }, passed);
          items.push(...page.items);
          cursor = page.nextCursor ?? undefined;
        } while (cursor && items.length < wanted.count);
        return { items, nextCursor: cursor ?? null };
      },
    });
    this.#host = host;
    this.#options = options;
    this.#wanted = wanted;
  }

  /** Whether the next page is on its way; one for what was read again since does not count. */
  get loadingMore(): boolean {
    return this.#extended !== undefined && this.#extended === this.value;
  }

  /**
   * Reads the next page behind what is there, also when that is read again meanwhile. Never rejects; false when the page
   * did not come.
   */
  async more(): Promise<boolean> {
    const before = this.value;
    if (this.loadingMore || !before?.nextCursor) return false;
    this.#extended = before;
    this.#host.requestUpdate();
    const args = this.#options.args();
    try {
      const paging = { cursor: before.nextCursor, limit: this.#options.size };
      const passed = { signal: new AbortController().signal, locale: this.#host.language };
      const { items, nextCursor } = await this.#options.load(args, paging, passed);
      // This page belongs to what is gone. Who has asked for more of the same list still waits for it.
      if (this.value !== before) return sameArgs(args, this.#options.args()) && (await this.more());
      this.#wanted.count += this.#options.size;
      this.set({ items: [...before.items, ...items], nextCursor });
      // What is being read again was asked for without this page, and would take its place.
      if (this.pending) void this.reload();
      return true;
    } catch (error) {
      this.#host.failed(error);
      return false;
    } finally {
      if (this.#extended === before) this.#extended = undefined;
      this.#host.requestUpdate();
    }
  }
}

const sameArgs = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.every((value, index) => Object.is(value, other[index]));
