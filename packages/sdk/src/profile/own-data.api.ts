import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Instant } from '../core/schemas.js';

/** Everything about the signed-in person as one file, ready to be fetched. */
export const OwnDataExport = z
  .object({
    url: z.url().describe('Signed link to the ZIP file, for this session.'),
    until: Instant.describe('When the link ends.'),
  })
  .meta({ id: 'OwnDataExport' });
export type OwnDataExport = z.infer<typeof OwnDataExport>;

export const ownDataApi = defineApi({
  exportData: {
    route: 'POST /me/data-exports',
    summary: 'Put together everything about the signed-in person (Art. 15 and 20 DSGVO), three times a day at most.',
    access: 'signed-in',
    result: OwnDataExport,
    proven: true,
    secret: true,
    status: 201,
  },
  exportContent: {
    route: 'GET /me/data-exports/content',
    summary: 'Download it as a ZIP file with JSON and files; by its signed link alone.',
    access: 'signed-in',
    download: 'application/zip',
    linked: true,
  },
});
