import type { Parsed, ticketsManageApi } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import type { Caller } from '../core/http/caller.js';
import { problem } from '../core/http/problem.js';
import { applyChange, type ChangeEvent, concernsResidents, isEnd, type WantedChange } from './changing.js';
import * as events from './events.queries.js';
import { orderResidentMails } from './ordering.js';
import { tellChange, tellManagers, watchersOf } from './tell.js';
import { findName } from './templates.queries.js';
import * as tickets from './tickets.manage.queries.js';

type Api = typeof ticketsManageApi;
type Change = Parsed<Api['change']>['body'];
type Answer = Parsed<Api['comment']>['body'];

/** A manager at work in a data source. */
export interface Managing {
  sql: Tx;
  caller: Caller;
  source: { id: string; sourceId: string; personId: string | null; name: string };
  now: Date;
}

const byManager = ({ source, now }: Managing, ticketId: string) => ({
  ...{ sourceId: source.sourceId, ticketId, author: 'manager' as const, membershipId: source.id },
  ...{ authorName: source.name, now },
});

/** The files, which managers may attach: not what residents uploaded for themselves (`unknown-file`). */
export async function mustAttach({ sql, source, caller }: Managing, files: readonly string[]) {
  if (files.length === 0) return [];
  const found = await tickets.listAttachable(sql, source.sourceId, caller.accountId, files);
  if (found.length < new Set(files).size) throw problem('unknown-file');
  return found;
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
