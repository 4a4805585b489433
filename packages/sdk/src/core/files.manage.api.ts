import * as z from 'zod';
import { defineApi } from './define-api.js';
import { FileLink, InSource, line } from './schemas.js';

/** A file that is kept, before any item shows it. */
export const StoredFile = FileLink.omit({ url: true }).meta({
  id: 'StoredFile',
  description: 'A file that is kept, before any item shows it.',
});
export type StoredFile = z.infer<typeof StoredFile>;

export const filesManageApi = defineApi({
  upload: {
    route: 'POST /manage/:source/files',
    summary: 'Store a file, to be attached to an item by its id afterwards.',
    access: 'manager',
    params: InSource,
    query: z.object({
      name: line(200).describe('File name with its extension: pdf, png, jpg, gif, webp, ics or txt.'),
    }),
    upload: { types: ['*/*'], maxBytes: 25 * 1024 * 1024 },
    result: StoredFile,
    status: 201,
    problems: { 'file-empty': 422, 'file-type-not-allowed': 422, 'file-type-mismatch': 422 },
  },
});
