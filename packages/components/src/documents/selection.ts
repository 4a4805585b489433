import type { Documents as Calls, Document } from '@p24/sdk';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../core/formats.js';
import { problemText } from '../core/notes.js';
import type { CoreTexts } from '../core/texts.de.js';
import type { Shelf } from './shelf.js';
import type { DocumentsTexts } from './texts.de.js';

export interface SelectionHost extends LitElement {
  readonly texts: DocumentsTexts;
  readonly core: CoreTexts;
  readonly formats: Formats;
  readonly calls: Calls;
  readonly shelf: Shelf;
  href(url: string): string;
  file(documents: readonly Document[]): void;
  failed(error: unknown): void;
}

/** So many fit into one archive. */
const most = 200;

/** The documents that the person has picked, and what can be done with all of them. */
export class Selection {
  readonly ids = new Set<string>();
  active = false;
  #preparing = false;
  #word = '';
  readonly #host: SelectionHost;

  constructor(host: SelectionHost) {
    this.#host = host;
  }

  get documents(): Document[] {
    return this.#host.shelf.items.filter(({ id }) => this.ids.has(id));
  }

  begin(): void {
    this.active = true;
    this.#word = '';
    this.#host.requestUpdate();
  }

  end(): void {
    this.forget();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('#select')?.focus());
  }

  /** Picks nothing any more. */
  forget(): void {
    this.active = false;
    this.#word = '';
    this.ids.clear();
    this.#host.requestUpdate();
  }

  toggle(id: string): void {
    const { texts, formats } = this.#host;
    this.#word = '';
    if (!this.ids.delete(id)) {
      if (this.ids.size < most) this.ids.add(id);
      else this.#word = texts.tooMany(formats.number(most));
    }
    this.#host.requestUpdate();
  }

  /** The bar that says how much is picked and what to do with it. */
  render(): TemplateResult | typeof nothing {
    if (!this.active) return nothing;
    const { texts, formats } = this.#host;
    const { documents } = this;
    const size = documents.reduce((sum, { file }) => sum + file.size, 0);
    const none = documents.length === 0;
    const oneSource = new Set(documents.map(({ sourceId }) => sourceId)).size === 1;
    return html`<div class="selection" part="selection" role="region" aria-label=${texts.select}>
      <span role="status">${this.#word || (none ? texts.selectHint : texts.selected(documents.length, formats.number(documents.length)))}</span>
      <div class="actions">
        <button class="button" type="button" aria-disabled=${none || this.#preparing} @click=${() => void this.#download()}>
          ${this.#preparing ? texts.preparing : none ? texts.download : texts.downloadSize(formats.bytes(size))}
        </button>
        <button class="button quiet" type="button" aria-disabled=${!oneSource} @click=${() => oneSource && this.#host.file(this.documents)}>${texts.moveShort}</button>
        <button class="button quiet" type="button" @click=${() => this.end()}>${texts.selectEnd}</button>
      </div>
    </div>`;
  }

  async #download(): Promise<void> {
    const { texts, core } = this.#host;
    const ids = this.documents.map(({ id }) => id);
    if (ids.length === 0 || this.#preparing) return;
    this.#preparing = true;
    this.#host.requestUpdate();
    try {
      const { download } = await import('./archive-download.js');
      this.#word = await download(this.#host, ids);
    } catch (error) {
      this.#word = texts.problems[(error as { code?: string }).code ?? ''] ?? problemText(error, core);
      this.#host.failed(error);
    } finally {
      this.#preparing = false;
      this.#host.requestUpdate();
    }
  }
}
