import type { Parsed, ticketsManageApi } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import type { Caller } from '../core/http/caller.js';
import { problem } from '../core/http/problem.js';
import { applyChange, type ChangeEvent, concernsResidents, isEnd, type WantedChange } from './changing.js';
import * as events from './events.queries.js';
import * as open from './open.queries.js';
import { insertTicket, type OpenedTicket, returnNumber } from './opening.queries.js';
import { orderResidentMails } from './ordering.js';
import { tellChange, tellManagers, tellWatchers, watchersOf } from './tell.js';
import { findName } from './templates.queries.js';
import * as tickets from './tickets.manage.queries.js';

type Api = typeof ticketsManageApi;
type Order = Parsed<Api['create']>['body'];
type Change = Parsed<Api['change']>['body'];
type Answer = Parsed<Api['comment']>['body'];

/** A ticket that was just opened, with what its order named. */
export interface Created extends OpenedTicket {
  eventId: string;
  template: open.TemplateRow | null;
  initiatorId: string | null;
}

/** A manager at work in a data source. */
export interface Managing {
  sql: Tx;
  caller: Caller;
  source: { id: string; sourceId: string; name: string };
  now: Date;
}

const byManager = ({ source, now }: Managing, ticketId: string) => ({
  ...{ sourceId: source.sourceId, ticketId, author: 'manager' as const, membershipId: source.id },
  ...{ authorName: source.name, now },
});

async function mustAttach({ sql, source, caller }: Managing, files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  if (!(await tickets.areAttachable(sql, source.sourceId, caller.accountId, files))) throw problem('unknown-file');
}

/** Looks the names up that a change refers to. */
async function withNames({ sql, source: { sourceId } }: Managing, change: Change): Promise<WantedChange> {
  const { assigneeId, templateId } = change;
  const wanted: WantedChange = { ...change };
  if (assigneeId !== undefined) {
    wanted.assignee = assigneeId === null ? null : ((await tickets.findAssignee(sql, sourceId, assigneeId)) ?? null);
    if (assigneeId !== null && wanted.assignee === null) throw problem('unknown-assignee');
  }
  if (templateId !== undefined) {
    wanted.template = templateId === null ? null : ((await findName(sql, sourceId, templateId)) ?? null);
    if (templateId !== null && wanted.template === null) throw problem('unknown-template');
  }
  return wanted;
}

/** Writes what a held ticket becomes with an event each; the id of the one that tells a new status. */
async function record(context: Managing, id: string, after: tickets.HeldTicket, changes: readonly ChangeEvent[]) {
  const { sql, source } = context;
  if (changes.length > 0) await tickets.update(sql, source.sourceId, id, after);
  let statusEvent: string | null = null;
  for (const { kind, from, to } of changes) {
    const eventId = uuidv7();
    if (kind === 'status') statusEvent = eventId;
    const rest = { kind, from, to, internal: kind !== 'status', text: '', attached: 0 };
    await events.insertEvent(sql, { ...byManager(context, id), id: eventId, ...rest });
  }
  return statusEvent;
}

/** Changes a ticket; each field that is different then becomes an event, and those concerned are told. */
export async function change(context: Managing, id: string, wanted: Change): Promise<void> {
  const { sql, source } = context;
  const { sourceId } = source;
  const before = await tickets.hold(sql, sourceId, id);
  if (!before) throw problem('not-found');
  if (wanted.released && before.initiatorId === null) throw problem('nobody-to-release-to');
  const { seeing } = await watchersOf(sql, sourceId, id);
  const { after, events: changes } = applyChange(before, await withNames(context, wanted));
  if (changes.length === 0) return;
  const statusEvent = await record(context, id, after, changes);
  if (concernsResidents(changes)) await tellChange(sql, { sourceId, id }, seeing);
  else await tellManagers(sql, { sourceId, id });
  if (statusEvent && isEnd(after.status)) {
    await orderResidentMails(sql, { sourceId, ticketId: id, eventId: statusEvent, template: 'ticket-ended' });
  }
}

/** Answers or notes something internally, and sets the status in one go; the same comment again changes nothing. */
export async function answer(context: Managing, id: string, comment: Answer): Promise<void> {
  const { sql, source } = context;
  const { sourceId } = source;
  const { text, internal, attachments, status } = comment;
  const before = await tickets.hold(sql, sourceId, id);
  if (!before) throw problem('not-found');
  const same = { sourceId, id: comment.id, ticketId: id, by: source.id, internal, text };
  const known = await events.compareComment(sql, same, attachments);
  if (known === 'other') throw problem('id-taken');
  if (known === 'same') return;
  await mustAttach(context, attachments);
  const files = [...new Set(attachments)];
  const { seeing } = await watchersOf(sql, sourceId, id);
  const said = { kind: 'comment', from: null, to: null, internal, text, attached: files.length };
  await events.insertEvent(sql, { ...byManager(context, id), id: comment.id, ...said });
  await events.attach(sql, sourceId, comment.id, files);
  const { after, events: changes } = applyChange(before, { status });
  const statusEvent = await record(context, id, after, changes);
  if (!internal || statusEvent) await tellChange(sql, { sourceId, id }, seeing);
  else await tellManagers(sql, { sourceId, id });
  const mail = { sourceId, ticketId: id };
  if (!internal) await orderResidentMails(sql, { ...mail, eventId: comment.id, template: 'ticket-answered' });
  else if (statusEvent && isEnd(after.status)) {
    await orderResidentMails(sql, { ...mail, eventId: statusEvent, template: 'ticket-ended' });
  }
}

/** Whom and what a new ticket is about, as far as the order says it and the data source knows it. */
async function subjectOf({ sql, source: { sourceId }, now }: Managing, { contactId, contractId }: Order) {
  const initiatorId = contactId === null ? null : await open.findFirstPerson(sql, sourceId, contactId);
  if (initiatorId === undefined) throw problem('unknown-recipient');
  const found = await open.findContract(sql, { sourceId, contactId, contractId, now });
  if (contractId !== null && found === null) throw problem('unknown-contract');
  return { initiatorId, contractId: found };
}

/** The template, contact, contract and files that an order names; throws what is wrong with them. */
async function namedBy(context: Managing, order: Order) {
  const { sql, source } = context;
  const { templateId, contactId, contractId, attachments } = order;
  const template = templateId && (await open.findTemplate(sql, source.sourceId, { id: templateId, system: null }));
  if (template === undefined) throw problem('unknown-template');
  await mustAttach(context, attachments);
  const subject = contactId || contractId ? await subjectOf(context, order) : { initiatorId: null, contractId: null };
  return { template: template || null, ...subject };
}

/** A ticket with its first event as a manager has just opened it; null when the same order opened it before. */
export async function create(context: Managing, order: Order): Promise<Created | null> {
  const { sql, source, now } = context;
  const { sourceId } = source;
  const { id, title, text, priority, released, attachments: files } = order;
  const eventId = uuidv7();
  const named = await namedBy(context, order);
  const opened = await insertTicket(sql, {
    ...{ sourceId, id, eventId, kind: 'request', title, text, priority, released, ...named, files, now },
    author: { kind: 'manager', membershipId: source.id, name: source.name },
  });
  if (!opened) {
    if (!(await open.isSameTicket(sql, { sourceId, id, title, text, membershipId: source.id })))
      throw problem('id-taken');
    await returnNumber(sql, sourceId);
    return null;
  }
  if (named.initiatorId !== null) await tellWatchers(sql, { sourceId, id });
  return { ...opened, ...named, eventId };
}
