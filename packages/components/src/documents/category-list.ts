import type { DocumentCategory } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../core/formats.js';
import type { DocumentsTexts } from './texts.de.js';

/** What the list of categories needs of the element. */
export interface CategoryListHost {
  readonly texts: DocumentsTexts;
  readonly formats: Formats;
  readonly category: string;
  sourceName(id: string | undefined): string | false | undefined;
  choose(category: string): void;
  newCategory(): void;
}

/** Documents in a category and in its parts. */
export const countIn = (categories: readonly DocumentCategory[], { id }: DocumentCategory): number =>
  categories.filter((one) => one.id === id || one.parentId === id).reduce((sum, one) => sum + one.count, 0);

/** The categories with how much lies in each, those of the manager before the person's own. */
export function categoryList(host: CategoryListHost, categories: readonly DocumentCategory[]): TemplateResult {
  const { texts } = host;
  const shared = categories.filter((category) => !category.private);
  const own = categories.filter((category) => category.private);
  const all = categories.reduce((sum, { count }) => sum + count, 0);
  const one = (category: DocumentCategory) => choice(host, category, countIn(categories, category));
  return html`<nav class="categories" part="categories" aria-label=${texts.categories}>
    <ul>${choice(host, { id: '', name: texts.all }, all)}${shared.map(one)}</ul>
    <div class="own">
      ${own.length ? html`<div class="label muted small" id="own">${texts.own}</div><ul aria-labelledby="own">${own.map(one)}</ul>` : nothing}
      <button class="plain link add" type="button" id="new-category" @click=${() => host.newCategory()}><span aria-hidden="true">+</span> ${texts.newCategory}</button>
    </div>
  </nav>`;
}

type Choice = Pick<DocumentCategory, 'id' | 'name'> & Partial<DocumentCategory>;

function choice(host: CategoryListHost, { id, name, parentId, sourceId }: Choice, count: number) {
  const { texts, formats } = host;
  const current = id === host.category;
  return html`<li>
    <button class="plain category ${parentId ? 'part' : ''}" part="category" type="button" aria-current=${current ? 'true' : nothing} @click=${() => host.choose(id)}>
      <span>${name}<span class="meta">${host.sourceName(sourceId) || nothing}</span></span><span class="count muted small" aria-hidden="true">${formats.number(count)}</span><span class="sr">, ${texts.count(count, formats.number(count))}</span>
    </button>
  </li>`;
}
