import type { ManagedFormSummary } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { doneSign } from '../core/manage-signs.js';
import { problemText } from '../core/notes.js';
import type { CoreTexts } from '../core/texts.de.js';
import { word } from './field-parts.js';
import type { FormStates } from './form-states.js';
import type { ManageFormsTexts } from './manage-texts.de.js';

/** What was done last and how to take it back, or why it could not be done; else what there is to say. */
export function managedNews(
  { texts, core }: { texts: ManageFormsTexts; core: CoreTexts },
  { done, undelivered, problem }: FormStates,
  { announcement, undo }: { announcement: string; undo: () => void },
): TemplateResult {
  const titles = (forms: readonly ManagedFormSummary[]) =>
    forms.map(({ title }) => `„${word(title, texts.form)}“`).join(', ');
  const said = done ? (done.state === 'active' ? texts.nowActive : texts.nowLocked)(titles(done.forms)) : announcement;
  const failed = problem === undefined ? '' : problemText(problem, core);
  const wrong = undelivered.length ? texts.deliveryMissing(titles(undelivered)) : failed;
  const back = html`<button class="link" type="button" @click=${undo}>${texts.undo}</button>`;
  return html`<div role="status">
      ${said ? html`<div class="announcement">${doneSign}<span>${said}</span>${done ? back : nothing}</div>` : nothing}
    </div>
    <div role="alert">${wrong ? html`<div class="message">${icon('alert')}<span>${wrong}</span></div>` : nothing}</div>`;
}
