import * as z from 'zod';
import { defineApi } from './define-api.js';
import { ById } from './schemas.js';

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
    problems: { 'range-not-satisfiable': 416 },
  },
});
