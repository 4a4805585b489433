import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Id, InSource, Instant } from '../core/schemas.js';

/** The portal as one of the people sees it, for the manager who opened it. */
export const Preview = z
  .object({
    id: Id,
    token: z.string().describe('Bearer token for the portal’s own pages; it reads, and does nothing else.'),
    name: z.string().describe('Through whose eyes it looks.'),
    endsAt: Instant,
  })
  .meta({ id: 'Preview' });
export type Preview = z.infer<typeof Preview>;

export const previewsManageApi = defineApi({
  startPreview: {
    route: 'POST /manage/:source/previews',
    summary: 'Look at the portal as one of the people, for fifteen minutes; they find it in their own log.',
    access: 'manager',
    params: InSource,
    body: z.object({ person: Id }),
    result: Preview,
    status: 201,
    secret: true,
  },
  endPreview: {
    route: 'DELETE /manage/:source/previews/:id',
    summary: 'Stop looking at the portal as somebody else.',
    access: 'manager',
    params: InSource.extend({ id: Id }),
  },
});
