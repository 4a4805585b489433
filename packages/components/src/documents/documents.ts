import { Documents as Calls, type Document, type DocumentCategory } from '@p24/sdk';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { placesOf } from '../core/companies.js';
import { P24Element } from '../core/element.js';
import { dialogStyles } from '../core/parts/dialog.js';
import { emptyNote } from '../core/parts/empty.js';
import { fieldStyles, searchField } from '../core/parts/field.js';
import { formStyles } from '../core/parts/form.js';
import { failure, messageStyles } from '../core/parts/message.js';
import { bones, skeleton } from '../core/parts/skeleton.js';
import { portalLink } from '../core/portal-link.js';
import { elementStyles } from '../core/styles.js';
import { categoryList } from './category-list.js';
import { DocumentOpenedEvent } from './document-events.js';
import { documentRows } from './document-rows.js';
import { rowStyles } from './document-rows.styles.js';
import { styles } from './documents.styles.js';
import { emptyShelf, nothingNote } from './empty-shelf.js';
import { Filing } from './filing.js';
import { type DocumentViewer, Preview } from './preview.js';
import { Selection } from './selection.js';
import { Shelf, type ShelfFilter } from './shelf.js';
import { type DocumentsTexts, de } from './texts.de.js';

/** How long typing must rest before the server is asked. */
const rest = 250;

/**
 * The documents that were released to the signed-in person: by category, with search and own categories. A document
 * opens in a new tab, or in the page where that allows it.
 *
 * @slot - Shown when the documents cannot be loaded, for example with a telephone number.
 * @fires {P24ReadyEvent} p24-ready - The documents are shown for the first time.
 * @fires {P24ErrorEvent} p24-error - Something could not be loaded or saved; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - A document is about to be opened (`document`), one inside the page to be closed
 *   (`documents`, both with `detail.inPlace`), the person wants to ask for one (`question`, with `detail.text`) or to sign
 *   in (`login`); a page that cancels it takes over, else a question leads to the portal.
 * @fires {DocumentOpenedEvent} p24-document-opened - A document was opened.
 * @csspart base - The area of the element.
 * @csspart search - The search field.
 * @csspart categories - The list of categories.
 * @csspart category - One category.
 * @csspart heading - The heading of a section.
 * @csspart list - A list of documents.
 * @csspart document - One document.
 * @csspart unread - Added to a document that is not read yet.
 * @csspart title - The link with the title of a document.
 * @csspart badge - The word that marks an unread document.
 * @csspart move - The button that files a document.
 * @csspart selection - The bar of what was selected.
 * @csspart done - What was done, with the way back.
 * @csspart dialog - The dialog in which documents are filed.
 * @csspart preview - The dialog in which a document is shown.
 * @csspart ask - The link to ask the property manager for a document.
 * @csspart more - The button that loads more documents.
 * @csspart empty - Shown when there are no documents.
 * @csspart problem - Shown when documents cannot be loaded.
 * @csspart stale - Shown above documents that could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 * @cssprop [--p24-documents-min-height=22em] - Height that is kept while loading, so that the page does not jump.
 * @cssprop [--p24-panel-padding=1em] - Space around what the element shows.
 */
export class Documents extends P24Element<DocumentsTexts> {
  static override styles = [...elementStyles, fieldStyles, formStyles, dialogStyles, messageStyles, rowStyles, styles];

  /** Id of the document that is open. */
  @property() item: string | null = null;

  /** Id of the category that is shown; all by default. */
  @property() category = '';

  /** Whether documents open inside the page; works where the page and the server have the same origin. */
  @property({ type: Boolean }) preview = false;

  /** Makes what shows a PDF inside the page, given name and URL of its file; the browser's own viewer by default. */
  @property({ attribute: false }) viewer: DocumentViewer | undefined;

  @state() private search = '';

  protected override readonly catalogue = { de, en: async () => (await import('./texts.en.js')).en };
  protected override readonly feature = 'documents';

  readonly shelf = new Shelf(this);
  readonly #filing = new Filing(this);
  readonly #selection = new Selection(this);
  readonly #preview = new Preview(this);
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.forgetting.add(() => {
      clearTimeout(this.#typing);
      this.search = this.category = '';
      for (const one of [this.#selection, this.#filing]) one.forget();
      this.#filing.dialog = undefined;
    });
  }

  /** What narrows the list. */
  get filter(): ShelfFilter {
    return { ...this.scope, category: this.category || undefined, search: this.search.trim() || undefined };
  }

  /** The name of a managing company, where the person has homes at several. */
  sourceName(id: string): string | undefined {
    return placesOf(this)({ sourceId: id });
  }

  /** Whether the person has made categories of their own. */
  get ownCategories(): boolean {
    return Boolean(this.shelf.categories.value?.items.some((category) => category.private));
  }

  get calls(): Calls {
    if (!this.connection) throw new Error('The element is not connected.');
    return new Calls(this.connection.http);
  }

  get selection(): ReadonlySet<string> {
    return this.#selection.ids;
  }

  get selecting(): boolean {
    return this.#selection.active;
  }

  protected override hinted(item: string | null): void {
    void this.shelf.reload();
    if (item === null || item === this.item) void this.#preview.look();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#preview.follow(changed.has('item'));
  }

  protected override skeleton(): unknown {
    return skeleton(this.core, [bones('tool'), html`<div>${bones('line', 5)}</div>`], 'layout');
  }

  protected override content(): unknown {
    return this.show(this.shelf.categories, ({ items }) => this.show(this.shelf.list, () => this.#page(items)));
  }

  #page(categories: readonly DocumentCategory[]): unknown {
    const { texts } = this;
    const narrowed = Boolean(this.filter.search || this.category);
    const bare = this.shelf.items.length === 0 && !narrowed;
    if (bare && categories.length === 0) return emptyNote(emptyShelf, texts.emptyTitle, texts.emptyText, this.#ask());
    return html`<span id="new-tab" hidden>${this.core.newTab}</span>
      <div class="layout" @click=${this.#clicked} @change=${this.#clicked}>
        ${categoryList(this, categories)}
        <div class="main">${this.#preview.gone ? failure(texts.gone) : nothing} ${this.#tools()} ${this.#category(categories)} ${this.#filing.render()} ${this.#selection.render()} ${this.#lists(narrowed)} ${this.#ask()}</div>
      </div>
      ${this.#filing.dialog?.render()} ${this.#preview.render()}`;
  }

  #tools() {
    const { texts } = this;
    return html`<div class="tools" role="search" aria-label=${texts.search}>
      ${searchField(texts.search, this.search, this.#typed)}
      ${this.selecting || !this.shelf.items.length ? nothing : html`<button class="button quiet" id="select" type="button" @click=${() => this.#selection.begin()}>${texts.select}</button>`}
    </div>`;
  }

  /** The heading of the category that is shown, with what can be done to an own one. */
  #category(categories: readonly DocumentCategory[]) {
    const category = categories.find(({ id }) => id === this.category);
    if (!category) return nothing;
    const { texts } = this;
    return html`<div class="chosen">
      <div class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>${category.name}</div>
      ${
        category.private
          ? html`<button class="plain link" type="button" @click=${() => void this.#filing.ask((dialog) => dialog.rename(category))}>${texts.rename}</button>
              <button class="plain link" type="button" @click=${() => void this.#remove(category)}>${texts.remove}</button>`
          : nothing
      }
    </div>`;
  }

  #lists(narrowed: boolean) {
    const { texts, core, shelf, formats } = this;
    const { fresh, rest: others, items } = shelf;
    if (!items.length) return nothingNote(this, this.filter.search, this.#showAll);
    const { similarTo } = shelf.list.value ?? {};
    const found =
      this.filter.search && !shelf.list.pending ? texts.found(items.length, formats.number(items.length)) : '';
    return html`<div class=${similarTo ? nothing : 'sr'} role="status">${similarTo ? texts.similar(similarTo) : found}</div>
      <div class="sections" aria-busy=${narrowed && shelf.list.pending}>
        ${fresh.length ? this.#section(texts.fresh, fresh) : nothing}
        ${others.length ? this.#section(fresh.length ? texts.rest : texts.title, others, !fresh.length && Boolean(this.category)) : nothing}
        ${shelf.list.value?.nextCursor ? html`<button class="button quiet more" part="more" type="button" @click=${() => void shelf.more()}>${core.more}</button>` : nothing}
      </div>`;
  }

  /** The way to ask for what is missing. */
  #ask() {
    const { texts } = this;
    return portalLink(this, texts.ask, 'question', { detail: { text: texts.missing(this.search.trim()) } });
  }

  #section(heading: string, documents: readonly Document[], hidden = false) {
    return html`<section>
      <div class="heading ${hidden ? 'sr' : ''}" part="heading" role="heading" aria-level=${this.headingLevel}>${heading}</div>
      ${documentRows(this, documents, heading)}
    </section>`;
  }

  /** Shows one category, or all documents. */
  choose(category: string): void {
    this.#filing.forget();
    this.category = category;
  }

  newCategory(): void {
    const own = this.me?.memberships.find((one) => one.contactId && this.within(one));
    if (own) void this.#filing.ask((dialog) => dialog.create(own.sourceId));
  }

  /** Asks where documents are to be filed. */
  file(documents: readonly Document[]): void {
    void this.#filing.ask((dialog) => dialog.move(documents));
  }

  /** One listener for all rows. */
  #clicked = (event: Event) => {
    const target = (event.target as Element).closest<HTMLElement>('[data-do]');
    const id = target?.closest<HTMLElement>('[data-id]')?.dataset.id;
    const document = id ? this.shelf.find(id) : undefined;
    if (!target || !document) return;
    const { do: action } = target.dataset;
    if (action === 'select' && event.type === 'change') this.#select(target as HTMLInputElement, document.id);
    if (event.type !== 'click') return;
    if (action === 'move') this.file([document]);
    if (action === 'open') this.#open(event as MouseEvent, document);
  };

  #select(box: HTMLInputElement, id: string): void {
    this.#selection.toggle(id);
    box.checked = this.selection.has(id);
  }

  #open(event: MouseEvent, document: Document): void {
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const inPlace = plain && this.#preview.may(document);
    const ours = this.navigate('document', document.id, inPlace ? { inPlace } : undefined);
    if (inPlace || !ours) event.preventDefault();
    if (!ours) return;
    if (inPlace) this.item = document.id;
    else this.opened(document);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#preview.show();
  }

  /** The server counts the opening itself; here it is only shown: the row leaves what is new, and takes the focus along. */
  opened(document: Document): void {
    const row = `[data-id="${document.id}"]`;
    if (this.renderRoot.querySelector(`${row}:focus-within`)) this.target = `${row} a`;
    this.shelf.markRead(document.id);
    this.dispatchEvent(new DocumentOpenedEvent(document));
  }

  /** Leaves the document that is shown inside the page. */
  left(): void {
    if (this.navigate('documents', null, { inPlace: true })) this.item = null;
  }

  async #remove(category: DocumentCategory): Promise<void> {
    await this.#filing.remove(category);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[part=done] button, [part=done]')?.focus();
  }

  #typed = (search: string) => {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.search = search;
    }, rest);
  };

  #showAll = () => {
    this.search = this.category = '';
    this.renderRoot.querySelector<HTMLElement>('input[type=search]')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-documents': Documents;
  }
}
