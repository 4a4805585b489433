import { css, html, type TemplateResult } from 'lit';
import { icon } from '../icons.js';

/** Text fields and selects with their label, hint and error; search fields and choices above a list. */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: var(--_space-2xs);
  }
  .field label {
    font-weight: var(--_font-weight-medium);
  }
  .input {
    appearance: none;
    inline-size: 100%;
    min-block-size: var(--_target-size);
    margin: 0;
    padding: 0.5em 0.75em;
    border: var(--_border-width) solid var(--_color-border-control);
    border-radius: var(--_radius-m);
    background: var(--_color-field);
    color: var(--_color-text);
    font: inherit;
    line-height: var(--_line-height-tight);
  }
  .input:hover {
    border-color: var(--_color-border-control-hover);
  }
  .input::placeholder {
    color: var(--_color-text-muted);
    opacity: 1;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_color-error-border);
    box-shadow: inset 0 0 0 1px var(--_color-error-border);
  }
  .choice,
  .search {
    position: relative;
  }
  .choice .input {
    padding-inline-end: 2.5em;
    text-overflow: ellipsis;
  }
  .choice .icon,
  .search .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0.625em;
    margin-block: auto;
    color: var(--_color-text-muted);
    pointer-events: none;
  }
  .search {
    flex: 3 1 12em;
  }
  .search .icon {
    inset-inline: 0.75em auto;
  }
  .search .input {
    padding-inline-start: 2.625em;
  }
  .tools .choice {
    flex: 1 1 10em;
  }
  .hint {
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
  }
  .error {
    display: flex;
    gap: var(--_space-2xs);
    color: var(--_color-error-text);
  }
`;

/** A field to search a list by words; `typed` gets each keystroke. */
export const searchField = (label: string, value: string, typed: (value: string) => void): TemplateResult =>
  html`<div class="search">
    ${icon('search')}
    <input class="input" part="search" type="search" maxlength="100" aria-label=${label} placeholder=${label} .value=${value}
      @input=${(event: Event) => typed((event.target as HTMLInputElement).value)} />
  </div>`;

/** Values to choose from, each with its word. */
export type Options<Value extends string = string> = readonly (readonly [value: Value, word: string])[];

/** What a choice offers, and who is told of it. */
export interface Choice<Value extends string> {
  label: string;
  chosen: Value;
  options: Options<Value>;
  choose(value: Value): void;
  part?: string;
}

/** A choice above a list that narrows it. */
export const filterChoice = <Value extends string>({
  label,
  chosen,
  options,
  choose,
  part = 'filter',
}: Choice<Value>) =>
  html`<div class="choice">
    <select class="input" part=${part} aria-label=${label} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Value)}>
      ${options.map(([value, word]) => html`<option value=${value} .selected=${value === chosen}>${word}</option>`)}
    </select>
    ${icon('chevron')}
  </div>`;
