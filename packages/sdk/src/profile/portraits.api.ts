import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { uploading } from '../core/files.api.js';
import { ById } from '../core/schemas.js';

export const Drawing = z
  .enum(['house', 'tree', 'cat', 'bird', 'cup', 'bicycle'])
  .meta({ id: 'Drawing', description: 'A small drawing to choose in place of a photo; elements bring it along.' });
export type Drawing = z.infer<typeof Drawing>;

/** How somebody is shown; initials where both are null. */
export const Portrait = z
  .object({
    drawing: Drawing.nullable(),
    url: z.string().nullable().describe('Signed link to the photo, a square of 256 pixels a side.'),
  })
  .meta({ id: 'Portrait' });
export type Portrait = z.infer<typeof Portrait>;

export const OwnPortrait = Portrait.extend({
  displayName: z.string().nullable().describe('How the person wants to be called.'),
  seenBy: z.array(z.string()).describe('Names of the companies whose managers see it.'),
}).meta({ id: 'OwnPortrait', description: 'How the signed-in person is shown, and to whom.' });
export type OwnPortrait = z.infer<typeof OwnPortrait>;

/** Bytes of the largest photo that is taken in. */
const maxPhotoBytes = 10 * 1024 * 1024;

export const portraitsApi = defineApi({
  portrait: {
    route: 'GET /me/portrait',
    summary: 'Show the photo or drawing of the signed-in person.',
    access: 'signed-in',
    result: OwnPortrait,
  },
  choosePortrait: {
    route: 'PUT /me/portrait',
    summary: 'Choose a drawing, or initials where it is null; a photo is deleted.',
    access: 'signed-in',
    body: z.object({ drawing: Drawing.nullable() }),
    result: OwnPortrait,
  },
  sendPhoto: {
    route: 'POST /me/portrait/photo',
    summary: 'Send a photo: it is cut to a square and drawn anew, without what the file said of place and camera.',
    access: 'signed-in',
    query: z.object({ name: uploading.name }),
    upload: { types: uploading.upload.types, maxBytes: maxPhotoBytes },
    result: OwnPortrait,
    status: 201,
    problems: uploading.problems,
  },
  photo: {
    route: 'GET /portraits/:id',
    summary: 'Download a photo, as the person or a manager of the data source, by its signed link.',
    access: 'signed-in',
    params: ById,
    download: 'image/webp',
    linked: true,
    problems: { 'range-not-satisfiable': 416 },
  },
});
