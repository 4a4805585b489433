import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import type { Desk } from './managed-desk.js';

/** The choice of a category, parts below what they are parts of; nothing is chosen where none is known, and an error says so. */
export function categoryChoice(
  { texts, categories }: Pick<Desk, 'texts' | 'categories'>,
  { id, name, chosen, error }: { id: string; name: string; chosen: string | undefined; error?: string | undefined },
): TemplateResult {
  const [only, more] = categories;
  const known = chosen ?? (more ? undefined : only?.id);
  return html`<div class="field">
    <label for=${id}>${texts.category}</label>
    <div class="choice">
      <select class="input" id=${id} name=${name} aria-invalid=${error ? 'true' : nothing} aria-describedby="${id}-error">
        ${known ? nothing : html`<option value="" selected>${texts.pleaseChoose}</option>`}
        ${categories.map(
          (one) =>
            html`<option value=${one.id} .selected=${one.id === known}>${one.parentId ? `– ${one.name}` : one.name}</option>`,
        )}
      </select>
      ${icon('chevron')}
    </div>
    <span class="error" id="${id}-error">${error ? [icon('alert'), error] : nothing}</span>
  </div>`;
}
