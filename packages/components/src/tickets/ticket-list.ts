import { type Scope, type TicketSummary, Tickets } from '@p24/sdk';
import { html, nothing } from 'lit';
import type { Connection } from '../core/connection.js';
import type { Forgetting } from '../core/forgetting.js';
import { icon } from '../core/icons.js';
import { type ListHost, type Listing, listing, listRows } from '../core/listing.js';
import { Narrowing } from '../core/narrowing.js';
import { PagedList } from '../core/paged-list.js';
import { newBadge } from '../core/parts/badge.js';
import { emptyNote } from '../core/parts/empty.js';
import { filterChoice, type Options, searchField } from '../core/parts/field.js';
import type { ResourceHost } from '../core/resource.js';
import { emptyDesk } from './empty-desk.js';
import { talkSign } from './ticket-signs.js';
import { shownStatus, type TicketViewHost } from './ticket-view.js';

/** What the list needs of the element. */
export interface TicketListHost extends TicketViewHost, ResourceHost, ListHost, Forgetting {
  readonly connection: Connection | undefined;
  /** What the page narrows the list to. */
  readonly scope: Scope;
  open(id: string): void;
}

type Which = '' | 'open' | 'ended';
type Args = readonly [search: string | undefined, which: Which, ...scope: (string | undefined)[]];

/** The person's tickets, narrowed by words and by whether they are open. */
export class TicketList {
  readonly list: PagedList<TicketSummary, Args>;
  readonly #host: TicketListHost;
  readonly #narrowing: Narrowing<{ search: string; which: Which }>;

  constructor(host: TicketListHost) {
    this.#host = host;
    this.#narrowing = new Narrowing(host, { search: '', which: '' as Which });
    this.list = new PagedList<TicketSummary, Args>(host, {
      size: 20,
      args: () => [this.#narrowing.words, this.#narrowing.choice.which, ...Object.values(host.scope)],
      load: ([search, which], paging, options) => {
        if (!host.connection) throw new Error('The element is not connected.');
        const open = which === '' ? undefined : which === 'open';
        const query = { ...host.scope, open, search, ...paging };
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
    const narrowed = this.#narrowing.active;
    if (!items.length && !narrowed) return emptyNote(emptyDesk, texts.emptyTitle, texts.emptyText);
    const view: Listing<TicketSummary> = {
      ...{ host: this.#host, list: this.list, texts, narrowed, clear: () => this.#narrowing.clear(), empty: nothing },
      tools: () => this.#tools(),
      rows: (shown) =>
        listRows(shown, { busy: this.list.pending, key: ({ id }) => id, row: (ticket) => this.#row(ticket) }),
    };
    return html`
      <div class="heading" part="heading main-heading" role="heading" aria-level=${headingLevel}>${texts.title}</div>
      ${listing(view, items)}
    `;
  }

  #row(ticket: TicketSummary) {
    const { texts, formats, headingLevel } = this.#host;
    const { id, title, number, template, place, createdAt, changedAt, unread, comments, attachments } = ticket;
    const time = changedAt ?? createdAt;
    return html`<li class="row" part="ticket" @click=${() => this.#host.open(id)}>
      <div>
        <div class="title" role="heading" aria-level=${Math.min(headingLevel + 1, 6)}>
          <button class="plain" type="button" part="title" id="open-${id}" aria-describedby="meta-${id}">${title}</button>
          ${unread ? newBadge(texts.unread) : nothing}
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
    const { choice, type } = this.#narrowing;
    const options: Options<Which> = [
      ['', texts.all],
      ['open', texts.open],
      ['ended', texts.ended],
    ];
    return html`<div class="tools" role="search" aria-label=${texts.search}>
      ${searchField(texts.search, choice.search, type)}
      ${filterChoice({ label: texts.show, chosen: choice.which, options: options, choose: (which) => this.#narrowing.set({ which }) })}
    </div>`;
  }
}
