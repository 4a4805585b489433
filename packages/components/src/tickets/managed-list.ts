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
import { keyed } from '../core/keyed.js';
import { emptyNote } from '../core/notes.js';
import { PagedList } from '../core/paged-list.js';
import type { ResourceHost } from '../core/resource.js';
import type { CoreTexts } from '../core/texts.de.js';
import { emptyDesk } from './empty-desk.js';
import { dueBadge, eyeSign, type ManagedViewHost, priorityBadge } from './managed-signs.js';
import { statusBadge, talkSign } from './ticket-signs.js';

/** What the list needs of the element. */
export interface ManagedListHost extends ManagedViewHost, ResourceHost {
  readonly core: CoreTexts;
  readonly connection: Connection | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
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

/** How long typing must rest before the server is asked. */
const rest = 250;

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
  #choice: TicketChoice = everything;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ManagedListHost) {
    this.#host = host;
    this.list = new PagedList(host, {
      size: 20,
      args: () => [host.managed?.sourceId, JSON.stringify(queryOf(this.#choice))] as const,
      load: async ([source], paging, options) => {
        // Who manages what is not known yet; this is read again once it is.
        if (!source || !host.connection) return new Promise<never>(() => {});
        const query = { ...queryOf(this.#choice), ...paging };
        return new ManageTickets(host.connection.http, source).list(query, options);
      },
    });
  }

  /** Narrows the list to nothing else than this. */
  narrowTo(choice: Partial<TicketChoice>): void {
    this.#narrow({ ...everything, ...choice });
  }

  /** Shows a ticket as opened before the list is read again. */
  markRead(id: string): void {
    const { value } = this.list;
    if (!value) return;
    this.list.set({ ...value, items: value.items.map((one) => (one.id === id ? { ...one, unread: false } : one)) });
  }

  render(items: readonly ManagedTicketSummary[]): unknown {
    const { texts, headingLevel } = this.#host;
    const { value, pending } = this.list;
    const narrowed = JSON.stringify(this.#choice) !== JSON.stringify(everything);
    return html`
      <div class="top">
        <div class="heading" part="heading" role="heading" aria-level=${headingLevel}>${texts.title}</div>
        <div class="actions">
          <button class="button quiet" type="button" id="settings" @click=${() => this.#host.open('settings')}>
            ${eyeSign}${texts.visibility.open}
          </button>
          <button class="button" type="button" id="create" @click=${() => this.#host.open('new')}>${texts.create}</button>
        </div>
      </div>
      ${items.length || narrowed ? this.#tools() : nothing}
      <div class="sr" role="status">${narrowed && !pending ? texts.found(items.length, Boolean(value?.nextCursor)) : nothing}</div>
      ${
        items.length
          ? html`<ul class="list" aria-busy=${pending}>${keyed(
              items,
              ({ id }) => id,
              (ticket) => this.#row(ticket),
            )}</ul>`
          : narrowed
            ? this.#nothing()
            : emptyNote(emptyDesk, texts.emptyTitle, texts.emptyText)
      }
      ${value?.nextCursor ? this.#more() : nothing}
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
          <button type="button" part="title" id="open-${id}" aria-describedby="meta-${id}">${title}</button>
          ${unread ? html`<span class="badge" part="badge">${texts.unread}</span>` : nothing}
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
    const { status, priority, template, assignee, overdue, search } = this.#choice;
    const type = (event: Event) => {
      const { value } = event.target as HTMLInputElement;
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#narrow({ search: value }), rest);
    };
    const statuses = texts.statusOrder.map((one) => [one, texts.statuses[one]] as const);
    const groups = [['open', texts.allOpen] as const, ['ended', texts.allEnded] as const];
    const people = [['me', texts.mine] as const, ['nobody', texts.nobody] as const];
    const named = (list: readonly { id: string; name: string }[]) => list.map(({ id, name }) => [id, name] as const);
    return html`<div class="tools" role="search" aria-label=${texts.search}>
      <div class="search">
        ${icon('search')}
        <input class="input" part="search" type="search" maxlength="100" aria-label=${texts.search} placeholder=${texts.search}
          .value=${search} @input=${type} />
      </div>
      ${this.#select('status', texts.status, status, [['', texts.allStatuses], ...groups, ...statuses])}
      ${this.#select('priority', texts.priority, priority, [['', texts.allPriorities], ...Object.entries(texts.priorities)])}
      ${this.#select('assignee', texts.assignee, assignee, [['', texts.anyAssignee], ...people, ...named(assignees)])}
      ${this.#select('template', texts.template, template, [['', texts.anyTemplate], ...named(templates)])}
      <label class="check">
        <input type="checkbox" .checked=${overdue}
          @change=${(event: Event) => this.#narrow({ overdue: (event.target as HTMLInputElement).checked })} />${texts.overdueOnly}
      </label>
    </div>`;
  }

  #select(
    field: 'status' | 'priority' | 'assignee' | 'template',
    label: string,
    chosen: string,
    options: readonly (readonly [string, string])[],
  ) {
    const choose = (event: Event) => this.#narrow({ [field]: (event.target as HTMLSelectElement).value });
    return html`<div class="choice">
      <select class="input" part="filter" aria-label=${label} data-filter=${field} @change=${choose}>
        ${options.map(([value, word]) => html`<option value=${value} .selected=${value === chosen}>${word}</option>`)}
      </select>
      ${icon('chevron')}
    </div>`;
  }

  #nothing() {
    const { texts } = this.#host;
    const all = () => {
      this.#narrow(everything);
      this.#host.renderRoot.querySelector('input')?.focus();
    };
    return html`<div class="note" part="empty">
      <p class="heading">${texts.nothingTitle}</p>
      <p class="muted">${texts.nothingText}</p>
      <button class="button quiet" type="button" @click=${all}>${texts.showAll}</button>
    </div>`;
  }

  #more() {
    const { texts, core } = this.#host;
    const { loadingMore } = this.list;
    const more = async () => {
      const shown = this.list.value?.items.length ?? 0;
      if (!(await this.list.more())) return;
      await this.#host.updateComplete;
      this.#host.renderRoot.querySelectorAll<HTMLElement>('.row button')[shown]?.focus();
    };
    return html`<button class="button quiet more" part="more" type="button" aria-disabled=${loadingMore} @click=${more}>
      ${loadingMore ? core.loading : texts.more}
    </button>`;
  }

  #narrow(choice: Partial<TicketChoice>): void {
    this.#choice = { ...this.#choice, ...choice };
    this.#host.requestUpdate();
  }
}
