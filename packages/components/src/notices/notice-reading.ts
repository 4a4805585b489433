import type { NoticeSummary } from '@p24/sdk';
import { renewing } from '../core/renewal.js';
import { type NoticeDetail, NoticeDetails, type NoticeDetailsHost } from './notice-details.js';
import type { NoticeLists } from './notice-lists.js';

/** Fired when a person has opened a notice for the first time. */
export class NoticeReadEvent extends Event {
  constructor(readonly notice: NoticeSummary) {
    super('p24-notice-read', { bubbles: true, composed: true });
  }
}

/** Which notices are open, what they hold, and that they have been read. */
export class NoticeReading {
  readonly #host: NoticeDetailsHost & EventTarget;
  readonly #lists: NoticeLists;
  readonly #details: NoticeDetails;
  readonly #open = new Set<string>();

  constructor(host: NoticeDetailsHost & EventTarget, lists: NoticeLists) {
    this.#host = host;
    this.#lists = lists;
    this.#details = new NoticeDetails(host);
    renewing(host, () => this.refresh(null));
  }

  /** Whether any notice is open. */
  get busy(): boolean {
    return this.#open.size > 0;
  }

  isOpen(id: string): boolean {
    return this.#open.has(id);
  }

  detail(id: string): NoticeDetail | undefined {
    return this.#details.get(id);
  }

  /** Opens a notice and counts it as read. Never rejects. */
  async open(id: string): Promise<void> {
    this.#open.add(id);
    this.#host.requestUpdate();
    const listed = this.#lists.find(id);
    if (listed && !listed.read) void this.#markRead(listed);
    await this.#details.load(id);
    const notice = this.#details.get(id)?.notice;
    if (notice && !listed && !notice.read) void this.#record(id).catch((error) => this.#host.failed(error));
  }

  /** Closes a notice; false when it was not open. */
  close(id: string): boolean {
    this.#host.requestUpdate();
    return this.#open.delete(id);
  }

  /** Loads a notice again, or everything that was opened. */
  refresh(item: string | null): void {
    for (const id of this.#details.ids) if (item === null || item === id) void this.#details.load(id);
  }

  /** Forgets what another person read. */
  clear(): void {
    this.#open.clear();
    this.#details.clear();
  }

  /** The mark goes at once and comes back when the server refuses; the notice stays where it is. */
  async #markRead(notice: NoticeSummary): Promise<void> {
    this.#lists.mark(notice, true);
    try {
      await this.#record(notice.id);
      this.#host.dispatchEvent(new NoticeReadEvent(notice));
    } catch (error) {
      this.#lists.mark(notice, false);
      this.#host.failed(error);
    }
  }

  async #record(id: string): Promise<void> {
    await this.#host.notices.markRead(id);
  }
}

declare global {
  interface HTMLElementEventMap {
    'p24-notice-read': NoticeReadEvent;
  }
}
