import { type Documents as Calls, type Document, type DocumentCategory, isApiError } from '@p24/sdk';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { problemText } from '../core/notes.js';
import { announcement } from '../core/parts/message.js';
import type { CoreTexts } from '../core/texts.de.js';
import type { Language } from '../core/texts.js';
import type { FilingDialog } from './filing-dialog.js';
import type { Shelf } from './shelf.js';
import type { DocumentsTexts } from './texts.de.js';

export interface FilingHost extends LitElement {
  readonly texts: DocumentsTexts;
  readonly core: CoreTexts;
  readonly language: Language;
  readonly calls: Calls;
  readonly shelf: Shelf;
  category: string;
  failed(error: unknown): void;
}

/** What was done, said for a while, with the way back where there is one. */
export interface Done {
  text: string;
  undo: (() => Promise<void>) | null;
}

/** What the person does with own categories: make, rename and remove them, put documents into them, and take it back. */
export class Filing {
  /** What was done last. */
  done: Done | undefined;
  /** Why the last attempt failed, in words. */
  problem = '';
  busy = false;
  /** Where it is asked what to do; loaded with the first question. */
  dialog: FilingDialog | undefined;
  readonly #host: FilingHost;

  constructor(host: FilingHost) {
    this.#host = host;
  }

  /** What was done or went wrong, with the way back where there is one. */
  render(): TemplateResult {
    const { done, problem } = this;
    const said = problem || done?.text;
    const undo = html`<button class="plain link" type="button" @click=${() => void this.undo()}>${this.#host.texts.undo}</button>`;
    return announcement(said, {
      kind: problem ? 'danger' : 'success',
      more: done?.undo && !problem ? undo : nothing,
      part: 'done',
    });
  }

  /** Asks something in the dialog; where that cannot be loaded it says so. Never rejects. */
  async ask(question: (dialog: FilingDialog) => void): Promise<void> {
    try {
      const { filingDialog } = await import('./filing-dialog.js');
      this.dialog = await filingDialog(this.#host, this);
      question(this.dialog);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** Forgets what was said. */
  forget(): void {
    this.done = undefined;
    this.problem = '';
    this.#host.requestUpdate();
  }

  /** Makes a category, with documents in it where some are given. */
  create(sourceId: string, name: string, documents: readonly Document[] = []): Promise<boolean> {
    const { texts, calls } = this.#host;
    return this.#act(async () => {
      const made = await calls.createCategory({ sourceId, name, documents: documents.map(({ id }) => id) });
      const undo = async () => calls.removeCategory(made.id);
      return { text: documents.length ? texts.moved(name) : texts.created(name), undo: documents.length ? undo : null };
    });
  }

  rename({ id, name: before }: DocumentCategory, name: string): Promise<boolean> {
    const { texts, calls } = this.#host;
    return this.#act(async () => {
      await calls.renameCategory(id, name);
      return { text: texts.renamed(name), undo: async () => void (await calls.renameCategory(id, before)) };
    });
  }

  /** Removes a category; taking that back makes it anew with the documents that lay in it. */
  remove({ id, name, sourceId }: DocumentCategory): Promise<boolean> {
    const { texts, calls, shelf } = this.#host;
    return this.#act(async () => {
      const lay: string[] = [];
      for await (const document of calls.each({ category: id, limit: 500 })) lay.push(document.id);
      await calls.removeCategory(id);
      if (this.#host.category === id) this.#host.category = '';
      const undo = async () => {
        const again = await calls.createCategory({ sourceId, name, documents: lay.slice(0, 1000) });
        this.#host.category = again.id;
        this.done = { text: texts.restored(name), undo: null };
        await shelf.categories.reload();
      };
      return { text: texts.removed(name), undo };
    });
  }

  /** Files documents into an own category, or back into the manager's for null. */
  move(documents: readonly Document[], category: DocumentCategory | null): Promise<boolean> {
    const { texts, calls } = this.#host;
    return this.#act(async () => {
      for (const { id } of documents) await calls.file(id, category?.id ?? null);
      const undo = async () => {
        for (const { id, category: before } of documents) await calls.file(id, before.private ? before.id : null);
      };
      return { text: category ? texts.moved(category.name) : texts.movedBack, undo };
    });
  }

  /** Takes the last step back. */
  async undo(): Promise<void> {
    const undo = this.done?.undo;
    if (!undo) return;
    await this.#act(async () => {
      await undo();
      return this.done?.undo === undo ? undefined : this.done;
    });
  }

  /** Does something, reads what came of it, and says either what was done or why it was not; false then. */
  async #act(action: () => Promise<Done | undefined>): Promise<boolean> {
    if (this.busy) return false;
    const { shelf } = this.#host;
    this.busy = true;
    this.problem = '';
    this.#host.requestUpdate();
    try {
      this.done = await action();
      return true;
    } catch (error) {
      this.#failed(error);
      return false;
    } finally {
      this.busy = false;
      await shelf.reload();
      this.#host.requestUpdate();
    }
  }

  /** Says why something was not done. */
  #failed(error: unknown): void {
    const { texts, core } = this.#host;
    const own = isApiError(error) ? texts.problems[error.code] : undefined;
    this.problem = own ?? problemText(error, core);
    this.#host.failed(error);
    this.#host.requestUpdate();
  }
}
