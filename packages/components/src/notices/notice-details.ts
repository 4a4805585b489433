import { isApiError, type Notice, type Notices } from '@p24/sdk';
import type { ReactiveControllerHost } from 'lit';

/** One notice with all it holds, or why it could not be had; both undefined while it is on its way. */
export interface NoticeDetail {
  notice?: Notice;
  error?: unknown;
}

export interface NoticeDetailsHost extends ReactiveControllerHost {
  readonly notices: Notices;
  failed(error: unknown): void;
  /** Told of a notice that was revoked or deleted. */
  gone(id: string): void;
}

/** The notices that were opened, by id. */
export class NoticeDetails {
  readonly #host: NoticeDetailsHost;
  readonly #details = new Map<string, NoticeDetail>();

  constructor(host: NoticeDetailsHost) {
    this.#host = host;
  }

  get ids(): string[] {
    return [...this.#details.keys()];
  }

  get(id: string): NoticeDetail | undefined {
    return this.#details.get(id);
  }

  /** Reads a notice, keeping what was there until the new one has come. Never rejects. */
  async load(id: string): Promise<void> {
    if (!this.#details.get(id)?.notice) this.#set(id, {});
    try {
      this.#set(id, { notice: await this.#host.notices.get(id) });
    } catch (error) {
      if (isApiError(error) && error.status === 404) {
        this.#details.delete(id);
        this.#host.gone(id);
        return;
      }
      // What was read before stays readable.
      if (!this.#details.get(id)?.notice) this.#set(id, { error });
      this.#host.failed(error);
    }
  }

  /** Forgets what the last person read. */
  clear(): void {
    this.#details.clear();
  }

  #set(id: string, detail: NoticeDetail): void {
    this.#details.set(id, detail);
    this.#host.requestUpdate();
  }
}
