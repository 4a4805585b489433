import { PDF } from '@libpdf/core';

/**
 * Whether a PDF opens only with a password or certificate. One that anybody may read, and only not print or change, is
 * not locked.
 */
export async function isLockedPdf(bytes: Buffer): Promise<boolean> {
  // Named in the clear by every encrypted file (ISO 32000-2, 7.6.2), so that others need not be parsed.
  if (!bytes.includes('/Encrypt')) return false;
  try {
    const pdf = await PDF.load(bytes);
    return pdf.isEncrypted && !pdf.isAuthenticated;
  } catch {
    return true;
  }
}
