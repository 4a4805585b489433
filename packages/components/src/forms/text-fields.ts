import { dayAfter, spacedIban } from '@p24/sdk/answers';
import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, description, errorLine, type Field, labelText, word } from './field-parts.js';

/** How the browser helps with a kind of text. */
const kinds: Readonly<Record<string, { type?: string; inputmode?: string; autocomplete?: string }>> = {
  number: { inputmode: 'decimal' },
  date: { type: 'date' },
  phone: { type: 'tel', autocomplete: 'tel' },
  email: { type: 'email', autocomplete: 'email' },
};

/** The server's largest text; what is longer than the field allows is named rather than cut off. */
const longest = 10_000;

/** A field in which something is typed. */
export function textField(field: Field): TemplateResult {
  const { element, host } = field;
  const { key, suffix } = element;
  return html`<div class="field">
    <label for="field-${key}">${labelText(field, false)}</label>
    ${description(field)}
    ${element.type === 'long-text' ? longText(field) : html`<div class="line">${input(field)}${suffix ? html`<span class="suffix" id="suffix-${key}">${word(suffix, host.texts)}</span>` : nothing}</div>`}
    ${errorLine(field)}
  </div>`;
}

function input(field: Field) {
  const { element, filling, host } = field;
  const { key, type, required, min, max, suffix } = element;
  const { type: kind = 'text', inputmode, autocomplete } = kinds[type] ?? {};
  const isDate = type === 'date';
  const typed = (event: Event) => {
    const target = event.target as HTMLInputElement;
    if (type === 'iban') groupByFour(target);
    host.answer(filling, key, target.value);
  };
  return html`<input class="input ${type}" id="field-${key}" type=${kind} inputmode=${inputmode ?? nothing} maxlength=${isDate ? nothing : longest}
    autocomplete=${element.autocomplete ?? autocomplete ?? 'off'} autocapitalize=${type === 'iban' ? 'characters' : nothing}
    min=${isDate && min !== undefined ? dayAfter(filling.today, min) : nothing}
    max=${isDate && max !== undefined ? dayAfter(filling.today, max) : nothing}
    ?required=${required} aria-invalid=${filling.issues.has(key)} aria-describedby=${suffix ? describedBy(field, 'suffix') : describedBy(field)}
    .value=${shownValue(field)} @input=${typed} />`;
}

function shownValue({ element, filling }: Field): string {
  const value = String(filling.typed(element.key) ?? '');
  return element.type === 'iban' ? spacedIban(value) : value;
}

/** Writes an IBAN in groups of four while it is typed; the cursor stays behind the letter it was behind. */
function groupByFour(input: HTMLInputElement): void {
  const before = input.value.slice(0, input.selectionStart ?? undefined).replace(/\s/g, '').length;
  const grouped = spacedIban(input.value);
  if (grouped === input.value) return;
  input.value = grouped;
  const place = before + Math.floor(Math.max(0, before - 1) / 4);
  input.setSelectionRange(place, place);
}

function longText(field: Field) {
  const { element, filling, host } = field;
  const { key, required, maxLength = 2000 } = element;
  const value = String(filling.typed(key) ?? '');
  const count = (amount: number) => host.formats.number(amount);
  const over = value.trim().length - maxLength;
  return html`<textarea class="input" id="field-${key}" rows="5" maxlength=${longest} ?required=${required}
      aria-invalid=${filling.issues.has(key)} aria-describedby=${describedBy(field, 'count')} .value=${value}
      @input=${(event: Event) => host.answer(filling, key, (event.target as HTMLTextAreaElement).value)}></textarea>
    <span class="hint count" id="count-${key}">${over > 0 ? host.texts.tooMany(count(over)) : host.texts.counter(count(value.length), count(maxLength))}</span>`;
}
