import type { FormState, ManagedFormSummary } from '@p24/sdk/manage';
import { html, type LitElement, nothing } from 'lit';
import { icon } from '../core/icons.js';
import { emptyNote } from '../core/parts/empty.js';
import { filterChoice, type Options, searchField } from '../core/parts/field.js';
import { emptyForms } from './empty-forms.js';
import { word } from './field-parts.js';
import type { FormStates } from './form-states.js';
import { type ManagedFormRowsHost, managedFormRows } from './managed-form-rows.js';

/** All forms of a data source, narrowed by words and state, with what can be done with several at once. */
export class ManagedOverview {
  readonly #host: ManagedFormRowsHost & LitElement;
  readonly #states: FormStates;
  #search = '';
  #only: FormState | '' = '';

  constructor(host: ManagedFormRowsHost & LitElement, states: FormStates) {
    this.#host = host;
    this.#states = states;
  }

  render(items: readonly ManagedFormSummary[]): unknown {
    const { texts, headingLevel } = this.#host;
    if (!items.length) return emptyNote(emptyForms, texts.emptyTitle, texts.emptyText);
    const shown = items.filter((form) => this.#fits(form));
    return html`
      <div class="heading" part="heading main-heading" role="heading" aria-level=${headingLevel}>${texts.title}</div>
      ${this.#noneActive(items)} ${this.#tools()} ${this.#search.trim() || this.#only ? this.#filtered(shown.length, items.length) : nothing}
      ${this.#host.chosen.size ? this.#bulk(items) : nothing}
      <div class="groups">${managedFormRows(this.#host, shown)}</div>
      ${shown.length ? nothing : emptyNote(icon('search'), texts.nothingTitle, texts.nothingText)}
    `;
  }

  /** Says what to do where residents see no form at all. */
  #noneActive(items: readonly ManagedFormSummary[]) {
    const { texts, chosen } = this.#host;
    if (chosen.size > 0 || items.some(({ state }) => state === 'active')) return nothing;
    return html`<div class="message info" part="none-active">
      ${icon('info')}<span>${texts.noneActive}</span>
      <button class="button quiet" type="button" @click=${() => void this.#states.change(items, 'active')}>${texts.activateAll}</button>
    </div>`;
  }

  #fits({ title, description, category, state }: ManagedFormSummary): boolean {
    const { form } = this.#host.texts;
    const all = `${word(title, form)} ${word(description, form)} ${category.name}`.toLowerCase();
    const words = this.#search.toLowerCase().split(/\s+/);
    return (!this.#only || state === this.#only) && words.every((one) => all.includes(one));
  }

  #narrow(search: string, only: FormState | ''): void {
    this.#search = search;
    this.#only = only;
    this.#host.requestUpdate();
  }

  #tools() {
    const { texts } = this.#host;
    const states: Options = [['', texts.allStates], ...Object.entries(texts.states)];
    return html`<div class="tools" role="search" aria-label=${texts.search}>
      ${searchField(texts.search, this.#search, (search) => this.#narrow(search, this.#only))}
      ${filterChoice({ label: texts.state, chosen: this.#only, options: states, choose: (only) => this.#narrow(this.#search, only as FormState | '') })}
    </div>`;
  }

  /** Says that not all are shown, and how to see all again. */
  #filtered(shown: number, all: number) {
    const { texts, formats, renderRoot } = this.#host;
    const clear = () => {
      this.#narrow('', '');
      renderRoot.querySelector<HTMLElement>('input[type=search]')?.focus();
    };
    return html`<div class="filtered" part="filtered">
      <span role="status">${texts.filtered(formats.number(shown), formats.number(all))}</span>
      <button class="plain link" type="button" @click=${clear}>${texts.showAll}</button>
    </div>`;
  }

  #bulk(items: readonly ManagedFormSummary[]) {
    const { texts, formats, chosen } = this.#host;
    const change = (to: FormState) =>
      void this.#states.change(
        items.filter(({ id }) => chosen.has(id)),
        to,
      );
    return html`<div class="bulk" part="chosen">
      <span role="status">${texts.chosen(formats.number(chosen.size))}</span>
      <button class="button quiet" type="button" @click=${() => change('active')}>${texts.activate}</button>
      <button class="button quiet" type="button" @click=${() => change('locked')}>${texts.lock}</button>
      <button class="plain link" type="button" @click=${() => this.#states.clear()}>${texts.clear}</button>
    </div>`;
  }
}
