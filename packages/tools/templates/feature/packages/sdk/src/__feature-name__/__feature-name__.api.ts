import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Id, Instant, Paging, page, SourceName } from '../core/schemas.js';

export const __ItemName__ = z
  .object({ id: Id, sourceId: Id, title: z.string(), createdAt: Instant })
  .meta({ id: '__ItemName__' });
export type __ItemName__ = z.infer<typeof __ItemName__>;

export const __featureName__Api = defineApi({
  list: {
    route: 'GET /__feature-name__',
    summary: "List the signed-in person's __words__, newest first.",
    access: 'resident',
    query: Paging.extend({ source: SourceName.optional() }),
    result: page(__ItemName__),
    problems: { 'invalid-cursor': 400 },
  },
});
