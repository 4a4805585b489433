import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { consentView } from './consent-view.js';
import type { EndTexts } from './end-texts.de.js';
import type { Filling } from './filling.js';
import type { FormDesk } from './form-desk.js';
import { answersView } from './form-review.js';

/** The last step of a form: all answers, the question about personal data, and the button that sends. */
export function reviewView(desk: FormDesk, filling: Filling, texts: EndTexts, withdraw: () => void): TemplateResult {
  const { headingLevel, sending } = desk;
  const waiting = sending.state === 'waiting';
  return html`<div class="page surface" part="review" aria-busy=${sending.state === 'sending'}>
    <div class="heading" id="page-title" tabindex="-1" role="heading" aria-level=${Math.min(headingLevel + 1, 6)}>${texts.reviewTitle}</div>
    <p>${texts.reviewText}</p>
    ${answersView(desk, filling, texts)} ${consentView(desk, filling, texts, withdraw)}
    <div role="status">
      ${waiting ? html`<div class="stale">${icon('offline')}<span>${texts.waiting}</span></div>` : nothing}
    </div>
    <div class="actions">
      <button class="button" type="button" part="send" aria-disabled=${sending.state === 'sending'} @click=${() => desk.send()}>
        ${sending.state === 'sending' ? texts.sending : waiting ? texts.sendAgain : texts.send}
      </button>
      <button class="button quiet" type="button" aria-disabled=${sending.state === 'sending'} @click=${desk.previous}>${desk.texts.previous}</button>
    </div>
  </div>`;
}
