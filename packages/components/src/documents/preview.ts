import type { Document } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentsTexts } from './texts.de.js';

/** Whether a browser shows such a file inside a page. */
export const canPreview = ({ file: { type } }: Document): boolean =>
  type === 'application/pdf' || type.startsWith('image/');

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
          <iframe src=${href(document.file.url)} title=${document.title}></iframe>`
        : nothing
    }
  </dialog>`;
}
