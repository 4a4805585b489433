import { html, nothing, type TemplateResult } from 'lit';
import { word } from './field-parts.js';
import type { Filling } from './filling.js';
import type { FormDesk } from './form-desk.js';
import type { FormEnd } from './form-end.js';
import { pageView, stepLine } from './form-page.js';

/** Shows something of the end of a form, once that is loaded. */
export type AtEnd = (render: (end: FormEnd) => unknown) => unknown;

/** A form while it is filled in: where the person is, a page or the review, and what has become of the draft. */
export function fillingView(desk: FormDesk, filling: Filling, atEnd: AtEnd): TemplateResult {
  const { texts, headingLevel } = desk;
  const { title, description, pages } = filling.form;
  const isReview = filling.page >= pages.length;
  return html`<div class="filling">
    <div class="heading" part="title" id="form-title" tabindex="-1" role="heading" aria-level=${headingLevel}>${word(title, texts)}</div>
    ${filling.page === filling.steps[0] ? html`<p class="muted">${word(description, texts)}</p>` : nothing}
    ${stepLine(desk, filling)} ${filling.changes ? atEnd((end) => end.changes(desk, filling)) : nothing}
    ${desk.other?.view()} 
    <div role="alert">${desk.sending.problem === undefined ? nothing : atEnd((end) => end.problem(desk))}</div>
    ${isReview ? atEnd((end) => end.review(desk, filling)) : pageView(desk, filling)} ${draftLine(desk)}
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
    ${said && !draft.halted ? html`<button class="plain link" type="button" @click=${() => desk.drop()}>${texts.drop}</button>` : nothing}
  </div>`;
}
