import type { TicketStatus } from '@p24/sdk';
import {
  type ManagedTicketQuery,
  type ManagedTicketSummary,
  ManageTickets,
  type TicketPriority,
} from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import type { Connection } from '../core/connection.js';
import { icon } from '../core/icons.js';
import { type ListHost, type Listing, listing } from '../core/listing.js';
import { Narrowing } from '../core/narrowing.js';
import { emptyNote } from '../core/notes.js';
import { PagedList } from '../core/paged-list.js';
import { newBadge } from '../core/parts/badge.js';
import { filterChoice, type Options, searchField } from '../core/parts/field.js';
import type { ResourceHost } from '../core/resource.js';
import { emptyDesk } from './empty-desk.js';
import { dueBadge, eyeSign, type ManagedViewHost, priorityBadge } from './managed-signs.js';
import { statusBadge, talkSign } from './ticket-signs.js';

/** What the list needs of the element. */
export interface ManagedListHost extends ManagedViewHost, ResourceHost, ListHost {
  readonly connection: Connection | undefined;
  readonly assignees: readonly { id: string; name: string }[];
  readonly templates: readonly { id: string; name: string }[];
  open(id: string): void;
}

/** What the person looks for; `status` holds `open`, `ended` or a status. */
export interface TicketChoice {
  search: string;
  status: string;
  priority: string;
  template: string;
  assignee: string;
  overdue: boolean;
}

const everything: TicketChoice = { search: '', status: '', priority: '', template: '', assignee: '', overdue: false };

function queryOf({ search, status, priority, template, assignee, overdue }: TicketChoice): ManagedTicketQuery {
  const group = status === 'open' || status === 'ended';
  return {
    search: search.trim() || undefined,
    open: group ? status === 'open' : undefined,
    status: group || !status ? undefined : (status as TicketStatus),
    priority: (priority as TicketPriority) || undefined,
    template: template || undefined,
    assignee: assignee || undefined,
    overdue: overdue || undefined,
  };
}

/** All tickets of a data source, narrowed by what managers look for. */
export class ManagedList {
  readonly list: PagedList<ManagedTicketSummary, readonly [string | undefined, string]>;
  readonly #host: ManagedListHost;
  readonly #narrowing: Narrowing<TicketChoice>;

  constructor(host: ManagedListHost) {
    this.#host = host;
    this.#narrowing = new Narrowing(host, everything);
    this.list = new PagedList(host, {
      size: 20,
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
      key: ({ id }) => id,
      row: (ticket) => this.#row(ticket),
      empty: emptyNote(emptyDesk, texts.emptyTitle, texts.emptyText),
    };
    return html`
      <div class="top">
        <div class="heading" part="heading main-heading" role="heading" aria-level=${headingLevel}>${texts.title}</div>
        <div class="actions">
          <button class="button quiet" type="button" id="settings" @click=${() => this.#host.open('settings')}>
            ${eyeSign}${texts.visibility.open}
          </button>
          <button class="button" type="button" id="create" @click=${() => this.#host.open('new')}>${texts.create}</button>
        </div>
      </div>
      ${listing(view, items)}
    `;
  }

  #row(ticket: ManagedTicketSummary) {
    const { texts, formats, headingLevel } = this.#host;
    const {
      id,
      title,
      number,
      template,
      initiator,
      place,
      status,
      assignee,
      changedAt,
      unread,
      comments,
      attachments,
    } = ticket;
    return html`<li class="row" part="ticket" @click=${() => this.#host.open(id)}>
      <div>
        <div class="title" role="heading" aria-level=${Math.min(headingLevel + 1, 6)}>
          <button class="plain" type="button" part="title" id="open-${id}" aria-describedby="meta-${id}">${title}</button>
          ${unread ? newBadge(texts.unread) : nothing}
        </div>
        <div class="meta" id="meta-${id}">
          <span>${texts.number(number)}</span>
          ${[template?.name, initiator?.name, place].map((one) => (one ? html`<span>${one}</span>` : nothing))}
          ${comments ? html`<span class="count">${talkSign}${texts.comments(comments)}</span>` : nothing}
          ${attachments ? html`<span class="count">${icon('clip')}${texts.attachments(attachments)}</span>` : nothing}
        </div>
      </div>
      <div class="where">
        <div class="badges">
          ${dueBadge(this.#host, ticket)} ${priorityBadge(texts, ticket.priority)} ${statusBadge(status, texts.statuses[status])}
        </div>
        <div class="meta">
          ${assignee ? html`<span>${assignee.name}</span>` : nothing}
          <time datetime=${changedAt}>${texts.changed(formats.since(changedAt))}</time>
        </div>
      </div>
    </li>`;
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
      <label class="check">
        <input type="checkbox" .checked=${choice.overdue}
          @change=${(event: Event) => set({ overdue: (event.target as HTMLInputElement).checked })} />${texts.overdueOnly}
      </label>
    </div>`;
  }
}
