import type { ManagedTicket, Parsed, Participation, ticketsManageApi } from '@p24/sdk/api';
import type { Created } from './managing.js';
import { linksOf, type Showing } from './show.js';

type Order = Parsed<(typeof ticketsManageApi)['create']>['body'];

/** The first event of a ticket as the manager who wrote it sees it. */
async function firstEvent(
  context: Showing & { source: { sourceId: string; name: string } },
  order: Order,
  created: Created,
) {
  const { eventId: id, createdAt: at } = created;
  const links = order.attachments.length > 0 ? await linksOf(context, context.source.sourceId, [{ id }]) : () => [];
  return {
    ...{ id, kind: 'created' as const, at, internal: false, text: order.text, from: null, to: null },
    author: { kind: 'manager' as const, name: context.source.name, own: true },
    attachments: links(id),
  };
}

/** A ticket as reading it would show it to the manager who has just opened it, without reading it again. */
export async function showCreated(
  context: Showing & { source: { sourceId: string; name: string } },
  order: Order,
  created: Created,
): Promise<ManagedTicket> {
  const { template, initiatorId, initiator, number, createdAt, place, people, exposure } = created;
  const event = await firstEvent(context, order, created);
  return {
    ...{ id: order.id, number, kind: 'request', title: order.title, status: 'new', priority: order.priority },
    ...{ place, assignee: null, dueOn: null, released: order.released, createdAt, changedAt: createdAt },
    template: template && { id: template.id, name: template.name },
    initiator: initiatorId === null || initiator === null ? null : { personId: initiatorId, name: initiator },
    ...{ comments: 0, attachments: event.attachments.length, unread: false, submissionId: null, people },
    participation: {
      comments: (template?.comments ?? 'initiator') as Participation,
      attachments: (template?.attachments ?? 'initiator') as Participation,
    },
    visibility: exposure,
    events: [event],
  };
}
