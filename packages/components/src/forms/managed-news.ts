import type { ManagedFormSummary } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import type { CoreTexts } from '../core/texts.de.js';
import { word } from './field-parts.js';
import type { Done, FormStates } from './form-states.js';
import type { ManageFormsTexts } from './manage-texts.de.js';

const titlesOf = (forms: readonly ManagedFormSummary[], texts: ManageFormsTexts) =>
  forms.map(({ title }) => `„${word(title, texts.form)}“`).join(', ');

/** What was done with the states of forms, as a sentence. */
export const doneText = ({ state, forms }: Done, texts: ManageFormsTexts): string =>
  (state === 'active' ? texts.nowActive : texts.nowLocked)(titlesOf(forms, texts));

/** Why states could not be changed. */
export function managedTrouble(
  { texts, core }: { texts: ManageFormsTexts; core: CoreTexts },
  { undelivered, problem }: FormStates,
): TemplateResult {
  const failed = problem === undefined ? '' : problemText(problem, core);
  const wrong = undelivered.length ? texts.deliveryMissing(titlesOf(undelivered, texts)) : failed;
  return html`<div role="alert">${wrong ? html`<div class="announcement message danger">${icon('alert')}<span>${wrong}</span></div>` : nothing}</div>`;
}
