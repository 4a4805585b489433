import { type ManagedNoticeSummary, type NoticeState, ManageNotices as Notices } from '@p24/sdk/manage';
import { html } from 'lit';
import type { Connection } from '../core/connection.js';
import type { Forgetting } from '../core/forgetting.js';
import { type ListHost, type Listing, listing, listRows } from '../core/listing.js';
import { Narrowing } from '../core/narrowing.js';
import { PagedList } from '../core/paged-list.js';
import { emptyNote } from '../core/parts/empty.js';
import { filterChoice, type Options, searchField } from '../core/parts/field.js';
import type { ResourceHost } from '../core/resource.js';
import { emptyBoard } from './empty-board.js';
import { type ManagedRowHost, managedRow } from './managed-row.js';

export interface ManagedOverviewHost extends ManagedRowHost, ResourceHost, ListHost, Forgetting {
  readonly connection: Connection | undefined;
  readonly managed: { sourceId: string } | undefined;
}

/** All notices of a data source, narrowed by words and state. */
export class ManagedOverview {
  readonly list: PagedList<ManagedNoticeSummary, readonly [string | undefined, string | undefined, NoticeState | '']>;
  readonly #host: ManagedOverviewHost;
  readonly #narrowing: Narrowing<{ search: string; state: NoticeState | '' }>;

  constructor(host: ManagedOverviewHost) {
    this.#host = host;
    this.#narrowing = new Narrowing(host, { search: '', state: '' as NoticeState | '' });
    this.list = new PagedList(host, {
      size: 20,
      args: () => [host.managed?.sourceId, this.#narrowing.words, this.#narrowing.choice.state] as const,
      load: async ([source, search, state], paging, options) => {
        if (!source || !host.connection) return { items: [], nextCursor: null };
        const query = { ...paging, search, state: state || undefined };
        return new Notices(host.connection.http, source).list(query, options);
      },
    });
  }

  render(items: readonly ManagedNoticeSummary[]): unknown {
    const { texts, headingLevel } = this.#host;
    const view: Listing<ManagedNoticeSummary> = {
      ...{ host: this.#host, list: this.list, texts, narrowed: this.#narrowing.active },
      clear: () => this.#narrowing.clear(),
      tools: () => this.#tools(),
      rows: (shown) => this.#rows(shown),
      empty: emptyNote(emptyBoard, texts.emptyTitle, texts.emptyText),
    };
    return html`
      <div class="top">
        <div class="heading" part="heading main-heading" role="heading" aria-level=${headingLevel}>${texts.title}</div>
        <button class="button" type="button" id="write" @click=${() => this.#host.open('new')}>${texts.write}</button>
      </div>
      ${listing(view, items)}
    `;
  }

  /** Drafts apart from what people see or saw: they are the first, and would be taken for it. */
  #rows(items: readonly ManagedNoticeSummary[]) {
    const { texts, headingLevel } = this.#host;
    const [drafts, told] = [true, false].map((draft) => items.filter(({ state }) => (state === 'draft') === draft));
    const rows = (shown: readonly ManagedNoticeSummary[], below: number) =>
      listRows(shown, {
        busy: this.list.pending,
        key: ({ id }) => id,
        row: (notice) => managedRow(this.#host, notice, below),
      });
    const group = (word: string, shown: readonly ManagedNoticeSummary[]) => html`<section>
      <div class="heading" role="heading" aria-level=${Math.min(headingLevel + 1, 6)}>${word}</div>
      ${rows(shown, 2)}
    </section>`;
    if (!drafts?.length || !told?.length) return rows(items, 1);
    return html`<div class="groups">${group(texts.drafts, drafts)} ${group(texts.told, told)}</div>`;
  }

  #tools() {
    const { texts } = this.#host;
    const { choice, type } = this.#narrowing;
    const states: Options = [['', texts.allStates], ...Object.entries(texts.states)];
    return html`<div class="tools" role="search" aria-label=${texts.search}>
      ${searchField(texts.search, choice.search, type)}
      ${filterChoice({ label: texts.state, chosen: choice.state, options: states, choose: (state) => this.#narrowing.set({ state: state as NoticeState | '' }) })}
    </div>`;
  }
}
