import type { Document } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentsTexts } from './texts.de.js';

/** Makes what shows a PDF inside the page, for as long as it is in the document; `url` is the file's. */
export type DocumentViewer = (file: { name: string; url: string }) => HTMLElement;

const isPicture = ({ file: { type } }: Document): boolean => type.startsWith('image/');

/** Whether such a file can be shown inside the page: phones often have no viewer of their own for PDFs there. */
export const canPreview = (document: Document, viewer: DocumentViewer | undefined): boolean =>
  isPicture(document) ||
  (document.file.type === 'application/pdf' && (viewer !== undefined || navigator.pdfViewerEnabled !== false));

/** What a preview needs beside its document. */
export interface PreviewOptions {
  texts: DocumentsTexts;
  href: (url: string) => string;
  viewer: DocumentViewer | undefined;
  /** Called when the dialog was closed. */
  close: () => void;
}

/** A document shown in the page: the one place that knows how. */
export class Preview {
  #view: { url: string; element: HTMLElement } | undefined;

  /** The viewer's element for a file, the same as long as it is the same file. */
  #viewOf({ title: name, file }: Document, viewer: DocumentViewer, href: (url: string) => string): HTMLElement {
    const url = href(file.url);
    if (this.#view?.url !== url) this.#view = { url, element: viewer({ name, url }) };
    return this.#view.element;
  }

  #content(document: Document, { texts, href, viewer }: PreviewOptions) {
    const shut = (event: Event) => (event.target as Element).closest('dialog')?.close();
    const { title } = document;
    const src = href(document.file.url);
    const pdf = viewer ? this.#viewOf(document, viewer, href) : html`<iframe src=${src} title=${title}></iframe>`;
    return html`<div class="preview-top">
        <div class="heading" id="preview-title">${title}</div>
        <div class="actions">
          <a class="button quiet" href=${src} target="_blank" rel="noopener">${texts.openTab}</a>
          <button class="button" type="button" @click=${shut}>${texts.close}</button>
        </div>
      </div>
      ${isPicture(document) ? html`<img src=${src} alt=${title} />` : pdf}`;
  }

  render(document: Document | undefined, options: PreviewOptions): TemplateResult {
    if (!document) this.#view = undefined;
    return html`<dialog class="dialog preview" part="preview" aria-labelledby="preview-title" @close=${options.close}>
      ${document ? this.#content(document, options) : nothing}
    </dialog>`;
  }
}
