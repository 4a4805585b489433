import { randomId } from '@p24/sdk';
import {
  type Audience,
  type AudienceCount,
  type ManagedNotice,
  type ManagedProperty,
  ManageProperty,
  ManageUsers,
  ManageNotices as Notices,
  type Recipient,
} from '@p24/sdk/manage';
import { fromWallTime } from '../core/wall-time.js';
import type { NoticeFormHost } from './notice-form.js';

export type AudienceKind = 'all' | 'properties' | 'contacts';

/** How long typing must rest before the server is asked. */
const rest = 250;

/** An order to release a notice while it is put together: whom it reaches is counted before it is given. */
export class ReleaseOrderForm {
  notice: ManagedNotice | null = null;
  kind: AudienceKind = 'properties';
  search = '';
  found: { properties: readonly ManagedProperty[]; contacts: readonly Recipient[] } = { properties: [], contacts: [] };
  chosen: Record<'properties' | 'contacts', Map<string, string>> = { properties: new Map(), contacts: new Map() };
  count: AudienceCount | null = null;
  counting = false;
  sending = false;
  problem: unknown;
  untilWrong = false;
  readonly #host: NoticeFormHost;
  #id = '';
  #counted = new AbortController();
  #listed = new AbortController();
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: NoticeFormHost) {
    this.#host = host;
  }

  /** Whom the order names now; null while nobody is chosen. */
  get audience(): Partial<Audience> | null {
    if (this.kind === 'all') return { all: true };
    const ids = [...this.chosen[this.kind].keys()];
    return ids.length ? { [this.kind]: ids } : null;
  }

  /** Starts a new order. Its id stays for every attempt, so that a repeated one releases once. */
  start(notice: ManagedNotice): void {
    this.notice = notice;
    this.#id = randomId();
    this.chosen = { properties: new Map(), contacts: new Map() };
    this.problem = this.count = null;
    this.untilWrong = this.sending = false;
    this.search = '';
    this.choose(this.kind);
  }

  choose(kind: AudienceKind): void {
    this.kind = kind;
    this.search = '';
    void this.#list();
    void this.#count();
  }

  type(search: string): void {
    this.search = search;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#list(), rest);
  }

  toggle(id: string, name: string): void {
    if (this.kind === 'all') return;
    const chosen = this.chosen[this.kind];
    if (!chosen.delete(id)) chosen.set(id, name);
    void this.#count();
  }

  /** Gives the order; undefined when the server did not take it, which `problem` then explains. */
  async send(data: FormData): Promise<ManagedNotice | undefined> {
    const { connection, managed } = this.#host;
    const { notice, audience } = this;
    if (!notice || !audience || !connection || !managed || this.sending) return undefined;
    const time = (name: string) => fromWallTime(String(data.get(name) ?? ''), managed.timeZone);
    const [visibleFrom, visibleUntil] = [time('visibleFrom'), time('visibleUntil')];
    this.untilWrong = visibleUntil !== null && visibleUntil <= (visibleFrom ?? new Date().toISOString());
    this.problem = undefined;
    this.sending = !this.untilWrong;
    this.#host.requestUpdate();
    if (this.untilWrong) return undefined;
    const whole: Audience = { all: false, properties: [], contacts: [], groups: [], ...audience };
    const order = { id: this.#id, audience: whole, visibleFrom, visibleUntil, notify: data.has('notify') };
    try {
      return await new Notices(connection.http, managed.sourceId).release(notice.id, order);
    } catch (error) {
      this.problem = error;
      this.#host.failed(error);
      return undefined;
    } finally {
      this.sending = false;
      this.#host.requestUpdate();
    }
  }

  async #list(): Promise<void> {
    this.#listed.abort();
    this.#listed = new AbortController();
    const { signal } = this.#listed;
    const { connection, managed } = this.#host;
    if (!connection || !managed || this.kind === 'all') return this.#host.requestUpdate();
    const query = { search: this.search.trim() || undefined, limit: 50 };
    try {
      if (this.kind === 'properties') {
        const { items } = await new ManageProperty(connection.http, managed.sourceId).list(query, { signal });
        this.found = { ...this.found, properties: items };
      } else {
        const { items } = await new ManageUsers(connection.http, managed.sourceId).recipients(query, { signal });
        this.found = { ...this.found, contacts: items };
      }
    } catch (error) {
      if (!signal.aborted) this.problem = error;
    }
    this.#host.requestUpdate();
  }

  async #count(): Promise<void> {
    this.#counted.abort();
    this.#counted = new AbortController();
    const { signal } = this.#counted;
    const { connection, managed } = this.#host;
    const { audience } = this;
    this.count = null;
    this.counting = audience !== null;
    this.#host.requestUpdate();
    if (!audience || !connection || !managed) return;
    try {
      this.count = await new Notices(connection.http, managed.sourceId).countAudience(audience, { signal });
    } catch (error) {
      if (!signal.aborted) this.problem = error;
    }
    if (signal.aborted) return;
    this.counting = false;
    this.#host.requestUpdate();
  }
}
