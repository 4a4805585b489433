import { PDF } from '@libpdf/core';

/** A PDF of one page, protected if asked for. */
export async function aPdf(protection?: Parameters<PDF['setProtection']>[0]) {
  const pdf = PDF.create();
  pdf.addPage().drawText('Abrechnung', { x: 50, y: 700, size: 12 });
  if (protection) pdf.setProtection(protection);
  return pdf.save();
}

/** A PDF of so many pages, which say which one they are. */
export async function aPdfOf(pages: number): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = PDF.create();
  for (let no = 1; no <= pages; no++) pdf.addPage().drawText(`Blatt ${no} der Abrechnung`, { x: 60, y: 700, size: 18 });
  return new Uint8Array(await pdf.save());
}
