import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Color, type EmbeddedFont, measureText, type PDF, type PDFPage } from '@libpdf/core';
import type { Locale } from '../http/context.js';
import { drawn } from './right-to-left.js';

/** The faces that documents are set in. */
export type Face = 'regular' | 'bold';

/** Where a line is drawn, and how. */
interface Place {
  x: number;
  y: number;
  size: number;
  color: Color;
}

/** A face in one document. */
export interface SetFont {
  /** The text with only characters that can be shown; where others stood it says so. */
  fit(text: string): string;
  /** Width of a fitted text in points. */
  width(text: string, size: number): number;
  /** Draws a fitted line. */
  draw(page: PDFPage, line: string, place: Place): void;
}

type Files = Readonly<Record<Face, string>>;

/** Source Sans 3: Latin with all its accents, Greek and Cyrillic. All fonts stand under the SIL Open Font License 1.1. */
const files: Files = {
  regular: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  bold: 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
};

/** What other characters are set in; read from disk by the first text that has them. */
const others: readonly { of: RegExp; files: Files }[] = [
  {
    of: /\p{Script_Extensions=Arabic}/u,
    files: {
      regular: 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
      bold: 'noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
    },
  },
  {
    of: /\p{Script=Hebrew}/u,
    files: {
      regular: 'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
      bold: 'noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf',
    },
  },
  {
    of: /\p{Extended_Pictographic}|\p{Regional_Indicator}/u,
    files: {
      regular: 'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
      bold: 'noto-emoji/600SemiBold/NotoEmoji_600SemiBold.ttf',
    },
  },
];

const kept = new Map<string, Buffer>();

function bytesOf(file: string): Buffer {
  const known = kept.get(file);
  if (known) return known;
  const bytes = readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/${file}`));
  kept.set(file, bytes);
  return bytes;
}

/** Stands for what no font can show. */
const missing: Readonly<Record<Locale, string>> = {
  de: '[Zeichen nicht darstellbar]',
  en: '[characters cannot be shown]',
};

const gap = '\uffff';

/**
 * What is not drawn: controls, marks that steer line breaks and writing direction (but the one that keeps Arabic letters
 * apart), how an emoji looks, and Arabic and Hebrew vowel signs, which without a shaper would stand beside their letters.
 */
const invisible =
  /(?!\u200c)(?:\p{Cc}|\p{Cf}|\p{Emoji_Modifier}|\p{Variation_Selector}|\u20e3|(?=\p{M})[\p{Script_Extensions=Arabic}\p{Script=Hebrew}])/gu;

/** A face of a document as it grows by the fonts that its texts need. */
class Fonts {
  readonly #pdf: PDF;
  readonly #face: Face;
  readonly #own: EmbeddedFont;
  readonly #others = new Map<string, EmbeddedFont>();

  constructor(pdf: PDF, face: Face) {
    this.#pdf = pdf;
    this.#face = face;
    this.#own = pdf.embedFont(bytesOf(files[face]));
  }

  /** The font that has a character; undefined where none has. */
  of(char: string): EmbeddedFont | undefined {
    if (this.#own.canEncode(char)) return this.#own;
    const file = others.find(({ of }) => of.test(char))?.files[this.#face];
    if (!file) return undefined;
    const font = this.#others.get(file) ?? this.#pdf.embedFont(bytesOf(file));
    this.#others.set(file, font);
    return font.canEncode(char) ? font : undefined;
  }

  /** A line as it is drawn from left to right, in pieces of one font each. */
  *pieces(line: string): Generator<{ text: string; font: EmbeddedFont }> {
    if (this.#own.canEncode(line)) return yield { text: line, font: this.#own };
    let piece = { text: '', font: this.#own };
    for (const char of drawn(line)) {
      const font = this.of(char);
      if (!font) continue;
      if (font !== piece.font) {
        if (piece.text) yield piece;
        piece = { text: '', font };
      }
      piece.text += char;
    }
    yield piece;
  }
}

function embed(pdf: PDF, face: Face, language: Locale): SetFont {
  const fonts = new Fonts(pdf, face);
  const shown = (char: string) => char === '\u200c' || fonts.of(char);
  return {
    fit: (text) =>
      Array.from(
        text
          .normalize('NFC')
          .replace(/[^\S\u00a0]/g, ' ')
          .replace(invisible, ''),
        (char) => (shown(char) ? char : gap),
      )
        .join('')
        .replace(/\uffff(?:[\s\u200c]*\uffff)*/g, missing[language]),
    width: (text, size) => {
      let width = 0;
      for (const { text: piece, font } of fonts.pieces(text)) width += measureText(piece, font, size);
      return width;
    },
    draw(page, line, { x, ...place }) {
      let at = x;
      for (const { text, font } of fonts.pieces(line)) {
        page.drawText(text, { ...place, x: at, font });
        at += measureText(text, font, place.size);
      }
    },
  };
}

/** Embeds both faces; what a document does not use of them is left out when it is saved. */
export const embedFonts = (pdf: PDF, language: Locale): Record<Face, SetFont> => ({
  regular: embed(pdf, 'regular', language),
  bold: embed(pdf, 'bold', language),
});
