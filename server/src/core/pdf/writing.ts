import type { PdfLetters } from './letter.js';
import type { PdfDocument } from './pdf.js';

/** `writePdf()` of `pdf.ts`. What draws takes 30 MB, so that it is loaded by the first who needs it. */
export async function writePdf(document: PdfDocument): Promise<Uint8Array> {
  const library = await import('./pdf.js');
  return library.writePdf(document);
}

/** `writeLetters()` of `letter.ts`, loaded like it. */
export async function writeLetters(letters: PdfLetters): Promise<Uint8Array> {
  const library = await import('./letter.js');
  return library.writeLetters(letters);
}
