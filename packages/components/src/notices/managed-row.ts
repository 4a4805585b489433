import type { NoticeType } from '@p24/sdk';
import type { ManagedNoticeSummary, NoticeState } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../core/formats.js';
import { type IconName, icon } from '../core/icons.js';
import { hiddenSign } from '../core/manage-signs.js';
import { beside, type Opening, opener } from '../core/opener.js';
import type { Kind } from '../core/parts/badge.js';
import { stateBadge } from '../core/parts/state.js';
import { reachedNames } from '../core/reached-names.js';
import type { CoreTexts } from '../core/texts.de.js';
import type { ManageNoticesTexts } from './manage-texts.de.js';

/** What the rows need of the element. */
export interface ManagedRowHost extends Opening {
  readonly texts: ManageNoticesTexts;
  readonly core: CoreTexts;
  readonly formats: Formats;
  readonly headingLevel: number;
  /** The button with what can be done with a notice. */
  menu(notice: ManagedNoticeSummary): unknown;
}

export const typeIcons: Record<NoticeType, IconName> = {
  neutral: 'note',
  info: 'info',
  warning: 'alert',
  danger: 'urgent',
};

const states: Record<NoticeState, readonly [Kind, TemplateResult]> = {
  draft: ['neutral', icon('note')],
  scheduled: ['info', icon('calendar')],
  released: ['success', icon('check')],
  expired: ['neutral', icon('lock')],
  revoked: ['warning', hiddenSign],
};

/** The state of a notice as icon, word and colour. */
export const noticeState = (state: NoticeState, texts: ManageNoticesTexts): TemplateResult =>
  stateBadge(...states[state], texts.states[state]);

/** Whom a notice reached: released to, told by mail, read by. */
export function counts(
  { counts: { released, notified, read } }: ManagedNoticeSummary,
  { texts, formats }: Pick<ManagedRowHost, 'texts' | 'formats'>,
) {
  return html`<span class="counts" part="counts">
    <span>${texts.released(formats.number(released))}</span>
    <span>${texts.notified(notified, formats.number(notified))}</span>
    <span>${texts.read(read, formats.number(read))}</span>
  </span>`;
}

/** From when until when people see a notice. */
export function period({ visibleFrom, visibleUntil }: ManagedNoticeSummary, { core, formats }: ManagedRowHost) {
  if (!visibleFrom) return nothing;
  const until = visibleUntil ? ` ${formats.until(visibleUntil)}` : '';
  return html`<span>${core.since(formats.moment(visibleFrom))}${until}</span>`;
}

/** Whom a notice is released to, by the names that a row has room for. */
export const releasedTo = ({ audience }: ManagedNoticeSummary, host: ManagedRowHost) =>
  reachedNames(audience, host).map((whom) => html`<span>${whom}</span>`);

/** One notice in the list, its title `below` the heading of the page; all of it opens the notice. */
export function managedRow(host: ManagedRowHost, notice: ManagedNoticeSummary, below = 1): TemplateResult {
  const { id, type, title, category, state } = notice;
  return html`<li class="row ${type}" part="notice" @click=${beside(() => host.open(id))}>
    <span class="kind">${icon(typeIcons[type])}</span>
    <div class="what">
      <div class="title" role="heading" aria-level=${Math.min(host.headingLevel + below, 6)}>
        ${opener(host, title, { view: 'notice', id })}
      </div>
      <div class="meta">
        ${type === 'neutral' ? nothing : html`<span class="word">${host.texts.types[type]}</span>`}<span>${category.name}</span>${releasedTo(notice, host)}${period(notice, host)}
      </div>
    </div>
    <div class="where">${noticeState(state, host.texts)} ${state === 'draft' ? nothing : counts(notice, host)}</div>
    <span class="act">${host.menu(notice)}</span>
  </li>`;
}
