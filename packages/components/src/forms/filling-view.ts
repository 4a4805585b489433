import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import { word } from './field-parts.js';
import type { Filling } from './filling.js';
import type { FormDesk } from './form-desk.js';
import { pageView, stepLine } from './form-page.js';

/** A form while it is filled in: where the person is, a page or the review, and what has become of the draft. */
export function fillingView(desk: FormDesk, filling: Filling, review: () => unknown): TemplateResult {
  const { texts, headingLevel } = desk;
  const { title, description, pages } = filling.form;
  const isReview = filling.page >= pages.length;
  return html`<div class="filling">
    <div class="heading" part="title" id="form-title" tabindex="-1" role="heading" aria-level=${headingLevel}>${word(title, texts)}</div>
    ${filling.page === filling.steps[0] ? html`<p class="muted">${word(description, texts)}</p>` : nothing}
    ${stepLine(desk, filling)} ${changesNote(desk, filling)} ${problemNote(desk)}
    ${isReview ? review() : pageView(desk, filling)} ${draftLine(desk)}
  </div>`;
}

/** Says what is different since the form was changed. */
function changesNote({ texts }: FormDesk, { changes }: Filling) {
  if (!changes) return nothing;
  const line = (text: string, elements: (typeof changes)['added']) =>
    elements.length
      ? html`<li>${text} ${elements.map(({ label }) => `„${word(label, texts)}“`).join(', ')}</li>`
      : nothing;
  return html`<div class="message info" id="changes" part="changes" tabindex="-1" role="group" aria-label=${texts.changed}>
    ${icon('info')}
    <div>
      <p>${texts.changed} ${texts.changedKept}</p>
      <ul>
        ${line(texts.changedAdded, changes.added)} ${line(texts.changedLost, changes.lost)} ${line(texts.changedGone, changes.gone)}
      </ul>
    </div>
  </div>`;
}

/** Why the server did not take the form. */
function problemNote({ sending: { problem }, texts, core }: FormDesk) {
  const code = (problem as { code?: string } | undefined)?.code ?? '';
  return html`<div role="alert">
    ${
      problem === undefined
        ? nothing
        : html`<div class="message danger">${icon('alert')}<span>${texts.refusals[code] ?? problemText(problem, core)}</span></div>`
    }
  </div>`;
}

/** Whether what was filled in is kept, and the way to throw it away or bring it back. */
function draftLine(desk: FormDesk) {
  const { texts, draft, formats } = desk;
  const said = draft.failed ? texts.notSaved : draft.savedAt ? texts.savedAt(formats.time(draft.savedAt)) : '';
  if (desk.dropped)
    return html`<div class="meta draft" part="draft">
      <span role="status">${texts.dropped}</span>
      <button class="plain link" id="undo" type="button" @click=${() => desk.undo()}>${texts.undo}</button>
    </div>`;
  return html`<div class="meta draft" part="draft">
    <span role="status">${said}</span>
    ${said ? html`<button class="plain link" type="button" @click=${() => desk.drop()}>${texts.drop}</button>` : nothing}
  </div>`;
}
