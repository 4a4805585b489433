import type { Documents as Calls, Document, DocumentCategory, Page, Scope } from '@p24/sdk';
import type { Forgetting } from '../core/forgetting.js';
import { Resource, type ResourceHost } from '../core/resource.js';

/** What narrows the documents. */
export interface ShelfFilter extends Scope {
  category: string | undefined;
  search: string | undefined;
}

export interface ShelfHost extends ResourceHost, Forgetting {
  readonly filter: ShelfFilter;
  readonly scope: Scope;
  readonly calls: Calls;
}

type Args = [...(string | undefined)[]];

interface Shown extends Page<Document> {
  /** The words that nothing has, where these have similar ones. */
  similarTo: string | false | undefined;
}

/** The first page is on the screen while the rest comes in large ones. */
const firstPage = 100;
const nextPages = 500;
/** So many are shown without being asked for, all of them there for the browser's own search. */
const shownAtOnce = 2000;

/** Signed links live for an hour at least: a page that stays open asks for new ones before. */
const renewal = 50 * 60_000;

/** The person's documents as far as the filter lets them through, and their categories. */
export class Shelf {
  readonly list: Resource<Shown, Args>;
  readonly categories: Resource<{ items: DocumentCategory[] }, Args>;
  readonly #host: ShelfHost;
  #wanted = shownAtOnce;
  #renewing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ShelfHost) {
    this.#host = host;
    this.list = new Resource<Shown, Args>(host, {
      args: () => Object.values(host.filter),
      load: (_args, options) => this.#load(options.signal),
    });
    this.categories = new Resource<{ items: DocumentCategory[] }, Args>(host, {
      args: () => Object.values(host.scope),
      load: (_args, options) => host.calls.categories(host.scope, options),
    });
    host.addController({ hostDisconnected: () => clearTimeout(this.#renewing) });
    host.forgetting.add(() => {
      this.#wanted = shownAtOnce;
    });
  }

  /** The unread documents, at most 50. */
  get fresh(): Document[] {
    return this.items.filter(({ read }) => !read).slice(0, 50);
  }

  /** All others. */
  get rest(): Document[] {
    const { fresh } = this;
    return this.items.filter((one) => !fresh.includes(one));
  }

  get items(): readonly Document[] {
    return this.list.value?.items ?? [];
  }

  find(id: string): Document | undefined {
    return this.items.find((document) => document.id === id);
  }

  /** Reads everything again. */
  async reload(): Promise<void> {
    await Promise.all([this.list.reload(), this.categories.reload()]);
  }

  /** Reads on where there is more than is shown at once. */
  async more(): Promise<void> {
    this.#wanted += shownAtOnce;
    await this.list.reload();
  }

  /** Shows a document as read before the server has said so. */
  markRead(id: string): void {
    const { value } = this.list;
    if (!value || this.find(id)?.read !== false) return;
    this.list.set({ ...value, items: value.items.map((one) => (one.id === id ? { ...one, read: true } : one)) });
  }

  async #load(signal: AbortSignal): Promise<Shown> {
    const { filter, calls } = this.#host;
    const items: Document[] = [];
    let cursor: string | undefined;
    let similarTo: Shown['similarTo'];
    do {
      const limit = cursor ? nextPages : firstPage;
      const page = await calls.list({ ...filter, cursor, limit, similar: !!filter.search || undefined }, { signal });
      items.push(...page.items);
      cursor = page.nextCursor ?? undefined;
      similarTo = page.similar && filter.search;
      if (cursor && this.list.value === undefined && !signal.aborted)
        this.list.set({ items: [...items], nextCursor: null, similarTo });
    } while (cursor && items.length < this.#wanted);
    clearTimeout(this.#renewing);
    this.#renewing = setTimeout(() => void this.list.reload(), renewal);
    return { items, nextCursor: cursor ?? null, similarTo };
  }
}
