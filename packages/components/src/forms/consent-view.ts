import { html, nothing } from 'lit';
import { icon } from '../core/icons.js';
import type { EndTexts } from './end-texts.de.js';
import type { Filling } from './filling.js';
import type { ReviewHost } from './form-review.js';

/** What the question about personal data needs of the element that shows it. */
export interface ConsentHost extends ReviewHost {
  /** Whether the person tried to send without having answered. */
  readonly consentMissing: boolean;
  consent(choice: 'given' | 'refused'): void;
}

/**
 * Asks whether personal data may be passed on, with nothing chosen beforehand (Art. 4 Nr. 11 DSGVO); once given it is
 * only mentioned, and taken back as easily (Art. 7 Abs. 3 DSGVO).
 */
export function consentView(
  host: ConsentHost,
  { form, consent }: Filling,
  texts: EndTexts,
  withdraw: () => void,
): unknown {
  const { consentMissing } = host;
  if (!form.consent) return nothing;
  if (form.consent.state === 'given')
    return html`<div class="message info" part="consent">
      ${icon('info')}
      <div><p>${texts.consentGiven}</p><button class="button quiet" type="button" @click=${withdraw}>${texts.withdraw}</button></div>
    </div>`;
  const option = (value: 'given' | 'refused', id: string) => html`<label class="option">
    <input type="radio" name="consent" id=${id} .checked=${consent === value} @change=${() => host.consent(value)} />
    <span>${texts.consentChoices[value]}</span>
  </label>`;
  return html`<fieldset class="field consent" part="consent" role="radiogroup" aria-required="true" aria-invalid=${consentMissing}
    aria-describedby="consent-text error-consent">
    <legend>${texts.consentTitle}<span class="mark" aria-hidden="true"> *</span></legend>
    <div id="consent-text">
      <p>${form.consent.text}</p>
      <ul>${form.consent.purposes.map((purpose) => html`<li>${purpose}</li>`)}</ul>
    </div>
    <div class="options">${option('given', 'field-consent')} ${option('refused', 'field-consent-refused')}</div>
    <span class="error" id="error-consent">${consentMissing ? [icon('alert'), texts.consentMissing] : nothing}</span>
  </fieldset>`;
}
