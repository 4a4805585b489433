import type { Document } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentsTexts } from './texts.de.js';

const isPicture = ({ file: { type } }: Document): boolean => type.startsWith('image/');

/** Whether this browser shows such a file inside a page; phones often have no viewer for PDFs there. */
export const canPreview = (document: Document): boolean =>
  isPicture(document) || (document.file.type === 'application/pdf' && navigator.pdfViewerEnabled !== false);

/** A document shown in the page: the one place that knows how. `close` is called when the person is done. */
export function preview(
  document: Document | undefined,
  { texts, href, close }: { texts: DocumentsTexts; href: (url: string) => string; close: () => void },
): TemplateResult {
  const shut = (event: Event) => (event.target as Element).closest('dialog')?.close();
  return html`<dialog class="dialog preview" part="preview" aria-labelledby="preview-title" @close=${close}>
    ${
      document
        ? html`<div class="preview-top">
            <div class="heading" id="preview-title">${document.title}</div>
            <div class="actions">
              <a class="button quiet" href=${href(document.file.url)} target="_blank" rel="noopener">${texts.openTab}</a>
              <button class="button" type="button" @click=${shut}>${texts.close}</button>
            </div>
          </div>
          ${
            isPicture(document)
              ? html`<img src=${href(document.file.url)} alt=${document.title} />`
              : html`<iframe src=${href(document.file.url)} title=${document.title}></iframe>`
          }`
        : nothing
    }
  </dialog>`;
}
