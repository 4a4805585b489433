import type { TicketChange } from '@p24/sdk/api';
import type { HeldTicket } from './tickets.manage.queries.js';

/** One change as the history tells it; people and templates by name. */
export interface ChangeEvent {
  kind: string;
  from: string | null;
  to: string | null;
}

/** A wanted change with the names of what it refers to. */
export interface WantedChange extends TicketChange {
  assignee?: string | null;
  template?: string | null;
}

/** What of the history each field becomes, and which column tells it. */
const told = {
  title: { kind: 'title', shown: 'title' },
  status: { kind: 'status', shown: 'status' },
  priority: { kind: 'priority', shown: 'priority' },
  assigneeId: { kind: 'assignee', shown: 'assignee' },
  dueOn: { kind: 'due', shown: 'dueOn' },
  templateId: { kind: 'template', shown: 'template' },
  released: { kind: 'released', shown: 'released' },
  comments: { kind: 'comments', shown: 'comments' },
  attachments: { kind: 'attachments', shown: 'attachments' },
} as const satisfies Record<keyof TicketChange, { kind: string; shown: keyof HeldTicket }>;

const textOf = (value: string | boolean | null) => (value === null ? null : String(value));

/** What a ticket becomes, and one event for each field that is different then; none where nothing is. */
export function applyChange(before: HeldTicket, wanted: WantedChange): { after: HeldTicket; events: ChangeEvent[] } {
  const named = Object.entries(wanted).filter(([, value]) => value !== undefined);
  const after: HeldTicket = { ...before, ...Object.fromEntries(named) };
  const events = Object.entries(told).flatMap(([field, { kind, shown }]) =>
    before[field as keyof TicketChange] === after[field as keyof TicketChange]
      ? []
      : [{ kind, from: textOf(before[shown]), to: textOf(after[shown]) }],
  );
  return { after, events };
}

const seenOutside = new Set(['status', 'title', 'template', 'released', 'comments', 'attachments']);

/** Whether residents may notice one of these changes. */
export const concernsResidents = (events: readonly ChangeEvent[]): boolean =>
  events.some(({ kind }) => seenOutside.has(kind));

const ends = new Set(['done', 'closed', 'rejected']);

/** Whether a status ends a ticket; residents are told of it by mail. */
export const isEnd = (status: string | null): boolean => status !== null && ends.has(status);
