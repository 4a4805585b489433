import type { TicketStatus } from '@p24/sdk';
import {
  type ManagedTicketQuery,
  type ManagedTicketSummary,
  ManageTickets,
  type TicketPriority,
} from '@p24/sdk/manage';
import { html, type LitElement } from 'lit';
import type { Connection } from '../core/connection.js';
import type { Forgetting } from '../core/forgetting.js';
import { type ListHost, type Listing, listing } from '../core/listing.js';
import { eyeSign } from '../core/manage-signs.js';
import { Narrowing } from '../core/narrowing.js';
import { PagedList } from '../core/paged-list.js';
import { emptyNote } from '../core/parts/empty.js';
import { filterChoice, type Options, searchField } from '../core/parts/field.js';
import { RowWindow } from '../core/parts/row-window.js';
import { foldingTable } from '../core/parts/table.js';
import { emptyDesk } from './empty-desk.js';
import { type ManagedColumnsHost, managedColumns } from './managed-columns.js';

/** What the list needs of the element. */
export interface ManagedListHost extends LitElement, ManagedColumnsHost, Forgetting, Pick<ListHost, 'core'> {
  readonly sessionKey: unknown;
  readonly language: string;
  failed(error: unknown): void;
  readonly connection: Connection | undefined;
  readonly assignees: readonly { id: string; name: string }[];
  readonly templates: readonly { id: string; name: string }[];
}

/** What the person looks for; `status` holds `open`, `ended` or a status. */
export interface TicketChoice {
  search: string;
  status: string;
  priority: string;
  template: string;
  assignee: string;
  overdue: boolean;
  /** Only those opened today. */
  today: boolean;
}

const everything: TicketChoice = {
  ...{ search: '', status: '', priority: '', template: '', assignee: '' },
  ...{ overdue: false, today: false },
};

function queryOf({ search, status, priority, template, assignee, overdue, today }: TicketChoice): ManagedTicketQuery {
  const group = status === 'open' || status === 'ended';
  return {
    search: search.trim() || undefined,
    open: group ? status === 'open' : undefined,
    status: group || !status ? undefined : (status as TicketStatus),
    priority: (priority as TicketPriority) || undefined,
    template: template || undefined,
    assignee: assignee || undefined,
    overdue: overdue || undefined,
    today: today || undefined,
  };
}

/** All tickets of a data source, narrowed by what managers look for. */
export class ManagedList {
  readonly list: PagedList<ManagedTicketSummary, readonly [string | undefined, string]>;
  readonly #host: ManagedListHost;
  readonly #narrowing: Narrowing<TicketChoice>;
  readonly #window: RowWindow;

  constructor(host: ManagedListHost) {
    this.#host = host;
    this.#window = new RowWindow(host);
    this.#narrowing = new Narrowing(host, everything);
    this.list = new PagedList(host, {
      size: 50,
      args: () => [host.managed?.sourceId, JSON.stringify(queryOf(this.#narrowing.choice))] as const,
      load: async ([source], paging, options) => {
        // Who manages what is not known yet; this is read again once it is.
        if (!source || !host.connection) return new Promise<never>(() => {});
        const query = { ...queryOf(this.#narrowing.choice), ...paging };
        return new ManageTickets(host.connection.http, source).list(query, options);
      },
    });
  }

  /** Narrows the list to nothing else than this. */
  narrowTo(choice: Partial<TicketChoice>): void {
    this.#narrowing.set({ ...everything, ...choice });
  }

  /** Shows a ticket as opened before the list is read again. */
  markRead(id: string): void {
    const { value } = this.list;
    if (!value) return;
    this.list.set({ ...value, items: value.items.map((one) => (one.id === id ? { ...one, unread: false } : one)) });
  }

  render(items: readonly ManagedTicketSummary[]): unknown {
    const { texts, headingLevel } = this.#host;
    const view: Listing<ManagedTicketSummary> = {
      ...{ host: this.#host, list: this.list, texts, narrowed: this.#narrowing.active },
      clear: () => this.#narrowing.clear(),
      tools: () => this.#tools(),
      rows: (shown) => this.#table(shown),
      focus: (index) => this.#reveal(index),
      empty: emptyNote(emptyDesk, texts.emptyTitle, texts.emptyText),
    };
    return html`
      <div class="top">
        <div class="heading" part="heading main-heading" role="heading" aria-level=${headingLevel}>${texts.title}</div>
        <div class="actions">
          <button class="button" type="button" id="create" @click=${() => this.#host.open('new')}>${texts.create}</button>
          <button class="button quiet" type="button" id="settings" @click=${() => this.#host.open('settings')}>
            ${eyeSign}${texts.visibility.open}
          </button>
        </div>
      </div>
      ${listing(view, items)}
    `;
  }

  /** Puts the focus on the ticket that was open; false where the list does not have it. */
  focus(id: string): boolean {
    const index = this.list.value?.items.findIndex((one) => one.id === id) ?? -1;
    if (index >= 0) void this.#window.focusRow(index);
    return index >= 0;
  }

  /** Who has asked for more once need not ask again. */
  #reveal(index: number): Promise<void> {
    this.#window.follow(() => void this.list.more());
    return this.#window.focusRow(index);
  }

  #table(rows: readonly ManagedTicketSummary[]) {
    const { texts } = this.#host;
    const { value, pending } = this.list;
    return foldingTable({
      ...{ label: texts.title, columns: managedColumns(this.#host), rows, window: this.#window, part: 'ticket' },
      ...{ count: value?.nextCursor ? undefined : rows.length, busy: pending },
      key: ({ id }) => id,
      open: ({ id }) => this.#host.open(id),
    });
  }

  #tools() {
    const { texts, assignees, templates } = this.#host;
    const { choice, type } = this.#narrowing;
    const set = (change: Partial<TicketChoice>) => this.#narrowing.set(change);
    const statuses = texts.statusOrder.map((one) => [one, texts.statuses[one]] as const);
    const groups: Options = [['', texts.allStatuses], ['open', texts.allOpen], ['ended', texts.allEnded], ...statuses];
    const named = (list: readonly { id: string; name: string }[]) => list.map(({ id, name }) => [id, name] as const);
    const kinds: Options = [['', texts.anyTemplate], ...named(templates)];
    const people: Options = [
      ['', texts.anyAssignee],
      ['me', texts.mine],
      ['nobody', texts.nobody],
      ...named(assignees),
    ];
    const priorities: Options = [['', texts.allPriorities], ...Object.entries(texts.priorities)];
    return html`<div class="tools" role="search" aria-label=${texts.search}>
      ${searchField(texts.search, choice.search, type)}
      ${filterChoice({ label: texts.status, chosen: choice.status, options: groups, choose: (status) => set({ status }) })}
      ${filterChoice({ label: texts.priority, chosen: choice.priority, options: priorities, choose: (priority) => set({ priority }) })}
      ${filterChoice({ label: texts.assignee, chosen: choice.assignee, options: people, choose: (assignee) => set({ assignee }) })}
      ${filterChoice({ label: texts.template, chosen: choice.template, options: kinds, choose: (template) => set({ template }) })}
      <div class="only">
        ${(['overdue', 'today'] as const).map(
          (only) => html`<label class="check">
            <input type="checkbox" .checked=${choice[only]}
              @change=${(event: Event) => set({ [only]: (event.target as HTMLInputElement).checked })} />${texts.only[only]}
          </label>`,
        )}
      </div>
    </div>`;
  }
}
