import type { DocumentState, ManagedDocumentSummary } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { type Listing, listing } from '../core/listing.js';
import { hiddenSign } from '../core/manage-signs.js';
import { Narrowing } from '../core/narrowing.js';
import { emptyNote } from '../core/notes.js';
import { PagedList } from '../core/paged-list.js';
import type { Kind } from '../core/parts/badge.js';
import { filterChoice, type Options, searchField } from '../core/parts/field.js';
import { stateBadge } from '../core/parts/state.js';
import { emptyShelf } from './empty-shelf.js';
import type { Desk } from './managed-desk.js';

const states: Record<DocumentState, readonly [Kind, TemplateResult]> = {
  draft: ['neutral', icon('note')],
  released: ['success', icon('check')],
  revoked: ['warning', hiddenSign],
};

/** The state of a document as icon, word and colour. */
export const documentState = (state: DocumentState, { texts }: Pick<Desk, 'texts'>) =>
  stateBadge(...states[state], texts.states[state]);

/** How far a document got. */
export function countsOf(
  { counts, refiled }: ManagedDocumentSummary,
  { texts, formats }: Pick<Desk, 'texts' | 'formats'>,
) {
  return html`<span class="counts" part="counts">
    <span>${texts.released(formats.number(counts.released))}</span>
    <span>${texts.notified(formats.number(counts.notified))}</span>
    <span>${texts.read(formats.number(counts.read))}</span>
    ${refiled ? html`<span>${texts.refiled(formats.number(refiled))}</span>` : nothing}
  </span>`;
}

type Args = readonly [unknown, string];

/** What the person looks for. */
interface Choice {
  search: string;
  category: string;
  state: DocumentState | '';
}

const everything: Choice = { search: '', category: '', state: '' };

/** All documents of a data source, narrowed by words, category and state; many of them can be released or revoked. */
export class ManagedList {
  readonly list: PagedList<ManagedDocumentSummary, Args>;
  readonly #desk: Desk;
  readonly #picked = new Set<string>();
  readonly #narrowing: Narrowing<Choice>;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#narrowing = new Narrowing(desk, everything);
    this.list = new PagedList<ManagedDocumentSummary, Args>(desk, {
      size: 50,
      args: () => [desk.managed?.sourceId, JSON.stringify(this.#narrowing.choice)] as const,
      load: async ([source], paging, options) => {
        // Whose documents they are is not known yet: then nothing is loaded rather than nothing found.
        if (!source) return new Promise(() => undefined);
        const { category, state } = this.#narrowing.choice;
        const narrowed = { search: this.#narrowing.words, category: category || undefined, state: state || undefined };
        return desk.calls.list({ ...paging, ...narrowed }, options);
      },
    });
  }

  /** Forgets what was picked. */
  unpick(): void {
    this.#picked.clear();
    this.#desk.requestUpdate();
  }

  render(items: readonly ManagedDocumentSummary[]): unknown {
    const { texts, headingLevel } = this.#desk;
    const view: Listing<ManagedDocumentSummary> = {
      ...{ host: this.#desk, list: this.list, texts, narrowed: this.#narrowing.active },
      clear: () => this.#narrow(everything),
      tools: () => [this.#tools(), this.#selection(items)],
      key: ({ id }) => id,
      row: this.#row,
      empty: emptyNote(emptyShelf, texts.emptyTitle, texts.emptyText),
    };
    return html`
      <div class="top">
        <div class="heading" part="heading main-heading" role="heading" aria-level=${headingLevel}>${texts.title}</div>
        <div class="actions">
          <button class="button quiet" type="button" id="categories" @click=${() => this.#desk.open('categories')}>${texts.categories}</button>
          <button class="button" type="button" id="new" @click=${() => this.#desk.open('new')}>${texts.upload}</button>
        </div>
      </div>
      ${listing(view, items)}
    `;
  }

  #row = (document: ManagedDocumentSummary) => {
    const { texts, formats, headingLevel } = this.#desk;
    const { id, title, category, state, datedOn, file, version, recipients } = document;
    const facts = [
      recipients.length > 0 && texts.for(recipients.join(', ')),
      category.name,
      datedOn && texts.dated(formats.day(`${datedOn}T12:00:00Z`)),
      formats.bytes(file.size),
      version > 1 && texts.version(version),
    ];
    const pick = () => {
      if (!this.#picked.delete(id)) this.#picked.add(id);
      this.#desk.requestUpdate();
    };
    return html`<li class="row" part="document">
      <label class="check"><input type="checkbox" aria-label=${texts.select(title)} .checked=${this.#picked.has(id)} @change=${pick} /></label>
      <div class="what">
        <div class="title" role="heading" aria-level=${Math.min(headingLevel + 1, 6)}>
          <button class="plain" type="button" part="title" @click=${() => this.#desk.open(id)}>${title}</button>
        </div>
        <div class="meta"><span>${facts.filter(Boolean).join(' · ')}</span></div>
      </div>
      <div class="where">${documentState(state, this.#desk)} ${state === 'draft' ? nothing : countsOf(document, this.#desk)}</div>
    </li>`;
  };

  #selection(items: readonly ManagedDocumentSummary[]) {
    const picked = items.filter(({ id }) => this.#picked.has(id));
    if (!picked.length) return html`<div class="sr" role="status"></div>`;
    const { texts, formats } = this.#desk;
    const released = picked.filter(({ state }) => state === 'released').map(({ id }) => id);
    return html`<div class="selection" part="selection">
      <span role="status">${texts.selected(formats.number(picked.length))}</span>
      <div class="actions">
        <button class="button" type="button" @click=${() => this.#desk.release(picked)}>${texts.release}</button>
        ${released.length ? html`<button class="button quiet" type="button" @click=${() => this.#desk.revoke(released)}>${texts.revoke}</button>` : nothing}
      </div>
    </div>`;
  }

  #tools() {
    const { texts, categories } = this.#desk;
    const { choice, type } = this.#narrowing;
    const all: Options = [
      ['', texts.allCategories],
      ...categories.map(({ id, name, parentId }) => [id, parentId ? `– ${name}` : name] as const),
    ];
    const states: Options = [['', texts.allStates], ...Object.entries(texts.states)];
    return html`<div class="tools" role="search" aria-label=${texts.search}>
      ${searchField(texts.search, choice.search, type)}
      ${filterChoice({ label: texts.category, chosen: choice.category, options: all, choose: (category) => this.#narrow({ category }) })}
      ${filterChoice({ label: texts.state, chosen: choice.state, options: states, choose: (state) => this.#narrow({ state: state as DocumentState | '' }) })}
    </div>`;
  }

  #narrow(change: Partial<Choice>): void {
    this.#picked.clear();
    this.#narrowing.set(change);
  }
}
