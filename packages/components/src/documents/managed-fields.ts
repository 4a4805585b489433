import { html, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import type { Desk } from './managed-desk.js';

/** The choice of a category, parts below what they are parts of. */
export function categoryChoice(
  { texts, categories }: Pick<Desk, 'texts' | 'categories'>,
  { id, name, chosen }: { id: string; name: string; chosen: string | undefined },
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${texts.category}</label>
    <div class="choice">
      <select class="input" id=${id} name=${name}>
        ${categories.map(
          (one) =>
            html`<option value=${one.id} .selected=${one.id === chosen}>${one.parentId ? `– ${one.name}` : one.name}</option>`,
        )}
      </select>
      ${icon('chevron')}
    </div>
  </div>`;
}
