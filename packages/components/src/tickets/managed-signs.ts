import type { ManagedTicketSummary, TicketPriority } from '@p24/sdk/manage';
import { nothing } from 'lit';
import type { Formats } from '../core/formats.js';
import { icon } from '../core/icons.js';
import { stateBadge } from '../core/parts/state.js';
import type { CoreTexts } from '../core/texts.de.js';
import { toWallTime } from '../core/wall-time.js';
import type { ManageTicketsTexts } from './manage-texts.de.js';

/** What the parts of the managers' side need of the element. */
export interface ManagedViewHost {
  readonly texts: ManageTicketsTexts;
  readonly core: CoreTexts;
  readonly formats: Formats;
  readonly headingLevel: number;
  readonly managed: { sourceId: string; timeZone: string } | undefined;
  /** Makes a link of the server absolute. */
  href(url: string): string;
}

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
