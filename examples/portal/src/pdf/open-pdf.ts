import { GlobalWorkerOptions, getDocument, version } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PortalTexts } from '../texts.de.js';
import { PdfPages } from './pdf-pages.js';

// Our page's policy lets workers come from here alone; the build puts the file and its helpers beside the portal's own.
const files = `/portal/part-pdf-${version}/`;
GlobalWorkerOptions.workerSrc = `${files}worker.js`;

// The library measures text on a picture that it adds to the page itself.
const measuring = new CSSStyleSheet();
measuring.replaceSync('.hiddenCanvasElement { display: none; }');
document.adoptedStyleSheets.push(measuring);

customElements.define('portal-pdf-pages', PdfPages);

/** What is to be opened. */
export interface PdfOrder {
  url: string;
  name: string;
  texts: PortalTexts['pdf'];
}

/** Opens a PDF: its pages, ready to be put somewhere. `end()` gives everything back. Rejects when it cannot be read. */
export async function openPdf({ url, name, texts }: PdfOrder): Promise<PdfPages> {
  const task = getDocument({ url, isEvalSupported: false, enableXfa: false, wasmUrl: files });
  // A document that wants a password is told so, instead of waiting for one.
  task.onPassword = () => void task.destroy();
  const pdf = await task.promise;
  const first = await pdf.getPage(1);
  return Object.assign(new PdfPages(), { task, pdf, first, url, name, texts });
}

/** Why a document could not be opened. */
export type Failure = 'locked' | 'gone' | 'expired' | 'ours' | 'failed';

/** Why a document could not be opened: `failed` where neither document nor server say. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return 'failed';
  if (error.name === 'PasswordException' || /Worker was (destroyed|terminated)/.test(error.message)) return 'locked';
  const status = 'status' in error ? Number(error.status) : 0;
  if (status === 404) return 'gone';
  if (status === 401) return 'expired';
  return status >= 500 ? 'ours' : 'failed';
}
