import { PDF } from '@libpdf/core';
import type { Locale } from '../http/context.js';
import { drawBlock, drawSender, drawTitle } from './blocks.js';
import { embedFonts } from './fonts.js';
import { drawWindow, LetterPage, type LetterWindow } from './letter.js';
import { paper, Sheet } from './sheet.js';

/** A part of a document, from top to bottom. Texts are plain; line ends in them begin a new line. */
export type PdfBlock =
  | { heading: string }
  | { paragraph: string }
  /** Pairs of label and value, one under the other. */
  | { facts: readonly (readonly [label: string, value: string])[] }
  /** The head is repeated on every page; columns of numbers align to the right. */
  | { table: { head: readonly string[]; rows: readonly (readonly string[])[] } }
  /** Something to notice, set apart. */
  | { note: string };

/** Whose document it is, as its letterhead says. */
export interface PdfSender {
  name: string;
  /** Colour of the letterhead's bar, `#rrggbb`. */
  accent?: string | undefined;
  /** Address and how to get in touch. */
  lines?: readonly string[] | undefined;
}

/** A document as it is to be written. */
export interface PdfDocument {
  title: string;
  sender: PdfSender;
  language: Locale;
  blocks: readonly PdfBlock[];
  /** Makes it a letter for a window envelope (DIN 5008, form B). */
  window?: LetterWindow | undefined;
  /** Small print at the foot of every page, beside the page's number. */
  footer?: string | undefined;
}

const pageOf: Readonly<Record<Locale, (page: number, pages: number) => string>> = {
  de: (page, pages) => `Seite ${page} von ${pages}`,
  en: (page, pages) => `Page ${page} of ${pages}`,
};

/**
 * Writes a document on pages of A4 with numbers, title and language. Latin, Greek, Cyrillic, Arabic and Hebrew letters and
 * emoji print as they are written; where others stood it says so.
 */
export async function writePdf({ title, sender, language, blocks, window, footer }: PdfDocument): Promise<Uint8Array> {
  const pdf = PDF.create();
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setAuthor(sender.name);
  pdf.setLanguage(language);
  const sheet = new Sheet(pdf, embedFonts(pdf, language), sender.accent);
  drawSender(sheet, sender);
  if (window) {
    const page = new LetterPage(sheet.page, sheet.fonts, new Map());
    drawWindow(page, window);
    sheet.y = paper.height - page.down;
  }
  drawTitle(sheet, title);
  for (const block of blocks) drawBlock(sheet, block);
  sheet.finish(footer ?? sender.name, pageOf[language]);
  return pdf.save({ subsetFonts: true });
}
