import { isApiError, type UploadOptions } from '@p24/sdk';
import {
  ManageDocuments as Calls,
  type ManagedDocument,
  type ManagedDocumentCategory,
  type ManagedDocumentSummary,
  ManageFiles,
  type StoredFile,
} from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { whenAnother } from '../core/forgetting.js';
import { LatePart } from '../core/late-part.js';
import { listingStyles } from '../core/listing.js';
import { managedListStyles } from '../core/managed-list.styles.js';
import { ManagingElement } from '../core/managing-element.js';
import { problemText } from '../core/notes.js';
import { openerStyles } from '../core/opener.js';
import { Confirmation, dialogStyles } from '../core/parts/dialog.js';
import { fieldStyles } from '../core/parts/field.js';
import { formStyles } from '../core/parts/form.js';
import { backButton, listStyles } from '../core/parts/list.js';
import { menuStyles } from '../core/parts/menu.js';
import { failure, messageStyles } from '../core/parts/message.js';
import { tableStyles } from '../core/parts/table.js';
import { Toast, toastStyles } from '../core/parts/toast.js';
import { Resource } from '../core/resource.js';
import { elementStyles } from '../core/styles.js';
import { forgetTyped } from '../core/typed.js';
import { styles } from './manage-documents.styles.js';
import { de, type ManageDocumentsTexts } from './manage-texts.de.js';
import { ManagedList } from './managed-list.js';
import type { ManagedRelease } from './managed-release.js';

/** Fired when documents were released. */
export class DocumentsReleasedEvent extends Event {
  readonly documents: readonly ManagedDocumentSummary[];

  constructor(documents: readonly ManagedDocumentSummary[]) {
    super('p24-documents-released', { bubbles: true, composed: true });
    this.documents = documents;
  }
}

/**
 * The managers' side of the documents: upload many, see whom a release would reach, release and revoke one or many, add
 * versions, and see who was notified and who has read them.
 *
 * @slot - Shown when the documents cannot be loaded.
 * @fires {P24ReadyEvent} p24-ready - The documents are shown for the first time.
 * @fires {P24ErrorEvent} p24-error - Something could not be loaded or saved; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - A document is about to be opened (`document`) or the list is (`documents`, with
 *   `detail.instead` where the view before is gone), or the person wants to sign in (`login`); a page that cancels it takes over.
 * @fires {DocumentsReleasedEvent} p24-documents-released - Documents were released.
 * @csspart base - The area of the element.
 * @csspart main-heading - The heading above all, for pages with one of their own to hide.
 * @csspart search - The search field.
 * @csspart table - The list of documents.
 * @csspart document - One document in the list.
 * @csspart title - The title of a document, which opens it.
 * @csspart recipients - Whom a document in the list is for.
 * @csspart state - The state of a document.
 * @csspart counts - Whom a document reached.
 * @csspart audience - Whom a document is released to.
 * @csspart selection - The bar of what was selected.
 * @csspart draft - What is said of one uploaded file.
 * @csspart file-field - A field that takes files.
 * @csspart drop-zone - Where files can be dropped.
 * @csspart file - A file in such a field.
 * @csspart category - One category.
 * @csspart menu-button - The button with what can be done with one document.
 * @csspart menu - What can be done with one document.
 * @csspart toast - Says what was done.
 * @csspart dialog - The dialogs.
 * @csspart picker - The choice of properties or contacts.
 * @csspart more - The button that loads more documents.
 * @csspart empty - Shown when there are no documents.
 * @csspart problem - Shown when documents cannot be loaded.
 * @csspart stale - Shown above documents that could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 * @cssprop [--p24-manage-documents-min-height=26em] - Height that is kept while loading, so that the page does not jump.
 */
export class ManageDocuments extends ManagingElement<ManageDocumentsTexts> {
  static override styles = [
    ...elementStyles,
    fieldStyles,
    listStyles,
    listingStyles,
    openerStyles,
    messageStyles,
    managedListStyles,
    menuStyles,
    tableStyles,
    toastStyles,
    formStyles,
    dialogStyles,
    styles,
  ];

  /** Id of the document that is open, `new` for an upload, or `categories`. */
  @property() item: string | null = null;

  @state() private trouble = '';

  protected override readonly catalogue = { de, en: async () => (await import('./manage-texts.en.js')).en };
  protected override readonly feature = 'documents';

  readonly #confirmation = new Confirmation(this);
  readonly #toast = new Toast(this);
  readonly #list = new ManagedList(this);
  #release: ManagedRelease | undefined;
  readonly #item = new LatePart(
    this,
    () => this.item !== null,
    async () => new (await import('./managed-item.js')).ManagedItem(this),
  );
  readonly #categories = new Resource<{ items: ManagedDocumentCategory[] }, [string | undefined]>(this, {
    args: () => [this.managed?.sourceId],
    // Whose they are is not known yet: then nothing is loaded rather than nothing found.
    load: ([source], options) => (source ? this.calls.categories(options) : new Promise(() => undefined)),
  });
  readonly #document = new Resource<ManagedDocument | null, [string | undefined, string | null]>(this, {
    args: () => [this.managed?.sourceId, this.item],
    load: async ([source, item], options) =>
      source && item && item !== 'new' && item !== 'categories' ? this.calls.get(item, options) : null,
  });

  constructor() {
    super();
    this.forgetting.add(() => {
      this.trouble = '';
    });
    // Also of what was written before a reload, and is not open yet.
    whenAnother(this, forgetTyped);
  }

  get categories(): readonly ManagedDocumentCategory[] {
    return this.#categories.value?.items ?? [];
  }

  get calls(): Calls {
    if (!this.connection || !this.managed) throw new Error('Documents are managed by a manager who is connected.');
    return new Calls(this.connection.http, this.managed.sourceId);
  }

  protected override hinted(item: string | null): void {
    void this.#list.list.reload();
    if (this.item && (item === null || item === this.item)) void this.#document.reload();
  }

  protected override desk(): unknown {
    return html`
      ${this.trouble ? failure(this.trouble) : nothing}
      ${this.item ? backButton(this.texts.back, () => this.open(null)) : nothing}
      ${this.#view()}
      ${this.#release?.render() ?? nothing} ${this.#confirmation.render(this.texts.cancel)} ${this.#toast.render(this.texts.close)}
    `;
  }

  #view(): unknown {
    return this.show(this.#categories, () => {
      const { item } = this;
      if (!item) return this.show(this.#list.list, ({ items }) => this.#list.render(items));
      return this.show(this.#item, ({ upload, page, categories }) => {
        if (item === 'new') return upload.render();
        if (item === 'categories') return categories.render();
        return this.show(this.#document, (document) => (document ? page.render(document) : nothing));
      });
    });
  }

  open(item: string | null, detail?: { instead: true }): void {
    if (!this.navigate(item ? 'document' : 'documents', item, detail)) return;
    const before = this.item;
    this.trouble = '';
    this.#toast.say('');
    this.item = item;
    if (item) {
      this.target = '#item-title';
      return;
    }
    void this.#list.list.reload();
    const place = before === 'categories' ? '#categories' : '#new';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(place)?.focus());
  }

  say(text: string): void {
    this.#toast.say(text);
  }

  async act(action: () => Promise<void>): Promise<boolean> {
    this.trouble = '';
    this.#toast.say('');
    try {
      await action();
      return true;
    } catch (error) {
      const own = isApiError(error) ? this.texts.problems[error.code] : undefined;
      this.trouble = own ?? problemText(error, this.core);
      this.failed(error);
      return false;
    }
  }

  send(file: File, name: string, options: UploadOptions): Promise<StoredFile> {
    if (!this.connection || !this.managed) throw new Error('Files are sent by a manager who is connected.');
    return new ManageFiles(this.connection.http, this.managed.sourceId).upload(file, name, options);
  }

  take(document: ManagedDocument): void {
    this.#document.set(document);
  }

  async reloadCategories(): Promise<void> {
    await this.#categories.reload();
  }

  release(documents: readonly { id: string; title: string }[]): void {
    void this.#openRelease(documents);
  }

  async #openRelease(documents: readonly { id: string; title: string }[]): Promise<void> {
    this.trouble = '';
    try {
      const { ManagedRelease } = await import('./managed-release.js');
      this.#release ??= new ManagedRelease(this, this.#released);
      await this.#release.open(documents);
    } catch (error) {
      this.trouble = problemText(error, this.core);
      this.failed(error);
    }
  }

  readonly #released = async (documents: readonly ManagedDocumentSummary[], reached: number): Promise<void> => {
    await this.#refresh();
    this.say(this.texts.releasedTo(this.texts.contacts(reached, this.formats.number(reached))));
    this.dispatchEvent(new DocumentsReleasedEvent(documents));
  };

  revoke(ids: readonly string[]): void {
    const { revokeTitle, revokeText, revoke, revoked } = this.texts;
    const act = () =>
      void this.act(async () => {
        await this.calls.revoke(ids);
        await this.#refresh();
        this.say(revoked);
      });
    this.#confirmation.ask({ title: revokeTitle(ids.length), text: revokeText, yes: revoke, act });
  }

  discard(id: string): void {
    const { removeTitle, removeText, remove, removed } = this.texts;
    const act = () =>
      void this.act(async () => {
        await this.calls.remove(id);
        this.open(null, { instead: true });
        this.say(removed);
      });
    this.#confirmation.ask({ title: removeTitle, text: removeText, yes: remove, act });
  }

  async #refresh(): Promise<void> {
    this.#list.unpick();
    await Promise.all([this.#list.list.reload(), this.#document.reload()]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-manage-documents': ManageDocuments;
  }
  interface HTMLElementEventMap {
    'p24-documents-released': DocumentsReleasedEvent;
  }
}
