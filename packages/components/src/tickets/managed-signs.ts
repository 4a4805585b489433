import type { ManagedTicketSummary, TicketPriority } from '@p24/sdk/manage';
import { nothing, svg } from 'lit';
import type { Formats } from '../core/formats.js';
import { drawn, icon } from '../core/icons.js';
import { stateBadge } from '../core/parts/state.js';
import { toWallTime } from '../core/wall-time.js';
import type { ManageTicketsTexts } from './manage-texts.de.js';

/** What the parts of the managers' side need of the element. */
export interface ManagedViewHost {
  readonly texts: ManageTicketsTexts;
  readonly formats: Formats;
  readonly headingLevel: number;
  readonly managed: { sourceId: string; timeZone: string } | undefined;
  /** Makes a link of the server absolute. */
  href(url: string): string;
}

// Path from Lucide (ISC licence, https://lucide.dev).
/** An eye: who sees something. */
export const eyeSign = drawn(
  svg`<path d="M2.060 12.350a1 1 0 0 1 0-.7 10.750 10.750 0 0 1 19.880 0 1 1 0 0 1 0 .7 10.750 10.750 0 0 1-19.880 0"/><circle cx="12" cy="12" r="3"/>`,
);

/** The priority as icon, word and colour; nothing where it is the usual one. */
export const priorityBadge = (texts: ManageTicketsTexts, priority: TicketPriority) =>
  priority === 'high' || priority === 'urgent'
    ? stateBadge(
        priority === 'urgent' ? 'danger' : 'warning',
        icon(priority === 'urgent' ? 'urgent' : 'alert'),
        texts.priorities[priority],
        'priority',
      )
    : nothing;

/** Days from today, where the data source is, until a day; negative ones are over. */
export function daysUntil(day: string, timeZone: string | undefined, now = new Date()): number {
  const today = toWallTime(now.toISOString(), timeZone).slice(0, 10);
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
}

const ended = ['done', 'closed', 'rejected'];

/** The time left of an open ticket that is due, in words; it stands out once it is over. */
export function dueBadge({ texts, managed }: ManagedViewHost, { dueOn, status }: ManagedTicketSummary) {
  if (!dueOn || ended.includes(status)) return nothing;
  const left = daysUntil(dueOn, managed?.timeZone);
  return stateBadge(left < 0 ? 'danger' : left < 2 ? 'warning' : 'neutral', icon('calendar'), texts.dueIn(left), 'due');
}
