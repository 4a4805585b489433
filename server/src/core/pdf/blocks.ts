import type { PdfBlock, PdfSender } from './pdf.js';
import { measure, paper, type Setting, type Sheet, soft } from './sheet.js';
import { drawTable } from './table.js';

/** The letterhead: a bar in the brand's colour, the name, and how to get in touch. */
export function drawSender(sheet: Sheet, { name, lines = [] }: PdfSender): void {
  const { page, accent } = sheet;
  page.drawRectangle({ x: 0, y: paper.height - 8, width: paper.width, height: 8, color: accent });
  sheet.write(name, { face: 'bold', size: 14 });
  const contact = lines.filter(Boolean).join(' · ');
  if (contact) sheet.write(contact, { size: 8.5, color: soft });
  sheet.space(6);
  sheet.rule();
  sheet.space(26);
}

/** What the document is. */
export function drawTitle(sheet: Sheet, title: string): void {
  sheet.write(title, { face: 'bold', size: 18 });
  sheet.space(10);
}

function drawHeading(sheet: Sheet, heading: string): void {
  sheet.space(8);
  // A heading stays with what it heads.
  sheet.room(60);
  sheet.write(heading, { face: 'bold', size: 12.5 });
  sheet.space(3);
}

function drawFacts(sheet: Sheet, facts: readonly (readonly [string, string])[]): void {
  const label: Setting = { color: soft, width: measure * 0.36 };
  const value: Setting = { indent: measure * 0.4 };
  for (const [name, text] of facts) {
    const [names, texts] = [sheet.lines(name, label), sheet.lines(text, value)];
    for (let line = 0; line < Math.max(names.length, texts.length); line++) {
      sheet.room(sheet.height(1));
      sheet.put(names[line] ?? '', label);
      sheet.put(texts[line] ?? '', value);
      sheet.space(sheet.height(1));
    }
    sheet.space(3);
  }
  sheet.space(6);
}

function drawNote(sheet: Sheet, note: string): void {
  const setting: Setting = { indent: 12, size: 10 };
  sheet.space(4);
  for (const line of sheet.lines(note, setting)) {
    const height = sheet.height(1, setting);
    sheet.room(height);
    sheet.page.drawRectangle({ x: paper.left, y: sheet.y - height, width: 3, height, color: sheet.accent });
    sheet.put(line, setting);
    sheet.space(height);
  }
  sheet.space(10);
}

function drawParagraph(sheet: Sheet, paragraph: string): void {
  sheet.write(paragraph);
  sheet.space(8);
}

/** Draws one part of a document. */
export function drawBlock(sheet: Sheet, block: PdfBlock): void {
  if ('heading' in block) drawHeading(sheet, block.heading);
  else if ('facts' in block) drawFacts(sheet, block.facts);
  else if ('table' in block) drawTable(sheet, block.table);
  else if ('note' in block) drawNote(sheet, block.note);
  else drawParagraph(sheet, block.paragraph);
}
