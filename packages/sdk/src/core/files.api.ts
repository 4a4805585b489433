import * as z from 'zod';
import { defineApi } from './define-api.js';
import { ById, FileLink, Id, line } from './schemas.js';

/** A file that is kept, before any item shows it. */
export const StoredFile = FileLink.omit({ url: true }).meta({
  id: 'StoredFile',
  description: 'A file that is kept, before any item shows it.',
});
export type StoredFile = z.infer<typeof StoredFile>;

/** What residents' and managers' uploads have in common. */
export const uploading = {
  name: line(200).describe('File name with its extension: pdf, png, jpg, gif, webp, ics or txt.'),
  upload: { types: ['*/*'], maxBytes: 25 * 1024 * 1024 },
  problems: {
    'file-empty': 422,
    'file-type-not-allowed': 422,
    'file-type-mismatch': 422,
    'file-encrypted': 422,
    'picture-broken': 422,
    'picture-too-large': 422,
    'picture-heic': 422,
  },
} as const;

export const filesApi = defineApi({
  download: {
    route: 'GET /files/:id',
    summary: 'Download an attached file by its signed link; single byte ranges are answered with 206 (RFC 9110).',
    access: 'signed-in',
    params: ById,
    query: z.object({
      item: z
        .string()
        .regex(/^[a-z-]{1,40}\.[0-9a-f-]{36}$/)
        .describe('The item that shows the file, as `<kind>.<id>`.'),
    }),
    download: 'application/octet-stream',
    linked: true,
    inPreview: true,
    forDelegates: true,
    problems: { 'range-not-satisfiable': 416 },
  },
  upload: {
    route: 'POST /files',
    summary: 'Store a file of the signed-in person, to be attached by its id afterwards; pictures lose their metadata.',
    access: 'resident',
    query: z.object({ source: Id, name: uploading.name }),
    upload: uploading.upload,
    result: StoredFile,
    status: 201,
    problems: { ...uploading.problems, 'too-many-uploads': 422 },
  },
});
