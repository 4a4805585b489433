import type { DocumentState, ManagedDocumentSummary } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { type Listing, listing } from '../core/listing.js';
import { Narrowing } from '../core/narrowing.js';
import { PagedList } from '../core/paged-list.js';
import { emptyNote } from '../core/parts/empty.js';
import { filterChoice, type Options, searchField } from '../core/parts/field.js';
import { Menu } from '../core/parts/menu.js';
import { RowWindow } from '../core/parts/row-window.js';
import { foldingTable } from '../core/parts/table.js';
import { emptyShelf } from './empty-shelf.js';
import { managedColumns } from './managed-columns.js';
import type { Desk } from './managed-desk.js';

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
  readonly #window: RowWindow;
  readonly #menu: Menu;
  /** The words that nothing has, where what is shown has similar ones. */
  #similarTo: string | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    desk.forgetting.add(() => this.unpick());
    this.#window = new RowWindow(desk);
    this.#menu = new Menu(desk);
    this.#narrowing = new Narrowing(desk, everything);
    this.list = new PagedList<ManagedDocumentSummary, Args>(desk, {
      size: 50,
      args: () => [desk.managed?.sourceId, JSON.stringify(this.#narrowing.choice)] as const,
      load: async ([source], paging, options) => {
        // Whose documents they are is not known yet: then nothing is loaded rather than nothing found.
        if (!source) return new Promise(() => undefined);
        const { category, state } = this.#narrowing.choice;
        const narrowed = { search: this.#narrowing.words, category: category || undefined, state: state || undefined };
        const page = await desk.calls.list({ ...paging, ...narrowed, similar: true }, options);
        this.#similarTo = page.similar ? narrowed.search : undefined;
        return page;
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
      similar: this.#similarTo && texts.similar(this.#similarTo),
      clear: () => this.#narrow(everything),
      tools: () => [this.#tools(), this.#selection(items)],
      rows: (shown) => this.#table(shown),
      focus: (index) => this.#reveal(index),
      empty: emptyNote(emptyShelf, texts.emptyTitle, texts.emptyText),
    };
    return html`
      <div class="top">
        <div class="heading" part="heading main-heading" role="heading" aria-level=${headingLevel}>${texts.title}</div>
        <div class="actions">
          <button class="button" type="button" id="new" @click=${() => this.#desk.open('new')}>${texts.upload}</button>
          <button class="button quiet" type="button" id="categories" @click=${() => this.#desk.open('categories')}>${texts.categories}</button>
        </div>
      </div>
      ${listing(view, items)}
    `;
  }

  #table(rows: readonly ManagedDocumentSummary[]) {
    const { texts } = this.#desk;
    const pick = (id: string) => {
      if (!this.#picked.delete(id)) this.#picked.add(id);
      this.#desk.requestUpdate();
    };
    const columns = managedColumns(this.#desk, {
      ...{ picked: this.#picked, pick },
      menu: (label, items) => this.#menu.button(label, items),
    });
    return html`${foldingTable({
      ...{ label: texts.title, columns, rows, window: this.#window, part: 'document' },
      ...{ count: this.list.value?.nextCursor ? undefined : rows.length, busy: this.list.pending },
      key: ({ id }) => id,
    })}
    ${this.#menu.render()}`;
  }

  /** Who has asked for more once need not ask again. */
  #reveal(index: number): Promise<void> {
    this.#window.follow(() => void this.list.more());
    return this.#window.focusRow(index);
  }

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
