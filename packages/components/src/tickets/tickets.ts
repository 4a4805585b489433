import { Forms, isApiError, type Receipt, type Ticket, Tickets as TicketsCalls } from '@p24/sdk';
import { html, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { P24Element } from '../core/element.js';
import { whenAnother } from '../core/forgetting.js';
import { listingStyles } from '../core/listing.js';
import { avatarStyles } from '../core/parts/avatar.js';
import { emptyNote } from '../core/parts/empty.js';
import { fieldStyles } from '../core/parts/field.js';
import { backButton, listStyles } from '../core/parts/list.js';
import { announcement, messageStyles } from '../core/parts/message.js';
import { renewing } from '../core/renewal.js';
import { Resource } from '../core/resource.js';
import { elementStyles } from '../core/styles.js';
import { emptyDesk } from './empty-desk.js';
import { de, type TicketsTexts } from './texts.de.js';
import { TicketList } from './ticket-list.js';
import { TicketNews } from './ticket-news.js';
import { ticketPageStyles } from './ticket-page.styles.js';
import { TicketReply } from './ticket-reply.js';
import { ticketHead, ticketHistory } from './ticket-view.js';
import { styles } from './tickets.styles.js';

/** Fired when a person has written to a ticket. */
export class TicketCommentedEvent extends Event {
  constructor(readonly ticket: Ticket) {
    super('p24-ticket-commented', { bubbles: true, composed: true });
  }
}

/**
 * The signed-in person's tickets with their status, and one of them with its history and a field to write to the manager.
 *
 * @slot - Shown when the tickets cannot be loaded, for example with a telephone number.
 * @fires {P24ReadyEvent} p24-ready - The tickets are shown for the first time.
 * @fires {P24ErrorEvent} p24-error - Something could not be loaded or sent; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - A ticket is about to be opened (`ticket`), the list is (`tickets`), or the
 *   person wants to sign in (`login`); a page that cancels it takes over.
 * @fires {TicketCommentedEvent} p24-ticket-commented - The person wrote to a ticket.
 * @csspart base - The area of the element.
 * @csspart heading - The heading of the list or of the ticket.
 * @csspart main-heading - The heading above all, for pages with one of their own to hide.
 * @csspart search - The search field.
 * @csspart filter - The choice between open and finished tickets.
 * @csspart ticket - One ticket in the list.
 * @csspart title - The button with the title of a ticket.
 * @csspart badge - The word that marks a ticket with news.
 * @csspart status - The status of a ticket.
 * @csspart internal - Says that a ticket is handled internally.
 * @csspart history - What happened to the ticket.
 * @csspart event - One entry of the history.
 * @csspart avatar - The initials of who wrote an entry.
 * @csspart news - The button that leads to what is new in the history.
 * @csspart files - The files of an entry.
 * @csspart answers - What was entered in the form that began the ticket.
 * @csspart form - The form to write to the manager.
 * @csspart file-field - The field for files.
 * @csspart drop-zone - Where files can be dropped.
 * @csspart file - A chosen file.
 * @csspart more - The button that loads more tickets.
 * @csspart empty - Shown when there are no tickets.
 * @csspart problem - Shown when tickets cannot be loaded.
 * @csspart stale - Shown above what could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 * @cssprop [--p24-tickets-min-height=20em] - Height that is kept while loading, so that the page does not jump.
 * @cssprop [--p24-panel-padding=1em] - Space around what the element shows.
 */
export class Tickets extends P24Element<TicketsTexts> {
  static override styles = [
    ...elementStyles,
    avatarStyles,
    fieldStyles,
    listStyles,
    listingStyles,
    messageStyles,
    ticketPageStyles,
    styles,
  ];

  /** Id of the ticket that is open. */
  @property() item: string | null = null;

  @state() private announcement = '';

  protected override readonly catalogue = { de, en: async () => (await import('./texts.en.js')).en };
  protected override readonly feature = 'tickets';

  readonly #overview = new TicketList(this);
  readonly #reply = new TicketReply(this, () => this.#shown);
  readonly #news = new TicketNews(this, {
    settled: () => this.#shown !== undefined && !this.#submission.pending,
    seen: () => void this.#markRead(),
  });
  readonly #ticket = new Resource<Ticket | null, [string | null]>(this, {
    args: () => [this.item],
    load: async ([item], options) => (item ? this.#read(item, options) : null),
  });
  readonly #submission = new Resource<Receipt | null, [string | null]>(this, {
    args: () => [this.#shown?.submissionId ?? null],
    load: async ([id], options) =>
      id && this.connection ? new Forms(this.connection.http).submission(id, options) : null,
  });

  /** The open ticket, once it is there. */
  get #shown(): Ticket | undefined {
    const { value } = this.#ticket;
    return value && value.id === this.item ? value : undefined;
  }

  /** What the person entered in the form that opened the ticket, once that is there. */
  get #entered(): Receipt | null {
    const { value } = this.#submission;
    return value && value.id === this.#shown?.submissionId ? value : null;
  }

  constructor() {
    super();
    this.forgetting.add(() => this.#hush());
    whenAnother(this, () => this.#reply.start());
    renewing(this, () => {
      if (!this.item) return;
      void this.#ticket.reload();
      void this.#submission.reload();
    });
  }

  /** Says no more what came or was sent. */
  #hush(): void {
    this.#news.forget();
    this.announcement = '';
  }

  /** Opens a ticket. */
  open(id: string): void {
    if (!this.navigate('ticket', id)) return;
    this.item = id;
    this.target = '#ticket-title';
  }

  /** Takes over a ticket to which the person has written. */
  written(ticket: Ticket): void {
    this.#ticket.set(ticket);
    this.#news.forget();
    this.announcement = this.texts.sent;
    this.dispatchEvent(new TicketCommentedEvent(ticket));
    void this.#overview.list.reload();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('item')) return;
    this.#reply.start();
    this.#hush();
  }

  protected override hinted(item: string | null): void {
    void this.#overview.list.reload();
    if (this.item && (item === null || item === this.item)) void this.#ticket.reload();
  }

  protected override content(): unknown {
    return html`
      ${this.item ? this.#detail() : this.show(this.#overview.list, ({ items }) => this.#overview.render(items))}
      ${announcement(this.announcement)}
    `;
  }

  #detail() {
    const { texts } = this;
    const { error } = this.#ticket;
    // Not there any more, or hidden for now: the way back stays.
    const gone = isApiError(error) && error.code === 'not-found';
    return html`${backButton(texts.back, this.#back)}
      ${gone ? emptyNote(emptyDesk, texts.gone) : this.show(this.#ticket, () => this.#page())}`;
  }

  #page() {
    const ticket = this.#shown;
    if (!ticket) return this.skeleton();
    return html`<div class="ticket">
      ${ticketHead(this, ticket)}
      <div>${ticketHistory(this, ticket, this.#entered)}${this.#news.render()}</div>
      ${this.#reply.render(ticket)}
    </div>`;
  }

  async #read(item: string, options: { signal: AbortSignal }): Promise<Ticket> {
    const ticket = await this.#calls.get(item, options);
    this.#news.take(ticket, this.#shown);
    return ticket;
  }

  /** The mark goes at once; where that was refused it is back with the next look at the list. */
  async #markRead(): Promise<void> {
    const { item } = this;
    if (!item) return;
    this.#overview.markRead(item);
    try {
      await this.#calls.markRead(item);
    } catch (error) {
      this.failed(error);
    }
  }

  #back = () => {
    if (!this.navigate('tickets')) return;
    const { item } = this;
    this.item = null;
    this.target = `#open-${item}`;
  };

  get #calls(): TicketsCalls {
    if (!this.connection) throw new Error('The element is not connected.');
    return new TicketsCalls(this.connection.http);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-tickets': Tickets;
  }
  interface HTMLElementEventMap {
    'p24-ticket-commented': TicketCommentedEvent;
  }
}
