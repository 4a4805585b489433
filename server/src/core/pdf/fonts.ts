import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type EmbeddedFont, measureText, type PDF } from '@libpdf/core';

/** The faces that documents are set in. */
export type Face = 'regular' | 'bold';

/** A face in one document. */
export interface SetFont {
  font: EmbeddedFont;
  /** The text with only characters that this font has. */
  fit(text: string): string;
  /** Width of a fitted text in points. */
  width(text: string, size: number): number;
}

const files: Readonly<Record<Face, string>> = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  bold: '600SemiBold/SourceSans3_600SemiBold.ttf',
};

const kept = new Map<Face, Buffer>();

/** Source Sans 3 (SIL Open Font License 1.1): Latin with all its accents, Greek and Cyrillic. */
function bytesOf(face: Face): Buffer {
  const known = kept.get(face);
  if (known) return known;
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${files[face]}`);
  const bytes = readFileSync(path);
  kept.set(face, bytes);
  return bytes;
}

/** Stands for what the font cannot show. */
const missing = '\u25a1';

// Marks that only steer line breaks and writing direction, and how an emoji looks.
const invisible = /\p{Cf}|\ufe0e|\ufe0f/gu;

function embed(pdf: PDF, face: Face): SetFont {
  const font = pdf.embedFont(bytesOf(face));
  return {
    font,
    fit: (text) =>
      Array.from(text.normalize('NFC').replace(invisible, ''), (char) =>
        /[^\S\u00a0]/.test(char) ? ' ' : font.canEncode(char) ? char : missing,
      ).join(''),
    width: (text, size) => measureText(text, font, size),
  };
}

/** Embeds both faces; what a document does not use of them is left out when it is saved. */
export const embedFonts = (pdf: PDF): Record<Face, SetFont> => ({
  regular: embed(pdf, 'regular'),
  bold: embed(pdf, 'bold'),
});
