import { type ManagedNoticeSummary, type NoticeState, ManageNotices as Notices } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import type { Connection } from '../core/connection.js';
import { icon } from '../core/icons.js';
import { keyed } from '../core/keyed.js';
import { emptyNote } from '../core/notes.js';
import { PagedList } from '../core/paged-list.js';
import type { ResourceHost } from '../core/resource.js';
import { emptyBoard } from './empty-board.js';
import { type ManagedRowHost, managedRow } from './managed-row.js';

export interface ManagedOverviewHost extends ManagedRowHost, ResourceHost {
  readonly connection: Connection | undefined;
  readonly managed: { sourceId: string } | undefined;
}

/** How long typing must rest before the server is asked. */
const rest = 250;

/** All notices of a data source, narrowed by words and state. */
export class ManagedOverview {
  readonly list: PagedList<ManagedNoticeSummary, readonly [string | undefined, string, NoticeState | '']>;
  readonly #host: ManagedOverviewHost;
  #search = '';
  #state: NoticeState | '' = '';
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ManagedOverviewHost) {
    this.#host = host;
    this.list = new PagedList(host, {
      size: 20,
      args: () => [host.managed?.sourceId, this.#search.trim(), this.#state] as const,
      load: async ([source, search, state], paging, options) => {
        if (!source || !host.connection) return { items: [], nextCursor: null };
        const query = { ...paging, search: search || undefined, state: state || undefined };
        return new Notices(host.connection.http, source).list(query, options);
      },
    });
  }

  render(items: readonly ManagedNoticeSummary[]): unknown {
    const { texts, headingLevel } = this.#host;
    const filtered = Boolean(this.#search.trim() || this.#state);
    return html`
      <div class="top">
        <div class="heading" role="heading" aria-level=${headingLevel}>${texts.title}</div>
        <button class="button" type="button" id="write" @click=${() => this.#host.open('new')}>${texts.write}</button>
      </div>
      ${items.length || filtered ? this.#tools() : nothing} ${items.length ? this.#rows(items) : nothing}
      ${items.length ? nothing : filtered ? this.#nothing() : emptyNote(emptyBoard, texts.emptyTitle, texts.emptyText)}
      ${this.list.value?.nextCursor ? this.#more() : nothing}
    `;
  }

  #rows(items: readonly ManagedNoticeSummary[]) {
    const row = (notice: ManagedNoticeSummary) => managedRow(this.#host, notice);
    return html`<ul class="list" aria-busy=${this.list.pending}>${keyed(items, ({ id }) => id, row)}</ul>`;
  }

  #tools() {
    const { texts } = this.#host;
    const type = (event: Event) => {
      const { value } = event.target as HTMLInputElement;
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#narrow(value, this.#state), rest);
    };
    const choose = (event: Event) =>
      this.#narrow(this.#search, (event.target as HTMLSelectElement).value as NoticeState | '');
    return html`<div class="tools" role="search" aria-label=${texts.search}>
      <input class="input" part="search" type="search" maxlength="100" aria-label=${texts.search} placeholder=${texts.search}
        .value=${this.#search} @input=${type} />
      <div class="choice">
        <select class="input" aria-label=${texts.state} @change=${choose}>
          <option value="">${texts.allStates}</option>
          ${Object.entries(texts.states).map(([value, label]) => html`<option value=${value} .selected=${value === this.#state}>${label}</option>`)}
        </select>
        ${icon('chevron')}
      </div>
    </div>`;
  }

  #nothing() {
    const { texts } = this.#host;
    return html`<div class="note" part="empty">
      <p class="heading">${texts.nothingTitle}</p>
      <p class="muted">${texts.nothingText}</p>
      <button class="button quiet" type="button" @click=${() => this.#narrow('', '')}>${texts.showAll}</button>
    </div>`;
  }

  #more() {
    const more = () => void this.list.more();
    return html`<button class="button quiet more" part="more" type="button" aria-disabled=${this.list.loadingMore} @click=${more}>
      ${this.#host.texts.more}
    </button>`;
  }

  #narrow(search: string, state: NoticeState | ''): void {
    this.#search = search;
    this.#state = state;
    this.#host.requestUpdate();
  }
}
