import { html, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { choiceField } from './choice-fields.js';
import { description, type Field, word } from './field-parts.js';
import { textField } from './text-fields.js';

/** One element of a form: something to read, or a field with its label, hint and error. */
export function fieldView(field: Field): TemplateResult {
  const { element, host, filling } = field;
  const label = word(element.label, host.texts);
  switch (element.type) {
    case 'heading':
      return html`<div class="part" role="heading" aria-level=${Math.min(host.headingLevel + 2, 6)}>${label}</div>
        ${description(field)}`;
    case 'note':
      return html`<div class="message told ${element.tone ?? 'info'}">${icon(element.tone ? 'alert' : 'info')}<div class="options"><b>${label}</b>${
        element.tone
          ? filling.form.calls.map(({ label, phone }) => html`<a class="button" href="tel:${phone}">${label}</a>`)
          : element.forms &&
            filling.form.others.map(
              ({ id, title }) =>
                html`<button class="button quiet" type="button" @click=${() => host.openForm(id)}>${word(title, host.texts)}</button>`,
            )
      }${element.description && word(element.description, host.texts)}</div></div>`;
    case 'choice':
    case 'choices':
    case 'yes-no':
    case 'unit':
      return choiceField(field);
    case 'file':
    case 'photo':
      return html`${host.filesOf(field)}`;
    default:
      return textField(field);
  }
}
