import { PDF } from '@libpdf/core';

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
