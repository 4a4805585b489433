import type { ManagedTicketSummary } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { icon } from '../core/icons.js';
import { type Opening, opener } from '../core/opener.js';
import { newBadge } from '../core/parts/badge.js';
import type { Column } from '../core/parts/table.js';
import { dueBadge, type ManagedViewHost, priorityBadge } from './managed-signs.js';
import { statusBadge, talkSign } from './ticket-signs.js';

/** What the columns need of the element. */
export interface ManagedColumnsHost extends ManagedViewHost, Opening {}

/** What a ticket is about and who began it, where, whose it is, how it stands, and when something happened. */
export function managedColumns(host: ManagedColumnsHost): Column<ManagedTicketSummary>[] {
  const { texts, formats } = host;
  const { columns } = texts;
  return [
    { name: 'main', word: columns.ticket, cell: (ticket) => about(host, ticket) },
    { name: 'place', word: columns.place, cell: ({ place }) => place ?? nothing },
    { name: 'assignee', word: texts.assignee, labelled: true, cell: ({ assignee }) => assignee?.name ?? nothing },
    {
      ...{ name: 'standing', word: texts.status },
      cell: (ticket) =>
        html`<div class="badges">${statusBadge(ticket.status, texts.statuses[ticket.status])} ${dueBadge(host, ticket)} ${priorityBadge(texts, ticket.priority)}</div>`,
    },
    {
      ...{ name: 'when', word: columns.changed, labelled: true },
      cell: ({ changedAt }) => html`<time datetime=${changedAt}>${formats.since(changedAt)}</time>`,
    },
  ];
}

function about(host: ManagedColumnsHost, ticket: ManagedTicketSummary) {
  const { texts, headingLevel } = host;
  const { id, title, number, template, initiator, unread, comments, attachments } = ticket;
  return html`<div class="title" role="heading" aria-level=${Math.min(headingLevel + 1, 6)}>
      ${opener(host, title, { view: 'ticket', id, about: `meta-${id}` })}
    </div>
    <div class="meta" id="meta-${id}">
      ${unread ? newBadge(texts.unread) : nothing}
      <span>${texts.number(number)}</span>
      ${[template?.name, initiator?.name].map((one) => (one ? html`<span>${one}</span>` : nothing))}
      ${comments ? html`<span class="count">${talkSign}${texts.comments(comments)}</span>` : nothing}
      ${attachments ? html`<span class="count">${icon('clip')}${texts.attachments(attachments)}</span>` : nothing}
    </div>`;
}
