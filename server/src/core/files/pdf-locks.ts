/**
 * Whether a PDF opens only with a password or certificate. One that anybody may read, and only not print or change, is
 * not locked.
 */
export async function isLockedPdf(bytes: Buffer): Promise<boolean> {
  // Named in the clear by every encrypted file (ISO 32000-2, 7.6.2), so that others need not be parsed.
  if (!bytes.includes('/Encrypt')) return false;
  // Loaded by the first who needs it: it takes 30 MB.
  const { PDF } = await import('@libpdf/core');
  try {
    const pdf = await PDF.load(bytes);
    return pdf.isEncrypted && !pdf.isAuthenticated;
  } catch {
    return true;
  }
}
