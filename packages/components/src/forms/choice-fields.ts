import type { Answer } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { describedBy, description, errorLine, type Field, labelText, word } from './field-parts.js';

/** One of the things to choose from. */
interface Option {
  value: string | boolean;
  label: string;
}

/** So many homes are seen at a glance; more stand in a list that opens. */
const glance = 6;

function optionsOf({ element, filling, host: { texts } }: Field): Option[] {
  if (element.type === 'yes-no')
    return [
      { value: true, label: texts.yes },
      { value: false, label: texts.no },
    ];
  if (element.type === 'unit')
    return filling.unitsFor(element).map(({ contractId, label }) => ({ value: contractId, label }));
  return (element.options ?? []).map(({ value, label }) => ({ value, label: word(label, texts) }));
}

/** A group of radio buttons or checkboxes, each as large as its words. */
export function choiceField(field: Field): TemplateResult {
  const { element, filling } = field;
  const { key, type, required } = element;
  const several = type === 'choices';
  const options = optionsOf(field);
  if (type === 'unit' && options.length > glance) return homeList(field, options);
  const [only, ...others] = options;
  if (type === 'unit' && only && !others.length) return onlyUnit(field, only);
  // Only a group of radio buttons may say of itself that it is needed or wrong (WAI-ARIA 1.2).
  const wrong = filling.issues.has(key);
  return html`<fieldset class="field of-${type}" role=${several ? nothing : 'radiogroup'} aria-required=${several ? nothing : required}
    aria-invalid=${several ? nothing : wrong} aria-describedby=${describedBy(field)}>
    <legend>${labelText(field, several)}</legend>
    ${description(field)}
    <div class="options">${options.map((option, at) => optionView(field, option, at))}</div>
    ${errorLine(field)}
  </fieldset>`;
}

function homeList(field: Field, options: readonly Option[]) {
  const { element, filling, host } = field;
  const { key, required } = element;
  const choose = (event: Event) => host.answer(filling, key, (event.target as HTMLSelectElement).value || null);
  return html`<div class="field">
    <label for="field-${key}">${labelText(field, false)}</label>
    ${description(field)}
    <div class="choice">
      <select class="input" id="field-${key}" ?required=${required} aria-invalid=${filling.issues.has(key)} aria-describedby=${describedBy(field)} @change=${choose}>
        ${[{ value: '', label: host.texts.pick }, ...options].map(
          ({ value, label }) =>
            html`<option value=${value} .selected=${value === (filling.typed(key) ?? '')}>${label}</option>`,
        )}
      </select>
      ${icon('chevron')}
    </div>
    ${errorLine(field)}
  </div>`;
}

/** The only contract that fits is said, not asked for. */
const onlyUnit = (field: Field, { label }: Option) =>
  html`<div class="field of-unit">
    <span class="label">${word(field.element.label, field.host.texts)}</span>
    <span id="field-${field.element.key}" tabindex="-1">${label}</span>
    ${errorLine(field)}
  </div>`;

function optionView({ element, filling, host }: Field, { value, label }: Option, at: number) {
  const { key, type } = element;
  const several = type === 'choices';
  const answer = filling.typed(key);
  const chosen = Array.isArray(answer) ? answer : [];
  const choose = (event: Event) => {
    const { checked } = event.target as HTMLInputElement;
    const next: Answer = several
      ? [...chosen.filter((one) => one !== value), ...(checked ? [String(value)] : [])]
      : value;
    host.answer(filling, key, next);
  };
  return html`<label class="option">
    <input type=${several ? 'checkbox' : 'radio'} name=${key} id=${at ? `field-${key}-${at}` : `field-${key}`}
      aria-invalid=${several ? filling.issues.has(key) : nothing} .checked=${several ? chosen.includes(String(value)) : answer === value} @change=${choose} />
    <span>${label}</span>
  </label>`;
}
