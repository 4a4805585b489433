import type { ManagedTicket, Parsed, Participation, ticketsManageApi } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import { fileLink, type LinkContext } from '../core/files/file-links.js';
import { concluding } from '../core/http/context.js';
import { problem } from '../core/http/problem.js';
import { type Managing, mustAttach } from './managing.js';
import * as open from './open.queries.js';
import { insertTicket, type TicketRow, takenId } from './opening.queries.js';
import { showManaged } from './show.js';

type Create = (typeof ticketsManageApi)['create'];
type Order = Parsed<Create>['body'];

/** Whom and what a new ticket is about, as far as the order says it and the data source knows it. */
async function subjectOf({ sql, source: { sourceId }, now }: Managing, { contactId, contractId }: Order) {
  const initiatorId = contactId === null ? null : await open.findFirstPerson(sql, sourceId, contactId);
  if (initiatorId === undefined) throw problem('unknown-recipient');
  const found = await open.findContract(sql, { sourceId, contactId, contractId, now });
  if (contractId !== null && found === null) throw problem('unknown-contract');
  return { initiatorId, contractId: found };
}

/** The template, person, contract and files that an order names; throws what is wrong with them. */
async function namedBy(context: Managing, order: Order) {
  const { sql, source } = context;
  const { templateId, contactId, contractId, attachments } = order;
  const template = templateId && (await open.findTemplate(sql, source.sourceId, { id: templateId, system: null }));
  if (template === undefined) throw problem('unknown-template');
  const files = await mustAttach(context, attachments);
  const subject = contactId || contractId ? await subjectOf(context, order) : { initiatorId: null, contractId: null };
  return { template: template || null, files, ...subject };
}

type Named = Awaited<ReturnType<typeof namedBy>> & { eventId: string };

/** The first event of a ticket as the manager who wrote it sees it. */
function firstEvent(context: Managing & LinkContext, { text }: Order, { eventId: id, files }: Named, at: string) {
  const { sourceId, id: membershipId, personId, name } = context.source;
  const shown = { sourceId, itemKind: 'ticket-event', itemId: id };
  return {
    ...{ id, kind: 'created' as const, at, internal: false, text, from: null, to: null },
    author: { kind: 'manager' as const, id: personId ?? membershipId, name, own: true },
    attachments: files.map((file) => fileLink(context, { ...file, ...shown })),
  };
}

/** A ticket as reading it would show it to the manager who has just opened it, without reading it again. */
function shownAs(context: Managing & LinkContext, order: Order, named: Named, row: TicketRow): ManagedTicket {
  const { template, initiatorId, files } = named;
  const { number, createdAt, place = null, initiator, people = [], exposure = 'hidden' } = row;
  return {
    ...{ id: order.id, number, kind: 'request', title: order.title, status: 'new', priority: order.priority },
    ...{ place, assignee: null, dueOn: null, released: order.released, createdAt, changedAt: createdAt },
    template: template && { id: template.id, name: template.name },
    initiator: initiatorId && initiator ? { personId: initiatorId, name: initiator } : null,
    ...{ comments: 0, attachments: files.length, unread: false, submissionId: null, people, visibility: exposure },
    participation: {
      comments: (template?.comments ?? 'initiator') as Participation,
      attachments: (template?.attachments ?? 'initiator') as Participation,
    },
    events: [firstEvent(context, order, named, createdAt)],
  };
}

/** Opens a ticket as a manager; the same order again opens none. */
export const creating = concluding<Create, TicketRow>({
  taken: takenId,

  async conclude({ body: order }, context) {
    const { sql, source, now } = context;
    const { sourceId, id: membershipId, name } = source;
    const { id, title, text, priority, released } = order;
    const named = { ...(await namedBy(context, order)), eventId: uuidv7() };
    const { eventId, template, initiatorId, contractId } = named;
    const statement = insertTicket(sql, {
      ...{ sourceId, id, eventId, kind: 'request', title, text, priority, released, template, initiatorId, contractId },
      ...{ author: { kind: 'manager', membershipId, name }, files: named.files.map((file) => file.id), now },
    });
    return { statement, answer: (row) => shownAs(context, order, named, row) };
  },

  async repeated({ body: { id, title, text } }, context) {
    const { sql, source } = context;
    const order = { sourceId: source.sourceId, id, title, text, membershipId: source.id };
    if (!(await open.isSameTicket(sql, order))) throw problem('id-taken');
    return showManaged(context, id);
  },
});
