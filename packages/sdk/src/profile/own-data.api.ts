import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { ById, Id, Instant } from '../core/schemas.js';

/** Everything about the signed-in person as one file, or the order of it. */
export const OwnDataExport = z
  .object({
    id: Id,
    askedAt: Instant,
    until: Instant.nullable().describe('When the file is deleted, 72 hours after it was made; null while it is made.'),
    size: z.int().nullable().describe('Bytes; null while it is made.'),
  })
  .meta({ id: 'OwnDataExport' });
export type OwnDataExport = z.infer<typeof OwnDataExport>;

/** The way to a file that is ready. */
export const OwnDataLink = z
  .object({
    url: z.url().describe('Signed link to the ZIP file, for this session.'),
    until: Instant.describe('When the link ends.'),
  })
  .meta({ id: 'OwnDataLink' });
export type OwnDataLink = z.infer<typeof OwnDataLink>;

export const ownDataApi = defineApi({
  exports: {
    route: 'GET /me/data-exports',
    summary: 'List the files with everything about the signed-in person that are made or ready, newest first.',
    access: 'signed-in',
    result: z.object({ items: z.array(OwnDataExport) }),
  },
  exportData: {
    route: 'POST /me/data-exports',
    summary:
      'Order a file with everything about the signed-in person (Art. 15 and 20 DSGVO), three times a day at most.',
    access: 'signed-in',
    result: OwnDataExport,
    proven: true,
    status: 202,
  },
  openExport: {
    route: 'POST /me/data-exports/:id/link',
    summary: 'Give the link to a file that is ready; it opens for this session alone.',
    access: 'signed-in',
    params: ById,
    result: OwnDataLink,
    proven: true,
    secret: true,
    problems: { 'export-not-ready': 409 },
  },
  exportContent: {
    route: 'GET /me/data-exports/:id/content',
    summary: 'Download it as a ZIP file with JSON and files; by its signed link alone.',
    access: 'signed-in',
    params: ById,
    download: 'application/zip',
    linked: true,
  },
});
