import { type Scope, type TicketSummary, Tickets } from '@p24/sdk';
import { html, nothing } from 'lit';
import type { Connection } from '../core/connection.js';
import { icon } from '../core/icons.js';
import { keyed } from '../core/keyed.js';
import { emptyNote } from '../core/notes.js';
import { PagedList } from '../core/paged-list.js';
import type { ResourceHost } from '../core/resource.js';
import type { CoreTexts } from '../core/texts.de.js';
import { emptyDesk } from './empty-desk.js';
import { talkSign } from './ticket-signs.js';
import { shownStatus, type TicketViewHost } from './ticket-view.js';

/** What the list needs of the element. */
export interface TicketListHost extends TicketViewHost, ResourceHost {
  readonly core: CoreTexts;
  readonly connection: Connection | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** What the page narrows the list to. */
  readonly scope: Scope;
  open(id: string): void;
}

type Which = '' | 'open' | 'ended';
type Args = readonly [search: string, which: Which, ...scope: (string | undefined)[]];

/** How long typing must rest before the server is asked. */
const rest = 250;

/** The person's tickets, narrowed by words and by whether they are open. */
export class TicketList {
  readonly list: PagedList<TicketSummary, Args>;
  readonly #host: TicketListHost;
  #search = '';
  #which: Which = '';
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: TicketListHost) {
    this.#host = host;
    this.list = new PagedList<TicketSummary, Args>(host, {
      size: 20,
      args: () => [this.#search.trim(), this.#which, ...Object.values(host.scope)],
      load: ([search, which], paging, options) => {
        if (!host.connection) throw new Error('A list is read by an element that is connected.');
        const open = which === '' ? undefined : which === 'open';
        const query = { ...host.scope, open, search: search || undefined, ...paging };
        return new Tickets(host.connection.http).list(query, options);
      },
    });
  }

  /** Shows a ticket as opened before the list is read again. */
  markRead(id: string): void {
    const { value } = this.list;
    if (!value) return;
    this.list.set({ ...value, items: value.items.map((one) => (one.id === id ? { ...one, unread: false } : one)) });
  }

  render(items: readonly TicketSummary[]): unknown {
    const { texts, headingLevel } = this.#host;
    const narrowed = Boolean(this.#search.trim() || this.#which);
    if (!items.length && !narrowed) return emptyNote(emptyDesk, texts.emptyTitle, texts.emptyText);
    const { value, pending } = this.list;
    return html`
      <div class="top">
        <div class="heading" part="heading" role="heading" aria-level=${headingLevel}>${texts.title}</div>
      </div>
      ${this.#tools()}
      <div class="sr" role="status">${narrowed && !pending ? texts.found(items.length, Boolean(value?.nextCursor)) : nothing}</div>
      ${
        items.length
          ? html`<ul class="list" aria-busy=${pending}>${keyed(
              items,
              ({ id }) => id,
              (ticket) => this.#row(ticket),
            )}</ul>`
          : this.#nothing()
      }
      ${value?.nextCursor ? this.#more() : nothing}
    `;
  }

  #row(ticket: TicketSummary) {
    const { texts, formats, headingLevel } = this.#host;
    const { id, title, number, template, place, createdAt, changedAt, unread, comments, attachments } = ticket;
    const time = changedAt ?? createdAt;
    return html`<li class="row" part="ticket" @click=${() => this.#host.open(id)}>
      <div>
        <div class="title" role="heading" aria-level=${Math.min(headingLevel + 1, 6)}>
          <button type="button" part="title" id="open-${id}" aria-describedby="meta-${id}">${title}</button>
          ${unread ? html`<span class="badge" part="badge">${texts.unread}</span>` : nothing}
        </div>
        <div class="meta" id="meta-${id}">
          <span>${texts.number(number)}</span>${[template, place].map((one) => (one ? html`<span>${one}</span>` : nothing))}
          ${comments ? html`<span class="count">${talkSign}${texts.comments(comments)}</span>` : nothing}
          ${attachments ? html`<span class="count">${icon('clip')}${texts.attachments(attachments)}</span>` : nothing}
        </div>
      </div>
      <div class="where">
        ${shownStatus(this.#host, ticket)}
        <time class="meta" datetime=${time}>
          ${changedAt ? texts.changed(formats.since(changedAt)) : texts.created(formats.since(createdAt))}
        </time>
      </div>
    </li>`;
  }

  #tools() {
    const { texts } = this.#host;
    const options: readonly (readonly [Which, string])[] = [
      ['', texts.all],
      ['open', texts.open],
      ['ended', texts.ended],
    ];
    const type = (event: Event) => {
      const { value } = event.target as HTMLInputElement;
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#narrow(value, this.#which), rest);
    };
    const choose = (event: Event) => this.#narrow(this.#search, (event.target as HTMLSelectElement).value as Which);
    return html`<div class="tools" role="search" aria-label=${texts.search}>
      <div class="search">
        ${icon('search')}
        <input class="input" part="search" type="search" maxlength="100" aria-label=${texts.search} placeholder=${texts.search}
          .value=${this.#search} @input=${type} />
      </div>
      <div class="choice">
        <select class="input" part="filter" aria-label=${texts.show} @change=${choose}>
          ${options.map(([value, label]) => html`<option value=${value} .selected=${value === this.#which}>${label}</option>`)}
        </select>
        ${icon('chevron')}
      </div>
    </div>`;
  }

  #nothing() {
    const { texts } = this.#host;
    const all = () => {
      this.#narrow('', '');
      this.#host.renderRoot.querySelector('input')?.focus();
    };
    return html`<div class="note" part="empty">
      <p class="heading">${texts.nothingTitle}</p>
      <p class="muted">${texts.nothingText}</p>
      <button class="button quiet" type="button" @click=${all}>${texts.showAll}</button>
    </div>`;
  }

  /** The focus goes to what came: the button may be gone. */
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

  #narrow(search: string, which: Which): void {
    this.#search = search;
    this.#which = which;
    this.#host.requestUpdate();
  }
}
