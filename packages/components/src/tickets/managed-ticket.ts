import { type ManagedReceipt, type ManagedTicket, ManageForms, ManageTickets } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import type { Connection } from '../core/connection.js';
import { renewing } from '../core/renewal.js';
import { Resource, type ResourceHost } from '../core/resource.js';
import { dueBadge, type ManagedViewHost, priorityBadge } from './managed-signs.js';
import { statusBadge } from './ticket-signs.js';

/** What an open ticket needs of the element. */
export interface OpenTicketHost extends ManagedViewHost, ResourceHost {
  readonly connection: Connection | undefined;
  readonly item: string | null;
  /** Told that somebody else wrote to the open ticket. */
  grown(): void;
  /** Told that a ticket is opened now. */
  read(id: string): void;
}

/** The ticket that is open, with the form that opened it: kept fresh, and counted as read. */
export class OpenTicket {
  readonly ticket: Resource<ManagedTicket | null, readonly [string | undefined, string | null]>;
  readonly #submission: Resource<ManagedReceipt | null, readonly [string | null]>;
  readonly #host: OpenTicketHost;

  constructor(host: OpenTicketHost) {
    this.#host = host;
    this.ticket = new Resource(host, {
      args: () => [host.managed?.sourceId, host.item] as const,
      load: async ([source, item], options) =>
        source && item && item !== 'new' && item !== 'settings' ? this.#read(item, options) : null,
    });
    this.#submission = new Resource(host, {
      args: () => [this.shown?.submissionId ?? null] as const,
      load: async ([id], options) => (id ? new ManageForms(...this.#desk).submission(id, options) : null),
    });
    renewing(host, () => this.reload());
  }

  /** The ticket, once it is there. */
  get shown(): ManagedTicket | undefined {
    const { value } = this.ticket;
    return value && value.id === this.#host.item ? value : undefined;
  }

  /** Ids of those who wrote something in it. */
  get authors(): string[] {
    return (this.shown?.events ?? []).flatMap(({ kind, author }) =>
      author.id && (kind === 'created' || kind === 'comment') ? [author.id] : [],
    );
  }

  /** What was entered in the form that opened the ticket, once that is there. */
  get submission(): ManagedReceipt | null {
    const { value } = this.#submission;
    return value && value.id === this.shown?.submissionId ? value : null;
  }

  /** Reads everything again. */
  reload(): void {
    if (!this.#host.item) return;
    void this.ticket.reload();
    void this.#submission.reload();
  }

  get #desk() {
    const { connection, managed } = this.#host;
    if (!connection || !managed) throw new Error('A ticket is read by an element that is connected.');
    return [connection.http, managed.sourceId] as const;
  }

  async #read(item: string, options: { signal: AbortSignal }): Promise<ManagedTicket> {
    const before = this.shown;
    const ticket = await new ManageTickets(...this.#desk).get(item, options);
    if (before && ticket.events.length > before.events.length && !ticket.events.at(-1)?.author.own) this.#host.grown();
    if (ticket.unread) this.#host.read(item);
    return ticket;
  }
}

/** The head of a ticket: what it is about, for whom and where, and how it stands. */
export function managedHead(host: ManagedViewHost & { openPerson(id: string): unknown }, ticket: ManagedTicket) {
  const { texts, formats, headingLevel } = host;
  const { title, number, template, place, status, initiator, createdAt } = ticket;
  return html`<div class="head">
    <div class="heading" part="heading" id="ticket-title" tabindex="-1" role="heading" aria-level=${headingLevel}>${title}</div>
    <div class="badges">${statusBadge(status, texts.statuses[status])} ${priorityBadge(texts, ticket.priority)} ${dueBadge(host, ticket)}</div>
    <div class="meta">
      <span>${texts.number(number)}</span>
      ${template ? html`<span>${template.name}</span>` : nothing}
      ${initiator ? html`<button class="plain link" type="button" part="initiator" @click=${() => host.openPerson(initiator.personId)}>${initiator.name}</button>` : nothing}
      ${place ? html`<span>${place}</span>` : nothing}
      <time datetime=${createdAt}>${formats.moment(createdAt)}</time>
    </div>
  </div>`;
}
