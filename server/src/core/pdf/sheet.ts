import { type Color, type PDF, type PDFPage, rgb } from '@libpdf/core';
import type { Face, SetFont } from './fonts.js';
import { linesOf } from './lines.js';

/** Points of A4 and its margins; the left one is 25 mm, for filing and as letters have it (DIN 5008). */
export const paper = { width: 595.28, height: 841.89, left: 70.87, right: 56, top: 60, bottom: 76 } as const;
/** Points between the margins. */
export const measure = paper.width - paper.left - paper.right;

/** How a text is set. */
export interface Setting {
  face?: Face;
  size?: number;
  color?: Color;
  /** Points from the left margin. */
  indent?: number;
  /** Points of its column; the rest of the line by default. */
  width?: number;
  align?: 'left' | 'right';
}

export const ink = rgb(0.13, 0.15, 0.18);
/** For labels and small print: still 7:1 on white. */
export const soft = rgb(0.33, 0.36, 0.4);
export const hairline = rgb(0.8, 0.82, 0.85);
const standardAccent = '#1f5f8b';

/** `#rrggbb` as a colour of the library; the standard accent for anything else. */
export function colorOf(hex: string | undefined): Color {
  const valid = /^#[0-9a-f]{6}$/i.test(hex ?? '') ? (hex as string) : standardAccent;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(valid.slice(at, at + 2), 16) / 255);
  return rgb(red, green, blue);
}

const lead = (size: number) => size * 1.4;

/** The page that is being written and how far it is; begins another one when it is full. */
export class Sheet {
  readonly accent: Color;
  readonly fonts: Readonly<Record<Face, SetFont>>;
  readonly #pdf: PDF;
  readonly #pages: PDFPage[] = [];
  /** Points from the bottom to where the next line begins. */
  y = 0;

  constructor(pdf: PDF, fonts: Readonly<Record<Face, SetFont>>, accent?: string) {
    this.#pdf = pdf;
    this.fonts = fonts;
    this.accent = colorOf(accent);
    this.turn();
  }

  get page(): PDFPage {
    return this.#pages.at(-1) as PDFPage;
  }

  /** Begins a page. */
  turn(): void {
    this.#pages.push(this.#pdf.addPage({ size: 'a4' }));
    this.y = paper.height - paper.top;
  }

  /** Makes sure that so many points fit below; says whether a page was begun for that. */
  room(points: number): boolean {
    if (this.y - points >= paper.bottom) return false;
    this.turn();
    return true;
  }

  space(points: number): void {
    this.y -= points;
  }

  /** The lines that a text takes as it is set. */
  lines(text: string, { face = 'regular', size = 10.5, indent = 0, width = measure - indent }: Setting): string[] {
    return linesOf(text, this.fonts[face], size, width);
  }

  /** Points that so many lines take. */
  height(lines: number, { size = 10.5 }: Setting = {}): number {
    return lines * lead(size);
  }

  /** Draws a line at the current place without moving on. */
  put(line: string, { face = 'regular', size = 10.5, color = ink, indent = 0, width, align }: Setting = {}): void {
    const set = this.fonts[face];
    const column = width ?? measure - indent;
    const shift = align === 'right' ? column - set.width(line, size) : 0;
    set.draw(this.page, line, { x: paper.left + indent + shift, y: this.y - size, size, color });
  }

  /** Writes a text down the page, over as many pages as it takes. */
  write(text: string, setting: Setting = {}): void {
    for (const line of this.lines(text, setting)) {
      this.room(this.height(1, setting));
      this.put(line, setting);
      this.space(this.height(1, setting));
    }
  }

  /** A thin line across, at the current place. */
  rule(color: Color = hairline): void {
    const [start, end] = [paper.left, paper.left + measure].map((x) => ({ x, y: this.y }));
    if (start && end) this.page.drawLine({ start, end, color, thickness: 0.6 });
  }

  /** Writes the foot of every page: only now it is known how many there are. */
  finish(footer: string, pageOf: (page: number, pages: number) => string): void {
    const { regular } = this.fonts;
    const size = 8.5;
    const [line = ''] = this.lines(footer, { size, width: measure - 90 });
    for (const [index, page] of this.#pages.entries()) {
      const count = pageOf(index + 1, this.#pages.length);
      const y = paper.bottom - 34;
      const right = paper.left + measure - regular.width(count, size);
      regular.draw(page, line, { x: paper.left, y, size, color: soft });
      regular.draw(page, count, { x: right, y, size, color: soft });
    }
  }
}
