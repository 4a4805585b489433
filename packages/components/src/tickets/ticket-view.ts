import type { Receipt, Ticket, TicketEvent } from '@p24/sdk';
import { html, nothing } from 'lit';
import type { Formats } from '../core/formats.js';
import { icon } from '../core/icons.js';
import { keyed } from '../core/keyed.js';
import { avatar } from '../core/parts/avatar.js';
import type { CoreTexts } from '../core/texts.de.js';
import { submissionView } from './submission-view.js';
import type { TicketsTexts } from './texts.de.js';
import { eventId } from './ticket-news.js';
import { fileList, statusBadge, statusSign } from './ticket-signs.js';

/** What the view of a ticket needs of the element. */
export interface TicketViewHost {
  readonly texts: TicketsTexts;
  readonly core: CoreTexts;
  readonly formats: Formats;
  readonly headingLevel: number;
  /** Makes a link of the server absolute. */
  href(url: string): string;
}

/** The status as residents see it: a word while it is internal, nothing where the data source does not show it. */
export function shownStatus({ texts }: TicketViewHost, { internal, status }: Pick<Ticket, 'internal' | 'status'>) {
  if (internal) return statusBadge('internal', texts.internal);
  return status ? statusBadge(status, texts.statuses[status]) : nothing;
}

/** The head of a ticket: what it is about, where, and how it stands. */
export function ticketHead(host: TicketViewHost, ticket: Ticket) {
  const { texts, formats, headingLevel } = host;
  const { title, number, template, place, createdAt, internal } = ticket;
  return html`<div class="head">
    <div class="heading" part="heading" id="ticket-title" tabindex="-1" role="heading" aria-level=${headingLevel}>${title}</div>
    ${shownStatus(host, ticket)}
    <div class="meta">
      <span>${texts.number(number)}</span>${[template, place].map((one) => (one ? html`<span>${one}</span>` : nothing))}
      <span>${texts.created(formats.moment(createdAt))}</span>
    </div>
    ${internal ? html`<p class="message info" part="internal">${icon('info')}<span>${texts.internalText}</span></p>` : nothing}
  </div>`;
}

/** What happened, oldest first; it begins with the submitted form, where there is one. */
export const ticketHistory = (host: TicketViewHost, { events }: Ticket, submission: Receipt | null) =>
  html`<ol class="events" part="history" aria-label=${host.texts.history}>
    ${keyed(
      events,
      ({ id }) => id,
      (event) =>
        event.kind === 'status'
          ? change(host, event)
          : entry(host, event, event.kind === 'created' ? submission : null),
    )}
  </ol>`;

const change = ({ texts, formats }: TicketViewHost, event: TicketEvent) => {
  const { to, at } = event;
  return to
    ? html`<li class="event change" part="event" id=${eventId(event)} tabindex="-1">
        ${statusSign(to)}<span>${texts.statusNow(texts.statuses[to])}</span>
        <time datetime=${at}>${formats.moment(at)}</time>
      </li>`
    : nothing;
};

function entry(host: TicketViewHost, event: TicketEvent, submission: Receipt | null) {
  const { texts, formats } = host;
  const { kind, at, author, text, attachments } = event;
  const name = author.own ? texts.you : (author.name ?? (author.kind === 'manager' ? texts.manager : texts.somebody));
  return html`<li class="event ${author.own ? 'own' : ''}" part="event" id=${eventId(event)} tabindex="-1">
    <div class="meta">
      ${author.own ? nothing : avatar(author.name ?? name)}<span class="who">${name}</span><span class="sr">${kind === 'created' ? texts.began : texts.wrote}:</span>
      <time datetime=${at}>${formats.moment(at)}</time>
    </div>
    ${
      submission
        ? submissionView(host, submission)
        : html`<div class="text">${text}</div>
            ${attachments.length ? fileList(attachments, host) : nothing}`
    }
  </li>`;
}
