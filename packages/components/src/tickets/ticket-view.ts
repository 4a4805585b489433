import type { Receipt, Ticket, TicketEvent } from '@p24/sdk';
import { html, nothing } from 'lit';
import type { Formats } from '../core/formats.js';
import { icon } from '../core/icons.js';
import { keyed } from '../core/keyed.js';
import type { TicketsTexts } from './texts.de.js';
import { fileList, statusBadge, statusSign } from './ticket-signs.js';

/** What the view of a ticket needs of the element. */
export interface TicketViewHost {
  readonly texts: TicketsTexts;
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
    ${internal ? html`<p class="hint-box" part="internal">${icon('info')}<span>${texts.internalText}</span></p>` : nothing}
  </div>`;
}

/** What happened, oldest first. */
export const ticketHistory = (host: TicketViewHost, { events }: Ticket) =>
  html`<ol class="events" part="history" aria-label=${host.texts.history}>
    ${keyed(
      events,
      ({ id }) => id,
      (event) => (event.kind === 'status' ? change(host, event) : entry(host, event)),
    )}
  </ol>`;

const change = ({ texts, formats }: TicketViewHost, { to, at }: TicketEvent) =>
  to
    ? html`<li class="event change" part="event">
        ${statusSign(to)}<span>${texts.statusNow(texts.statuses[to])}</span>
        <time datetime=${at}>${formats.moment(at)}</time>
      </li>`
    : nothing;

function entry(host: TicketViewHost, { kind, at, author, text, attachments }: TicketEvent) {
  const { texts, formats } = host;
  const name = author.own ? texts.you : (author.name ?? (author.kind === 'manager' ? texts.manager : texts.somebody));
  return html`<li class="event ${author.own ? 'own' : ''}" part="event">
    <div class="meta">
      <span class="who">${name}</span><span class="sr">${kind === 'created' ? texts.began : texts.wrote}:</span>
      <time datetime=${at}>${formats.moment(at)}</time>
    </div>
    <div class="text">${text}</div>
    ${attachments.length ? fileList(attachments, host, texts.newTab) : nothing}
  </li>`;
}

/** What the person entered in the form that opened the ticket. */
export const submissionView = (host: TicketViewHost, { sections }: Receipt) =>
  html`<dl class="answers">
    ${sections.flatMap(({ rows }) =>
      rows.map(
        ({ label, value, files }) => html`<div>
          <dt>${label}</dt>
          <dd>${files?.length ? fileList(files, host, host.texts.newTab) : value}</dd>
        </div>`,
      ),
    )}
  </dl>`;
