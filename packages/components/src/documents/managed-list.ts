import type { DocumentState, ManagedDocumentSummary } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { icon } from '../core/icons.js';
import { keyed } from '../core/keyed.js';
import { doneSign, hiddenSign } from '../core/manage-signs.js';
import { emptyNote } from '../core/notes.js';
import { PagedList } from '../core/paged-list.js';
import { emptyShelf } from './empty-shelf.js';
import type { Desk } from './managed-desk.js';

/** How long typing must rest before the server is asked. */
const rest = 250;

const signs = { draft: icon('note'), released: doneSign, revoked: hiddenSign };

/** The state of a document as icon, word and colour. */
export const stateBadge = (state: DocumentState, { texts }: Pick<Desk, 'texts'>) =>
  html`<span class="state ${state}" part="state">${signs[state]}${texts.states[state]}</span>`;

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

type Args = readonly [unknown, string, string, DocumentState | ''];

/** All documents of a data source, narrowed by words, category and state; many of them can be released or revoked. */
export class ManagedList {
  readonly list: PagedList<ManagedDocumentSummary, Args>;
  readonly #desk: Desk;
  readonly #picked = new Set<string>();
  #search = '';
  #category = '';
  #state: DocumentState | '' = '';
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.list = new PagedList<ManagedDocumentSummary, Args>(desk, {
      size: 50,
      args: () => [desk.managed?.sourceId, this.#search.trim(), this.#category, this.#state] as const,
      load: async ([source, search, category, state], paging, options) => {
        // Whose documents they are is not known yet: then nothing is loaded rather than nothing found.
        if (!source) return new Promise(() => undefined);
        const narrowed = { search: search || undefined, category: category || undefined, state: state || undefined };
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
    const narrowed = Boolean(this.#search.trim() || this.#category || this.#state);
    return html`
      <div class="top">
        <div class="heading" role="heading" aria-level=${headingLevel}>${texts.title}</div>
        <div class="actions">
          <button class="button quiet" type="button" id="categories" @click=${() => this.#desk.open('categories')}>${texts.categories}</button>
          <button class="button" type="button" id="new" @click=${() => this.#desk.open('new')}>${texts.upload}</button>
        </div>
      </div>
      ${items.length || narrowed ? this.#tools() : nothing} ${this.#selection(items)}
      ${items.length ? html`<ul class="list" aria-busy=${this.list.pending}>${keyed(items, ({ id }) => id, this.#row)}</ul>` : nothing}
      ${items.length ? nothing : narrowed ? this.#nothing() : emptyNote(emptyShelf, texts.emptyTitle, texts.emptyText)}
      ${this.list.value?.nextCursor ? this.#more() : nothing}
    `;
  }

  #row = (document: ManagedDocumentSummary) => {
    const { texts, formats, headingLevel } = this.#desk;
    const { id, title, category, state, datedOn, file, version } = document;
    const facts = [
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
          <button type="button" part="title" @click=${() => this.#desk.open(id)}>${title}</button>
        </div>
        <div class="meta">${facts.filter(Boolean).join(' · ')}</div>
      </div>
      <div class="where">${stateBadge(state, this.#desk)} ${state === 'draft' ? nothing : countsOf(document, this.#desk)}</div>
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
    const type = (event: Event) => {
      const { value } = event.target as HTMLInputElement;
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#narrow({ search: value }), rest);
    };
    const chosen = (event: Event) => (event.target as HTMLSelectElement).value;
    return html`<div class="tools" role="search" aria-label=${texts.search}>
      <input class="input" part="search" type="search" maxlength="100" aria-label=${texts.search} placeholder=${texts.search} .value=${this.#search} @input=${type} />
      <div class="choice">
        <select class="input" aria-label=${texts.category} @change=${(event: Event) => this.#narrow({ category: chosen(event) })}>
          <option value="">${texts.allCategories}</option>
          ${categories.map(({ id, name, parentId }) => html`<option value=${id} .selected=${id === this.#category}>${parentId ? `– ${name}` : name}</option>`)}
        </select>
        ${icon('chevron')}
      </div>
      <div class="choice">
        <select class="input" aria-label=${texts.state} @change=${(event: Event) => this.#narrow({ state: chosen(event) as DocumentState | '' })}>
          <option value="">${texts.allStates}</option>
          ${Object.entries(texts.states).map(([value, label]) => html`<option value=${value} .selected=${value === this.#state}>${label}</option>`)}
        </select>
        ${icon('chevron')}
      </div>
    </div>`;
  }

  #nothing() {
    const { texts } = this.#desk;
    return html`<div class="note" part="empty">
      <p class="heading">${texts.nothingTitle}</p>
      <p class="muted">${texts.nothingText}</p>
      <button class="button quiet" type="button" @click=${() => this.#narrow({ search: '', category: '', state: '' })}>${texts.showAll}</button>
    </div>`;
  }

  #more() {
    const more = () => void this.list.more();
    return html`<button class="button quiet more" part="more" type="button" aria-disabled=${this.list.loadingMore} @click=${more}>
      ${this.#desk.texts.more}
    </button>`;
  }

  #narrow({ search, category, state }: { search?: string; category?: string; state?: DocumentState | '' }): void {
    this.#search = search ?? this.#search;
    this.#category = category ?? this.#category;
    this.#state = state ?? this.#state;
    this.unpick();
  }
}
