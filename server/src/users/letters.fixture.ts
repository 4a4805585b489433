import { PDF } from '@libpdf/core';
import decode from 'qr/decode.js';

/** A letter as its reader has it. */
export interface ReadLetter {
  text: string;
  /** The code to type. */
  typed: string;
}

/** Reads the pages of a PDF with letters. */
export async function readLetters(bytes: Uint8Array): Promise<ReadLetter[]> {
  const pdf = await PDF.load(bytes);
  return pdf.getPages().map((page) => {
    const { text } = page.extractText();
    const groups = /\b([2-9B-Z]{4}) – ([2-9B-Z]{4}) – ([2-9B-Z]{4})\b/.exec(text)?.slice(1) ?? [];
    return { text, typed: groups.join('-') };
  });
}

/** What pdf.js draws on outside of browsers. */
interface Canvases {
  create(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
}

/** A page of a PDF as a camera sees it: drawn by another program than wrote it, at 150 points an inch. */
export async function drawn(bytes: Uint8Array, number = 1) {
  // Loaded where a page is looked at: it is large.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 150 / 72 });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const { canvas, context } = (pdf.canvasFactory as Canvases).create(width, height);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const { data } = context.getImageData(0, 0, width, height);
  await task.destroy();
  return { width, height, data };
}

/** What the QR code of a drawn page says. Throws where there is none that can be read. */
export const qrCodeOf = (picture: Awaited<ReturnType<typeof drawn>>): string => decode(picture);
