import type { DocumentCategory } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../core/formats.js';
import { filterChoice, type Options } from '../core/parts/field.js';
import type { DocumentsTexts } from './texts.de.js';

/** What the list of categories needs of the element. */
export interface CategoryListHost {
  readonly texts: DocumentsTexts;
  readonly formats: Formats;
  readonly category: string;
  sourceName(id: string): string | undefined;
  choose(category: string): void;
  newCategory(): void;
}

/** Documents in a category and in its parts. */
export const countIn = (categories: readonly DocumentCategory[], { id }: DocumentCategory): number =>
  categories.filter((one) => one.id === id || one.parentId === id).reduce((sum, one) => sum + one.count, 0);

/** More of them are no row of chips any more where there is no room beside the documents, but one field to choose from. */
const fewChips = 5;

/** The categories with how much lies in each, those of the managers before the person's own. */
export function categoryList(host: CategoryListHost, categories: readonly DocumentCategory[]): TemplateResult {
  const { texts } = host;
  const many = categories.length > fewChips;
  const shared = categories.filter((category) => !category.private);
  const own = categories.filter((category) => category.private);
  const all = categories.reduce((sum, { count }) => sum + count, 0);
  const listed = (group: readonly DocumentCategory[], label: unknown, id = 'own') =>
    html`${label ? html`<div class="label muted small" id=${id}>${label}</div>` : nothing}<ul aria-labelledby=${id}>${group.map((one) => choice(host, one, countIn(categories, one)))}</ul>`;
  return html`<nav class="categories ${many ? 'many' : ''}" part="categories" aria-label=${texts.categories}>
    ${many ? filterChoice({ label: texts.categories, chosen: host.category, options: optionsOf(host, categories), choose: (id) => host.choose(id) }) : nothing}
    <ul>${choice(host, { id: '', name: texts.all }, all)}</ul>
    ${[...new Set(shared.map(({ sourceId }) => sourceId))].map(
      (id) =>
        html`<div class="group">${listed(
          shared.filter(({ sourceId }) => sourceId === id),
          host.sourceName(id),
          id,
        )}</div>`,
    )}
    <div class="group own">
      ${own.length ? listed(own, texts.own) : nothing}
      <button class="plain link add" type="button" id="new-category" @click=${() => host.newCategory()}><span aria-hidden="true">+</span> ${texts.newCategory}</button>
    </div>
  </nav>`;
}

/** The same for a field: parts with a dash before them, each with the company that it is of. */
const optionsOf = (host: CategoryListHost, categories: readonly DocumentCategory[]): Options => [
  ['', host.texts.all],
  ...categories.map(({ id, name, parentId, sourceId }): Options[number] => {
    const company = host.sourceName(sourceId);
    return [id, (parentId ? '– ' : '') + name + (company ? ` · ${company}` : '')];
  }),
];

type Choice = Pick<DocumentCategory, 'id' | 'name'> & Partial<DocumentCategory>;

function choice(host: CategoryListHost, { id, name, parentId }: Choice, count: number) {
  const { texts, formats } = host;
  const current = id === host.category;
  return html`<li>
    <button class="plain category ${parentId ? 'part' : ''}" part="category" type="button" aria-current=${current ? 'true' : nothing} @click=${() => host.choose(id)}>
      <span class="name">${name}</span><span class="count muted small" aria-hidden="true">${formats.number(count)}</span><span class="sr">, ${texts.count(count, formats.number(count))}</span>
    </button>
  </li>`;
}
