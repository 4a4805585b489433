import { html, nothing } from 'lit';
import { icon } from '../core/icons.js';

/** One of several words, chosen from a list. */
export interface Choice {
  id: string;
  /** Where no label points to it. */
  label?: string;
  chosen: string;
  options: readonly (readonly [value: string, word: string])[];
  choose: (to: string) => void;
}

/** A list to choose from; what was chosen shows once it is so, since it may be asked about or refused. */
export function choice({ id, label, chosen, options, choose }: Choice) {
  const changed = (event: Event) => {
    const select = event.target as HTMLSelectElement;
    const { value } = select;
    select.value = chosen;
    choose(value);
  };
  return html`<div class="choice">
    <select class="input" id=${id} aria-label=${label ?? nothing} @change=${changed}>
      ${options.map(([value, word]) => html`<option value=${value} .selected=${value === chosen}>${word}</option>`)}
    </select>
    ${icon('chevron')}
  </div>`;
}

/** The same with its label. */
export const labelledChoice = (label: string, values: Omit<Choice, 'label'>) => html`<div class="field">
  <label for=${values.id}>${label}</label>
  ${choice(values)}
</div>`;
