import type { Receipt, TicketStatus } from '@p24/sdk';
import type { ManagedTicket, ManagedTicketEvent } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { icon } from '../core/icons.js';
import { keyed } from '../core/keyed.js';
import { portrait } from '../core/parts/portrait.js';
import type { ShownPortraits } from '../core/shown-portraits.js';
import type { ManagedViewHost } from './managed-signs.js';
import { submissionView } from './submission-view.js';
import { fileList, statusSign } from './ticket-signs.js';

/** What the history of a ticket needs of the element. */
export interface ManagedHistoryHost extends ManagedViewHost {
  /** What those who wrote something show of themselves. */
  readonly portraits: Pick<ShownPortraits, 'of'>;
}

/**
 * All that happened, oldest first; it begins with the submitted form, where there is one. Internal notes look unlike
 * anything that residents read.
 */
export const managedHistory = (host: ManagedHistoryHost, { events }: ManagedTicket, submission: Receipt | null) =>
  html`<ol class="events" part="history" aria-label=${host.texts.history}>
    ${keyed(
      events,
      ({ id }) => id,
      (event) => {
        if (event.kind === 'created') return entry(host, event, submission);
        return event.kind === 'comment' ? entry(host, event, null) : change(host, event);
      },
    )}
  </ol>`;

function nameOf({ texts }: ManagedViewHost, { author }: ManagedTicketEvent): string {
  return author.own ? texts.you : (author.name ?? texts[author.kind]);
}

function entry(host: ManagedHistoryHost, event: ManagedTicketEvent, submission: Receipt | null) {
  const { texts, formats } = host;
  const { at, author, internal, text, attachments } = event;
  return html`<li class="event ${internal ? 'internal' : author.kind === 'manager' ? 'own' : ''}" part="event">
    ${internal ? html`<div class="label" part="note">${icon('lock')}${texts.note}</div>` : nothing}
    <div class="meta">
      ${portrait(author.name ?? nameOf(host, event), host.portraits.of(author.id), (url) => host.href(url))}<span class="who">${nameOf(host, event)}</span>
      <time datetime=${at}>${formats.moment(at)}</time>
    </div>
    ${
      submission
        ? [submissionView(host, submission), consentNote(host, submission)]
        : html`<div class="text">${text}</div>
            ${attachments.length ? fileList(attachments, host) : nothing}`
    }
  </li>`;
}

/** What the sender said to passing on the address, where that was asked. */
const consentNote = ({ texts }: ManagedViewHost, { consent }: Receipt) =>
  consent ? html`<div class="muted">${texts.consents[consent]}</div>` : nothing;

/** What was changed, in one line. */
function said({ texts, formats }: ManagedViewHost, { kind, to }: ManagedTicketEvent): string {
  if (kind === 'released') return to === 'true' ? texts.releasedNow : texts.withdrawnNow;
  if (kind === 'created' || kind === 'comment') return '';
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: texts.statuses,
    priority: texts.priorities,
    comments: texts.participations,
    attachments: texts.participations,
  };
  const value = kind === 'due' && to ? formats.day(`${to}T12:00:00Z`) : to;
  return texts.changes[kind](words[kind]?.[to ?? ''] ?? value ?? texts.none);
}

function change(host: ManagedViewHost, event: ManagedTicketEvent) {
  const { kind, to, at } = event;
  const sign = kind === 'status' && to ? statusSign(to as TicketStatus) : icon('info');
  return html`<li class="event change" part="event">
    ${sign}<span>${said(host, event)}</span>
    <span>${nameOf(host, event)}, <time datetime=${at}>${host.formats.moment(at)}</time></span>
  </li>`;
}
