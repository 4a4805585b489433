import type { DocumentViewer } from '@p24/components';
import { PdfFrame } from './pdf-frame.js';

customElements.define('portal-pdf', PdfFrame);

/** Shows PDFs inside the page in the words of `texts`; the library for it is loaded with the first one. */
export const pdfViewer =
  (texts: () => PdfFrame['texts']): DocumentViewer =>
  ({ name, url }) =>
    Object.assign(new PdfFrame(), { name, src: url, texts: texts() });
