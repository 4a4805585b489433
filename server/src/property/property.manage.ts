import { propertyManageApi } from '@p24/sdk/api';
import * as z from 'zod';
import { announceAll } from '../core/events/events.js';
import { bumpSource } from '../core/feed/changes.js';
import { rebuildFeed } from '../core/feed/feed.js';
import { decodeCursor, KeyText, toFoundPage, toPage } from '../core/http/cursor.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import { forgiving } from '../core/search.js';
import * as properties from './property.manage.queries.js';

const cursorKey = z.tuple([KeyText, z.uuid()]);

/** Managers' operations on properties. */
export const propertyManageServed = serve(propertyManageApi, {
  async list({ query }, { sql, source, now }) {
    const { limit } = query;
    const after = decodeCursor(query.cursor, cursorKey);
    const { rows, similar } = await forgiving(query, {
      read: (search) => properties.list(sql, source.sourceId, { after, search, limit, now }),
      texts: () => properties.texts(sql, source.sourceId),
    });
    return toFoundPage(toPage(rows, limit, { item: (row) => row, key: ({ name, id }) => [name, id] }), similar);
  },

  async units({ params: { id }, query: { cursor, limit } }, { sql, source: { sourceId } }) {
    const after = decodeCursor(cursor, cursorKey);
    const rows = await properties.units(sql, sourceId, { property: id, after, limit });
    if (!rows) throw problem('not-found');
    return toPage(rows, limit, { item: (row) => row, key: (row) => [row.name, row.id] });
  },

  async setOnline({ params: { id }, body: { online } }, { sql, source: { sourceId }, now }) {
    const property = await properties.setOnline(sql, sourceId, id, online);
    if (!property) throw problem('not-found');
    if (property.changed) {
      await rebuildFeed(sql, sourceId, { properties: [id] }, now);
      // Consumption and whatever else comes from contracts is no feed: everything may look different now.
      await bumpSource(sql, sourceId);
      await announceAll(sql, sourceId);
    }
    return { id, online };
  },
});
