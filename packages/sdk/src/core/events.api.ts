import * as z from 'zod';
import { defineApi } from './define-api.js';
import { Id } from './schemas.js';

/** What a stream of events carries: that something changed, never what. */
export const EventHint = z
  .object({
    feature: z.string().describe('Feature whose data changed, as in the path of its operations.'),
    id: Id.nullable().describe('Item that changed; null when so much did that all of the feature is to be read again.'),
  })
  .meta({ id: 'EventHint' });
export type EventHint = z.infer<typeof EventHint>;

export const eventsApi = defineApi({
  stream: {
    route: 'GET /events',
    summary:
      'Stream hints of changes as server-sent events: `message` carries an EventHint, `resync` says that everything is to be read again.',
    access: 'signed-in',
    inPreview: true,
    forDelegates: true,
    download: 'text/event-stream',
  },
});
