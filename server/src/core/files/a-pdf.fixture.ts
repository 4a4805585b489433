import { PDF } from '@libpdf/core';

/** A PDF of one page, protected if asked for. */
export async function aPdf(protection?: Parameters<PDF['setProtection']>[0]) {
  const pdf = PDF.create();
  pdf.addPage().drawText('Abrechnung', { x: 50, y: 700, size: 12 });
  if (protection) pdf.setProtection(protection);
  return pdf.save();
}
