import type { ManagedNotice } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import type { AudienceView } from '../core/audience-view.js';
import { counts, type ManagedRowHost, noticeState, period } from './managed-row.js';
import { fate, type NoticeActionsHost } from './notice-actions.js';
import type { NoticeForm } from './notice-form.js';
import { type NoticeFormViewHost, noticeFormView } from './notice-form-view.js';

/** What the page of a notice needs of the element. */
export type ManagedNoticeHost = NoticeFormViewHost & ManagedRowHost & NoticeActionsHost;

/** One notice: what has become of it, who sees it, what it says, and its end; null is one that is being written. */
export function managedNotice(
  host: ManagedNoticeHost,
  notice: ManagedNotice | null,
  { form, audience }: { form: NoticeForm; audience: AudienceView },
): TemplateResult {
  const { texts, headingLevel } = host;
  const told = notice && notice.state !== 'draft';
  return html`
    <div class="top">
      <div>
        <div class="heading" id="item-title" tabindex="-1" role="heading" aria-level=${headingLevel}>${notice?.title ?? texts.newNotice}</div>
        ${notice ? html`<p class="muted small">${period(notice, host)}</p>` : nothing}
      </div>
      ${notice ? html`<div class="where">${noticeState(notice.state, texts)}${told ? [counts(notice, host), html`<span class="unnamed muted small">${texts.readUnnamed}</span>`] : nothing}</div>` : nothing}
    </div>
    ${notice ? audience.render(notice) : nothing} ${noticeFormView(host, form)}
    ${notice ? html`<div class="actions apart">${end(host, notice)}</div>` : nothing}
  `;
}

function end(host: ManagedNoticeHost, notice: ManagedNotice) {
  const question = fate(notice, host);
  if (!question) return nothing;
  return html`<button class="button quiet danger" type="button" @click=${() => host.ask(question)}>${question.yes}</button>`;
}
