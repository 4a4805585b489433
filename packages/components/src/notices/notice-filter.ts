import type { NoticeCategory } from '@p24/sdk';
import { html, nothing } from 'lit';
import { icon } from '../core/icons.js';
import type { NoticeTexts } from './texts.de.js';

/** How a board is narrowed by the person, and how that changes. */
export interface NoticeChoice {
  texts: NoticeTexts;
  search: string;
  category: string;
  categories: readonly NoticeCategory[];
  change(choice: { search?: string; category?: string }): void;
}

const chosen = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** The search field, and the choice of a category where there are several. */
export const noticeFilter = (choice: NoticeChoice) =>
  html`<div class="tools" role="search" aria-label=${choice.texts.search}>
    <div class="search">
      ${icon('search')}
      <input
        class="input"
        part="search"
        type="search"
        maxlength="100"
        aria-label=${choice.texts.search}
        placeholder=${choice.texts.search}
        .value=${choice.search}
        @input=${(event: Event) => choice.change({ search: chosen(event) })}
      />
    </div>
    ${choice.categories.length > 1 || choice.category ? categoryChoice(choice) : nothing}
  </div>`;

const categoryChoice = ({ texts, category, categories, change }: NoticeChoice) =>
  html`<div class="choice">
    <select
      class="input"
      part="category"
      aria-label=${texts.category}
      @change=${(event: Event) => change({ category: chosen(event) })}
    >
      <option value="">${texts.allCategories}</option>
      ${categories.map(({ id, name }) => html`<option value=${id} ?selected=${id === category}>${name}</option>`)}
    </select>
    ${icon('chevron')}
  </div>`;
