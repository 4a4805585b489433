import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import type { Draft, Words } from './brand-draft.js';
import type { BrandTexts } from './brand-texts.de.js';

interface Shown {
  draft: Draft;
  texts: BrandTexts['words'];
  /** What is wrong with a field, by its name. */
  wrong: Readonly<Record<string, string>>;
  /** Takes what was typed. */
  type: (name: Words, value: string) => void;
}

/** Characters of an address on the web. */
const longestAddress = 500;

function field(
  name: Words,
  { draft, texts, wrong, type }: Shown,
  { max = longestAddress, autocomplete = 'off', rows = 1, type: kind = 'text' } = {},
) {
  const [label = '', hint = ''] = texts[name];
  const isAddress = max === longestAddress;
  const typed = (event: Event) => type(name, (event.target as HTMLInputElement).value);
  const described = `${name}-hint ${name}-error`;
  const invalid = wrong[name] ? 'true' : nothing;
  return html`<div class="field">
    <label for=${name}>${label}</label>
    ${
      rows > 1
        ? html`<textarea class="input" id=${name} name=${name} rows=${rows} maxlength=${max} autocomplete=${autocomplete}
            aria-invalid=${invalid} aria-describedby=${described} .value=${draft[name]} @input=${typed}></textarea>`
        : html`<input class="input" type=${kind} id=${name} name=${name} maxlength=${max} autocomplete=${autocomplete} inputmode=${isAddress ? 'url' : nothing}
            placeholder=${isAddress ? 'https://' : nothing} aria-invalid=${invalid} aria-describedby=${described}
            .value=${draft[name]} @input=${typed} />`
    }
    ${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : nothing}
    <span class="error" id="${name}-error">${wrong[name] ? [icon('alert'), wrong[name]] : nothing}</span>
  </div>`;
}

/** Name, title, addresses, numbers and legal links of a public face. */
export const wordFields = (shown: Shown): TemplateResult => html`
  ${field('name', shown, { max: 120, autocomplete: 'organization' })} ${field('title', shown, { max: 60 })}
  ${field('homepage', shown)} ${field('postal', shown, { max: 120, autocomplete: 'street-address', rows: 3 })}
  <fieldset>
    <legend>${shown.texts.calls}</legend>
    <p class="muted">${shown.texts.callsText}</p>
    ${field('phone', shown, { max: 30, autocomplete: 'tel', type: 'tel' })} ${field('hours', shown, { max: 120 })}
    ${field('emergency', shown, { max: 30, type: 'tel' })}
  </fieldset>
  <fieldset>
    <legend>${shown.texts.legal}</legend>
    <p class="muted">${shown.texts.legalText}</p>
    ${field('imprint', shown)} ${field('privacy', shown)} ${field('terms', shown)}
  </fieldset>`;
