import { type Documents as Calls, type Document, isApiError } from '@p24/sdk';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { Shelf } from './shelf.js';
import type { DocumentsTexts } from './texts.de.js';

/** Makes what shows a PDF inside the page, for as long as it is in the document; `url` is the file's. */
export type DocumentViewer = (file: { name: string; url: string }) => HTMLElement;

const isPicture = ({ type }: Document['file']): boolean => type.startsWith('image/');

/** What a preview needs of its element. */
export interface PreviewHost extends LitElement {
  item: string | null;
  preview: boolean;
  viewer: DocumentViewer | undefined;
  texts: DocumentsTexts;
  readonly shelf: Shelf;
  readonly calls: Calls;
  href(url: string): string;
  /** Told when the document is shown. */
  opened(document: Document): void;
  /** Asked to leave the document; whoever shows the page may do so. */
  left(): void;
}

/** The document that `item` names, shown inside the page where that can be: the one place that knows how. */
export class Preview {
  /** Whether the document that was open is not there any more. */
  gone = false;
  readonly #host: PreviewHost;
  #document: Document | undefined;
  #shownId: string | undefined;
  #asked: string | undefined;
  #view: { url: string; element: HTMLElement } | undefined;

  constructor(host: PreviewHost) {
    this.#host = host;
  }

  /** Whether a document can be shown inside the page: phones often have no viewer of their own for PDFs there. */
  may({ file }: Document): boolean {
    const { preview, viewer, href } = this.#host;
    const pdf = file.type === 'application/pdf' && (viewer !== undefined || navigator.pdfViewerEnabled !== false);
    return preview && (isPicture(file) || pdf) && new URL(href(file.url)).origin === location.origin;
  }

  /** Takes the document that `item` names, from the list or by itself: it may be in no list. */
  follow(changed: boolean): void {
    const { item, shelf } = this.#host;
    if (changed && item) this.gone = false;
    if (!item) this.#asked = undefined;
    if (this.#document?.id === item) return;
    this.#document = item ? shelf.find(item) : undefined;
    if (!item || this.#document || !shelf.list.value || shelf.list.pending || this.#asked === item) return;
    this.#asked = item;
    void this.look();
  }

  /** Reads the document again: it may have a new version, and it may be gone. */
  async look(): Promise<void> {
    const host = this.#host;
    const { item } = host;
    if (!item) return;
    try {
      const document = await host.calls.get(item);
      if (host.item === item) this.#document = document;
    } catch (error) {
      if (host.item !== item || !isApiError(error) || error.status !== 404) return;
      this.gone = true;
      host.left();
    }
    host.requestUpdate();
  }

  /** Opens or closes the dialog as the element now shows it; what cannot be shown inside is brought into view. */
  show(): void {
    const document = this.#document;
    const root = this.#host.renderRoot;
    const dialog = root.querySelector<HTMLDialogElement>('.preview');
    if (!dialog || this.#shownId === document?.id) return;
    const before = this.#shownId;
    this.#shownId = document?.id;
    if (!document) {
      dialog.close();
      root.querySelector<HTMLElement>(`[data-id="${before}"] a`)?.focus();
    } else if (this.may(document)) {
      if (!dialog.open) dialog.showModal();
      this.#host.opened(document);
    } else root.querySelector(`[data-id="${document.id}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  /** The viewer's element for a file, the same as long as it is the same file. */
  #viewOf({ name, url }: { name: string; url: string }, viewer: DocumentViewer): HTMLElement {
    if (this.#view?.url !== url) this.#view = { url, element: viewer({ name, url }) };
    return this.#view.element;
  }

  #content({ title, file }: Document) {
    const { texts, href, viewer } = this.#host;
    const shut = (event: Event) => (event.target as Element).closest('dialog')?.close();
    const url = href(file.url);
    const pdf = () =>
      viewer ? this.#viewOf({ name: title, url }, viewer) : html`<iframe src=${url} title=${title}></iframe>`;
    return html`<div class="preview-top">
        <div class="heading" id="preview-title">${title}</div>
        <div class="actions">
          <a class="button quiet" href=${url} target="_blank" rel="noopener">${texts.openTab}</a>
          <button class="button" type="button" @click=${shut}>${texts.close}</button>
        </div>
      </div>
      ${isPicture(file) ? html`<img src=${url} alt=${title} />` : pdf()}`;
  }

  render(): TemplateResult {
    const document = this.#document;
    const shown = document && this.may(document) ? document : undefined;
    if (!shown) this.#view = undefined;
    const closed = () => {
      if (this.#host.item) this.#host.left();
    };
    return html`<dialog class="dialog full preview" part="preview" aria-labelledby="preview-title" @close=${closed}>
      ${shown ? this.#content(shown) : nothing}
    </dialog>`;
  }
}
