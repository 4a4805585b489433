import type { ManagedFormSummary } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import { announcement } from '../core/parts/message.js';
import type { CoreTexts } from '../core/texts.de.js';
import { word } from './field-parts.js';
import type { FormStates } from './form-states.js';
import type { ManageFormsTexts } from './manage-texts.de.js';

/** What was done last and how to take it back, or why it could not be done; else what there is to say. */
export function managedNews(
  { texts, core }: { texts: ManageFormsTexts; core: CoreTexts },
  { done, undelivered, problem }: FormStates,
  { news, undo }: { news: string; undo: () => void },
): TemplateResult {
  const titles = (forms: readonly ManagedFormSummary[]) =>
    forms.map(({ title }) => `„${word(title, texts.form)}“`).join(', ');
  const said = done ? (done.state === 'active' ? texts.nowActive : texts.nowLocked)(titles(done.forms)) : news;
  const failed = problem === undefined ? '' : problemText(problem, core);
  const wrong = undelivered.length ? texts.deliveryMissing(titles(undelivered)) : failed;
  const back = html`<button class="plain link" type="button" @click=${undo}>${texts.undo}</button>`;
  return html`${announcement(said, { more: done ? back : nothing })}
    <div role="alert">${wrong ? html`<div class="announcement message danger">${icon('alert')}<span>${wrong}</span></div>` : nothing}</div>`;
}
