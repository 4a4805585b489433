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
  sourceName(id: string | undefined): string | false | undefined;
  choose(category: string): void;
  newCategory(): void;
}

/** Documents in a category and in its parts. */
export const countIn = (categories: readonly DocumentCategory[], { id }: DocumentCategory): number =>
  categories.filter((one) => one.id === id || one.parentId === id).reduce((sum, one) => sum + one.count, 0);

/** More of them are no row of chips any more where there is no room beside the documents, but one field to choose from. */
const fewChips = 8;

/** The categories with how much lies in each, those of the managers before the person's own. */
export function categoryList(host: CategoryListHost, categories: readonly DocumentCategory[]): TemplateResult {
  const { texts } = host;
  const own = categories.filter((category) => category.private);
  const all = categories.reduce((sum, { count }) => sum + count, 0);
  const one = (category: DocumentCategory) => choice(host, category, countIn(categories, category));
  return html`<nav class=${categories.length > fewChips ? 'categories many' : 'categories'} part="categories" aria-label=${texts.categories}>
    ${categories.length > fewChips ? filterChoice({ label: texts.categories, chosen: host.category, options: optionsOf(host, categories), choose: (id) => host.choose(id) }) : nothing}
    <ul>${choice(host, { id: '', name: texts.all }, all)}</ul>
    ${[...byCompany(host, categories)].map(
      ([company, shared], no) => html`<div class="group">
        ${company ? html`<div class="label muted small" id="of-${no}">${company}</div>` : nothing}
        <ul aria-labelledby=${company ? `of-${no}` : nothing}>${shared.map(one)}</ul>
      </div>`,
    )}
    <div class="group own">
      ${own.length ? html`<div class="label muted small" id="own">${texts.own}</div><ul aria-labelledby="own">${own.map(one)}</ul>` : nothing}
      <button class="plain link add" type="button" id="new-category" @click=${() => host.newCategory()}><span aria-hidden="true">+</span> ${texts.newCategory}</button>
    </div>
  </nav>`;
}

/** What managers made, by company where the person has homes at several. */
function byCompany(host: CategoryListHost, categories: readonly DocumentCategory[]): Map<string, DocumentCategory[]> {
  const groups = new Map<string, DocumentCategory[]>();
  for (const category of categories) {
    if (category.private) continue;
    const company = host.sourceName(category.sourceId) || '';
    groups.set(company, [...(groups.get(company) ?? []), category]);
  }
  return groups;
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

function choice(host: CategoryListHost, { id, name, parentId, sourceId, private: isPrivate }: Choice, count: number) {
  const { texts, formats } = host;
  const current = id === host.category;
  return html`<li>
    <button class="plain category ${parentId ? 'part' : ''}" part="category" type="button" aria-current=${current ? 'true' : nothing} @click=${() => host.choose(id)}>
      <span class="name">${name}${isPrivate && host.sourceName(sourceId) ? html`<span class="meta">${host.sourceName(sourceId)}</span>` : nothing}</span><span class="count muted small" aria-hidden="true">${formats.number(count)}</span><span class="sr">, ${texts.count(count, formats.number(count))}</span>
    </button>
  </li>`;
}
