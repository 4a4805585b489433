import type { FormSummary } from '@p24/sdk';
import { html, type ReactiveControllerHost } from 'lit';
import { nothingFound } from '../core/parts/empty.js';
import { searchField } from '../core/parts/field.js';
import { word } from './field-parts.js';
import { type FormListHost, formList } from './form-list.js';

/** Fewer forms are seen at a glance. */
const many = 8;

type SearchHost = FormListHost & ReactiveControllerHost & { focusOn(selector: string): void };

/** The list of all forms, with a search above it where they are many. */
export class FormSearch {
  readonly #host: SearchHost;
  #typed = '';

  constructor(host: SearchHost) {
    this.#host = host;
  }

  /** Forgets what was searched, so that the next person sees all forms. */
  forget(): void {
    this.#typed = '';
  }

  list(forms: readonly FormSummary[]): unknown {
    const { texts } = this.#host;
    if (forms.length < many) return formList(this.#host, forms);
    const wanted = this.#typed.trim().toLowerCase().split(/\s+/);
    const found = forms.filter(({ title, description, category }) => {
      const said = `${word(title, texts)} ${word(description, texts)} ${category.name}`.toLowerCase();
      return wanted.every((part) => said.includes(part));
    });
    return html`<div class="tools" role="search" aria-label=${texts.search}>${searchField(texts.search, this.#typed, this.#search)}</div>
      <div class="sr" role="status">${this.#typed && texts.found(found.length)}</div>
      ${found.length ? formList(this.#host, found) : nothingFound(this.#host.core, texts, this.#showAll)}`;
  }

  #search = (typed: string) => {
    this.#typed = typed;
    this.#host.requestUpdate();
  };

  #showAll = () => {
    this.forget();
    this.#host.focusOn('[part=search]');
  };
}
