import type { NoticeCategory } from '@p24/sdk';
import { html, nothing } from 'lit';
import { filterChoice, searchField } from '../core/parts/field.js';
import type { NoticeTexts } from './texts.de.js';

/** How a board is narrowed by the person, and how that changes. */
export interface NoticeChoice {
  texts: NoticeTexts;
  search: string;
  category: string;
  categories: readonly NoticeCategory[];
  type(words: string): void;
  choose(category: string): void;
}

/** The search field, and the choice of a category where there are several. */
export const noticeFilter = ({ texts, search, category, categories, type, choose }: NoticeChoice) =>
  html`<div class="tools" role="search" aria-label=${texts.search}>
    ${searchField(texts.search, search, type)}
    ${
      categories.length > 1 || category
        ? filterChoice({
            ...{ label: texts.category, chosen: category, choose, part: 'category' },
            options: [['', texts.allCategories], ...categories.map(({ id, name }) => [id, name] as const)],
          })
        : nothing
    }
  </div>`;
