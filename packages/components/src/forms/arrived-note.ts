import { html, type TemplateResult } from 'lit';
import { doneSign } from './form-icons.js';
import type { FormTexts } from './texts.de.js';

/** Says that a form has arrived; `earlier` when it had before, with what was answered then. */
export const arrivedNote = (texts: FormTexts, news: 'sent' | 'earlier'): TemplateResult =>
  html`<div class="news" id="arrived" tabindex="-1" role="status">
    ${doneSign}
    <div>
      <p class="heading">${texts.arrived}</p>
      <p>${news === 'earlier' ? texts.arrivedEarlier : texts.arrivedText}</p>
    </div>
  </div>`;
