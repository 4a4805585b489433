import { setImmediate as others } from 'node:timers/promises';
import { PDF, type PDFImage, type PDFPage, rgb } from '@libpdf/core';
import { encode } from 'uqr';
import type { Locale } from '../http/context.js';
import { embedFonts, type Face, type SetFont } from './fonts.js';
import { linesOf } from './lines.js';
import { returnLine } from './postal.js';
import { colorOf, hairline, ink, paper, soft } from './sheet.js';

/** A step of a way that somebody is to go, with what is to be copied from the paper. */
export interface LetterStep {
  text: string;
  /** Set large, in a line of its own. */
  copy?: string;
}

/** One letter: a page of its own. Texts are plain. */
export interface PdfLetter {
  language: Locale;
  /** Lines of the address; what does not fit a window of six lines is left out. */
  to: readonly string[];
  date: string;
  subject: string;
  before: readonly string[];
  steps: readonly LetterStep[];
  /** What the QR code beside the steps leads to. */
  link: string;
  after: readonly string[];
  closing: string;
}

/** Who writes letters. */
export interface LetterSender {
  name: string;
  accent: string;
  /** Lines of the postal address without the name; none: the name alone stands above the address. */
  postal: readonly string[];
  /** How to get in touch, at the foot. */
  lines: readonly string[];
  /** Stands in place of the name, on the colour that it was drawn for; null: the name stands there. */
  logo: { png: Uint8Array; ground: string } | null;
}

/** Letters of one sender as one document. */
export interface PdfLetters {
  title: string;
  language: Locale;
  sender: LetterSender;
  letters: readonly PdfLetter[];
}

/** Points of a millimetre. */
const mm = 72 / 25.4;
/** Millimetres of DIN 5008, form B: the address stands in the window of an envelope DL or C6. */
const din = { left: 25, width: 165, back: 57.5, window: 63.5, info: 125, subject: 98.5, marks: [105, 148.5, 210] };
/** The logo's ground, and how large the logo is within it at most. */
const head = { top: 10, inset: 3, width: 72, height: 14.6 };
const qr = { size: 42, left: 148 };
const steps = { indent: 7, width: 108 };
const addressLines = 6;

/** What stands in the window of an envelope, and beside it. */
export interface LetterWindow {
  /** Where what cannot be delivered goes. */
  back: string;
  /** Lines of the address; what does not fit a window of six lines is left out. */
  to: readonly string[];
  date: string;
}

/** Writes down one page; places are millimetres from the upper left corner. */
export class LetterPage {
  readonly #page: PDFPage;
  readonly #fonts: Readonly<Record<Face, SetFont>>;
  readonly #known: Map<string, string[]>;
  y = 0;

  constructor(page: PDFPage, fonts: Readonly<Record<Face, SetFont>>, known: Map<string, string[]>) {
    this.#page = page;
    this.#fonts = fonts;
    this.#known = known;
  }

  /** Writes a text down the page from `y`. */
  write(
    text: string,
    { face = 'regular', size = 11, left = din.left, width = din.width, color = ink, most = 99 } = {} as Setting,
  ) {
    const set = this.#fonts[face];
    for (const line of this.#lines(text, face, size, width).slice(0, most)) {
      const y = paper.height - this.y * mm - size;
      set.draw(this.#page, line, { x: left * mm, y, size, color });
      this.y += (size * 1.36) / mm;
    }
  }

  /** Most of what letters say is the same in all of them, and measured once. */
  #lines(text: string, face: Face, size: number, width: number): string[] {
    const key = `${face} ${size} ${width} ${text}`;
    const known = this.#known.get(key);
    if (known) return known;
    const lines = linesOf(text, this.#fonts[face], size, width * mm);
    this.#known.set(key, lines);
    return lines;
  }

  /** Writes the return address upon its line: as large as it fits, over several lines only where it must. */
  back(text: string): void {
    const size = [7.5, 7, 6.5].find((one) => this.#lines(text, 'regular', one, 80).length === 1) ?? 6;
    const count = this.#lines(text, 'regular', size, 80).length;
    this.y = din.back + 4 - (count * size * 1.36) / mm;
    this.write(text, { size, width: 80, color: soft, most: 4 });
    this.line(din.left, din.left + 80, din.back + 4);
  }

  /** The logo, half as large as its pixels as everywhere, and smaller where it would not fit. */
  logo(image: PDFImage, ground: string): void {
    const half = { width: (image.width * 0.75) / 2, height: (image.height * 0.75) / 2 };
    const shrunk = Math.min(1, (head.width * mm) / half.width, (head.height * mm) / half.height);
    const [width, height] = [half.width * shrunk, half.height * shrunk];
    const [x, inset] = [din.left * mm, head.inset * mm];
    const y = paper.height - head.top * mm - height - 2 * inset;
    const plate = { x, y, width: width + 2 * inset, height: height + 2 * inset };
    this.#page.drawRectangle({ ...plate, color: colorOf(ground) });
    this.#page.drawImage(image, { x: x + inset, y: y + inset, width, height });
  }

  /** Points from the upper edge to `y`. */
  get down(): number {
    return this.y * mm;
  }

  bar(accent: string): void {
    this.#page.drawRectangle({ x: 0, y: paper.height - 8, width: paper.width, height: 8, color: colorOf(accent) });
  }

  line(from: number, to: number, y: number): void {
    const [start, end] = [from, to].map((x) => ({ x: x * mm, y: paper.height - y * mm }));
    if (start && end) this.#page.drawLine({ start, end, color: hairline, thickness: 0.6 });
  }

  /** A QR code with its quiet zone, black on white whatever the brand: cameras want contrast. */
  code(link: string, left: number, top: number, size: number): void {
    // What the link ends in is random: any mask is as good as the one that would be looked for.
    const { data } = encode(link, { ecc: 'M', border: 4, maskPattern: 3 });
    const dot = (size * mm) / data.length;
    const path = this.#page.drawPath();
    for (const [row, modules] of data.entries()) {
      for (let column = 0; column < modules.length; column++) {
        const begin = column;
        while (modules[column]) column++;
        if (column === begin) continue;
        path.rectangle(left * mm + begin * dot, paper.height - top * mm - (row + 1) * dot, (column - begin) * dot, dot);
      }
    }
    path.fill({ color: rgb(0, 0, 0) });
  }
}

type Setting = { face?: Face; size?: number; left?: number; width?: number; color?: typeof ink; most?: number };

/** Draws the window with what stands beside it and the marks for folding, and goes on to where the subject stands. */
export function drawWindow(page: LetterPage, { back, to, date }: LetterWindow): void {
  page.back(back);
  page.y = din.window;
  for (const line of to.slice(0, addressLines)) page.write(line, { width: 80, most: 1 });
  page.y = din.window;
  page.write(date, { left: din.info, width: 65, most: 1 });
  for (const mark of din.marks) page.line(4, mark === din.marks[1] ? 9 : 7, mark);
  page.y = din.subject;
}

/** A document while it is written. */
interface Written extends PdfLetters {
  logo: PDFImage | null;
}

function drawHead(page: LetterPage, { sender, logo }: Written, { to, date, subject }: PdfLetter): void {
  page.bar(sender.accent);
  page.y = 16;
  if (logo) page.logo(logo, sender.logo?.ground ?? '');
  else page.write(sender.name, { face: 'bold', size: 15, most: 2 });
  drawWindow(page, { back: returnLine(sender), to, date });
  page.write(subject, { face: 'bold', size: 13 });
}

function drawSteps(page: LetterPage, letter: PdfLetter): void {
  const top = page.y;
  const { indent, width } = steps;
  for (const [index, { text, copy }] of letter.steps.entries()) {
    const from = page.y;
    page.write(`${index + 1}.`, { face: 'bold', width: indent });
    page.y = from;
    page.write(text, { left: din.left + indent, width });
    if (copy) {
      page.y += 1.5;
      page.write(copy, { face: 'bold', size: copy.length > 20 ? 12.5 : 21, left: din.left + indent, width });
    }
    page.y += 3;
  }
  page.code(letter.link, qr.left, top - 2, qr.size);
  page.y = Math.max(page.y, top + qr.size);
}

function drawLetter(page: LetterPage, document: Written, letter: PdfLetter): void {
  drawHead(page, document, letter);
  page.y += 5;
  for (const paragraph of letter.before) {
    page.write(paragraph);
    page.y += 3;
  }
  page.y += 2;
  drawSteps(page, letter);
  page.y += 2;
  for (const paragraph of letter.after) {
    page.write(paragraph);
    page.y += 3;
  }
  page.y += 3;
  page.write(letter.closing);
  page.write(document.sender.name, { face: 'bold' });
  page.y = 276;
  page.line(din.left, din.left + din.width, page.y);
  page.y += 2;
  page.write(document.sender.lines.join(' · '), { size: 8.5, color: soft, most: 3 });
}

/**
 * Writes letters as pages of A4 for window envelopes (DIN 5008, form B), with marks for folding. Lets others have their
 * turn between pages.
 */
export async function writeLetters(document: PdfLetters): Promise<Uint8Array> {
  const pdf = PDF.create();
  pdf.setTitle(document.title, { showInWindowTitleBar: true });
  pdf.setAuthor(document.sender.name);
  pdf.setLanguage(document.language);
  const fonts = embedFonts(pdf, document.language);
  const known = new Map<string, string[]>();
  const { logo } = document.sender;
  const written = { ...document, logo: logo && pdf.embedPng(logo.png) };
  for (const letter of document.letters) {
    drawLetter(new LetterPage(pdf.addPage({ size: 'a4' }), fonts, known), written, letter);
    await others();
  }
  return pdf.save({ subsetFonts: true });
}
