import { isApiError } from '@p24/sdk';
import {
  type ManagedTicket,
  type TicketChange,
  ManageTickets as TicketsCalls,
  type TicketTemplate,
} from '@p24/sdk/manage';
import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { fileFieldStyles } from '../core/file-field.styles.js';
import { whenAnother } from '../core/forgetting.js';
import { LatePart } from '../core/late-part.js';
import { listingStyles } from '../core/listing.js';
import { ManagingElement } from '../core/managing-element.js';
import { openerStyles } from '../core/opener.js';
import { avatarStyles } from '../core/parts/avatar.js';
import { dialogStyles } from '../core/parts/dialog.js';
import { emptyNote } from '../core/parts/empty.js';
import { fieldStyles } from '../core/parts/field.js';
import { formStyles } from '../core/parts/form.js';
import { backButton, listStyles } from '../core/parts/list.js';
import { messageStyles } from '../core/parts/message.js';
import { tableStyles } from '../core/parts/table.js';
import { toastStyles } from '../core/parts/toast.js';
import { Resource } from '../core/resource.js';
import { ShownPortraits } from '../core/shown-portraits.js';
import { elementStyles } from '../core/styles.js';
import { forgetTyped } from '../core/typed.js';
import { emptyDesk } from './empty-desk.js';
import { de, type ManageTicketsTexts } from './manage-texts.de.js';
import { styles } from './manage-tickets.styles.js';
import { ManagedChanges } from './managed-changes.js';
import { managedHistory } from './managed-history.js';
import { ManagedList, type TicketChoice } from './managed-list.js';
import { exposureBar, focusTemplate, managedPanel } from './managed-panel.js';
import { ManagedReply, TicketAnsweredEvent } from './managed-reply.js';
import { managedHead, OpenTicket } from './managed-ticket.js';
import { ticketPageStyles } from './ticket-page.styles.js';
import { visibilityStyles } from './visibility.styles.js';
import type { VisibilitySettings } from './visibility-settings.js';

/**
 * The managers' side of tickets: find them, answer them or note something internally, see to status, assignee, priority
 * and due date, decide who sees them, and open new ones.
 *
 * @slot - Shown when the tickets cannot be loaded.
 * @fires {P24ReadyEvent} p24-ready - The tickets are shown for the first time.
 * @fires {P24ErrorEvent} p24-error - Something could not be loaded or saved; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - A ticket is about to be opened (`ticket`, with the item `new` for one that is
 *   being written, or `settings`), the list is (`tickets`), or the manager wants to see who began it (`person`) or to
 *   sign in (`login`); a page that cancels it takes over.
 * @fires {TicketAnsweredEvent} p24-ticket-answered - A manager answered a ticket.
 * @csspart base - The area of the element.
 * @csspart heading - The heading of the list or of the ticket.
 * @csspart main-heading - The heading above all, for pages with one of their own to hide.
 * @csspart search - The search field.
 * @csspart filter - The choices that narrow the list.
 * @csspart table - The list of tickets.
 * @csspart ticket - One ticket in the list.
 * @csspart title - The title of a ticket, which opens it.
 * @csspart badge - The word that marks a ticket with news.
 * @csspart status - The status of a ticket.
 * @csspart priority - A high priority.
 * @csspart due - The time left.
 * @csspart initiator - The button with the name of who began a ticket.
 * @csspart exposure - Says who sees the ticket from outside.
 * @csspart properties - The properties of a ticket.
 * @csspart history - What happened to the ticket.
 * @csspart event - One entry of the history.
 * @csspart avatar - The picture or the initials of who wrote an entry.
 * @csspart toast - Says what was done.
 * @csspart note - The label of an internal note.
 * @csspart files - The files of an entry.
 * @csspart answers - What was entered in the form that began the ticket.
 * @csspart form - The form for an answer, a note or a new ticket.
 * @csspart file-field - The field for files.
 * @csspart drop-zone - Where files can be dropped.
 * @csspart file - A chosen file.
 * @csspart dialog - The question before something that cannot be undone.
 * @csspart settings - What holds for all tickets, in the settings.
 * @csspart template - One template in the settings.
 * @csspart preview - Shows what of a ticket stays visible.
 * @csspart more - The button that loads more tickets.
 * @csspart empty - Shown when there are no tickets.
 * @csspart problem - Shown when tickets cannot be loaded.
 * @csspart stale - Shown above what could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 * @cssprop [--p24-manage-tickets-min-height=26em] - Height that is kept while loading, so that the page does not jump.
 * @cssprop [--p24-panel-padding=1em] - Space around what the element shows.
 */
export class ManageTickets extends ManagingElement<ManageTicketsTexts> {
  static override styles = [
    ...elementStyles,
    ...[fieldStyles, fileFieldStyles, formStyles, dialogStyles, listStyles, listingStyles, messageStyles, avatarStyles],
    ...[openerStyles, tableStyles, toastStyles, ticketPageStyles, visibilityStyles, styles],
  ];

  /** Id of the ticket that is open, `new` for one that is being written, or `settings` for what residents see. */
  @property() item: string | null = null;

  /** What the list is narrowed to: `search`, `status` (also `open`, `ended`), `priority`, `assignee`, `overdue`, `today`. */
  @property({ attribute: false }) filter: Partial<TicketChoice> = {};

  protected override readonly catalogue = { de, en: async () => (await import('./manage-texts.en.js')).en };
  protected override readonly feature = 'tickets';

  readonly #overview = new ManagedList(this);
  readonly #reply = new ManagedReply(this);
  readonly #new = new LatePart(
    this,
    () => this.item === 'new',
    async () => new (await import('./new-ticket.js')).NewTicket(this),
  );
  readonly #changes = new ManagedChanges(this);
  readonly #people = new Resource<{ items: { id: string; name: string }[] }, [string | undefined]>(this, {
    args: () => [this.managed?.sourceId],
    load: async ([source], options) => (source ? this.calls.assignees(options) : { items: [] }),
  });
  readonly #templates = new Resource<{ items: TicketTemplate[] }, [string | undefined]>(this, {
    args: () => [this.managed?.sourceId],
    load: async ([source], options) => (source ? this.calls.templates(options) : { items: [] }),
  });
  readonly #open = new OpenTicket(this);
  /** What those who wrote something in the open ticket show of themselves. */
  readonly portraits = new ShownPortraits(this, () => this.#open.authors);
  readonly #visibility = new LatePart(
    this,
    () => this.item === 'settings',
    async () => new (await import('./visibility-settings.js')).VisibilitySettings(this),
  );
  /** Which ticket the reply was begun for. */
  #begun: string | null = null;

  constructor() {
    super();
    this.forgetting.add(() => this.#overview.narrowTo(this.filter));
    // Also what was written before a reload, and is not open yet.
    for (const forget of [forgetTyped, () => this.#start()]) whenAnother(this, forget);
  }

  get assignees(): readonly { id: string; name: string }[] {
    return this.#people.value?.items ?? [];
  }

  /** The calls of the data source that is managed. */
  get calls(): TicketsCalls {
    if (!this.connection || !this.managed) throw new Error('Tickets are managed by a manager who is connected.');
    return new TicketsCalls(this.connection.http, this.managed.sourceId);
  }

  get templates(): readonly TicketTemplate[] {
    return this.#templates.value?.items ?? [];
  }

  /** Opens a ticket, or a new one. */
  open(id: string): void {
    if (!this.navigate('ticket', id)) return;
    this.item = id;
    this.target = '#ticket-title';
  }

  /** Asks the page to show who began a ticket. */
  openPerson = (id: string): unknown => this.navigate('person', id);

  /** Reads the templates again. */
  async templatesChanged(): Promise<void> {
    await this.#templates.reload();
  }

  /** Takes over a ticket that a manager has opened. */
  opened(ticket: ManagedTicket): void {
    this.navigate('ticket', ticket.id, { instead: true });
    this.item = ticket.id;
    this.target = '#ticket-title';
    this.changed(ticket);
  }

  /** Takes over a ticket to which something was written. */
  written(ticket: ManagedTicket, internal: boolean): void {
    this.changed(ticket);
    this.#changes.done(internal ? this.texts.noted : this.texts.answered);
    if (!internal) this.dispatchEvent(new TicketAnsweredEvent(ticket));
  }

  /** Changes one field of the open ticket. */
  change(change: TicketChange, field: string, before: TicketChange): void {
    const ticket = this.#open.shown;
    if (ticket) this.#changes.change(ticket, change, { field, before });
  }

  /** Takes over a ticket that was changed. */
  changed(ticket: ManagedTicket): void {
    this.#open.ticket.set(ticket);
    void this.#overview.list.reload();
  }

  /** Says that somebody else wrote to the open ticket. */
  grown(): void {
    this.#changes.say(this.texts.news);
  }

  /** Counts a ticket as read. */
  async read(id: string): Promise<void> {
    this.#overview.markRead(id);
    try {
      await this.calls.markRead(id);
    } catch (error) {
      this.failed(error);
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('filter')) this.#overview.narrowTo(this.filter);
    if (changed.has('item')) {
      this.#changes.say('');
      this.#start();
    }
    const ticket = this.#open.shown;
    if (ticket && ticket.id !== this.#begun) {
      this.#begun = ticket.id;
      this.#reply.start(ticket);
    }
  }

  /** Begins what is to be written anew. */
  #start(): void {
    this.#begun = null;
    if (this.item === 'settings') this.#visibility.part?.start();
  }

  protected override hinted(item: string | null): void {
    void this.#overview.list.reload();
    if (item === null || item === this.item) this.#open.reload();
  }

  protected override desk(): unknown {
    return html`
      ${this.item ? this.#detail() : this.show(this.#overview.list, ({ items }) => this.#overview.render(items))}
      ${this.item === 'settings' ? nothing : this.#changes.question()} ${this.#changes.toast()}
    `;
  }

  #detail() {
    const { texts, item } = this;
    if (item === 'settings') return this.#settings();
    const { error } = this.#open.ticket;
    const gone = isApiError(error) && error.code === 'not-found';
    return html`${backButton(texts.back, this.#back)}
      ${this.#changes.render()}
      ${
        item === 'new'
          ? this.show(this.#new, (part) => part.render())
          : gone
            ? emptyNote(emptyDesk, texts.gone)
            : this.show(this.#open.ticket, () => this.#page(this.#open.shown))
      }`;
  }

  #settings() {
    const leave = () => (this.#visibility.part ? this.#visibility.part.leave(this.#back) : this.#back());
    const page = (part: VisibilitySettings) =>
      this.show(part.settings, (settings) => (settings ? part.render(settings) : this.skeleton()));
    return html`${backButton(this.texts.back, leave)} ${this.show(this.#visibility, page)}`;
  }

  #page(ticket: ManagedTicket | undefined) {
    if (!ticket) return this.skeleton();
    const act = {
      release: () => this.#changes.release(ticket),
      withdraw: () => this.#changes.withdraw(ticket),
      chooseTemplate: () => focusTemplate(this.renderRoot),
      openSettings: () => this.open('settings'),
    };
    return html`<div class="columns">
      <div class="ticket">
        ${managedHead(this, ticket)}
        ${exposureBar(this, ticket, act)} ${managedHistory(this, ticket, this.#open.submission)}
        ${this.#reply.render(ticket)}
      </div>
      ${managedPanel(this, ticket, act)}
    </div>`;
  }

  #back = () => {
    if (!this.navigate('tickets')) return;
    const { item } = this;
    this.target = { new: '#create', settings: '#settings' }[item ?? ''];
    this.item = null;
    if (item && !this.target) void this.updateComplete.then(() => this.#overview.focus(item));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-manage-tickets': ManageTickets;
  }
}
