import { propertyManageApi } from '@p24/sdk/api';
import * as z from 'zod';
import { decodeCursor, KeyText, toPage } from '../core/http/cursor.js';
import { serve } from '../core/http/serve.js';
import { searchPatterns } from '../core/search.js';
import * as properties from './property.manage.queries.js';

const cursorKey = z.tuple([KeyText, z.uuid()]);

/** Managers' operations on properties. */
export const propertyManageServed = serve(propertyManageApi, {
  async list({ query }, { sql, source, now }) {
    const { limit } = query;
    const after = decodeCursor(query.cursor, cursorKey);
    const search = searchPatterns(query.search);
    const rows = await properties.list(sql, source.sourceId, { after, search, limit, now });
    return toPage(rows, limit, { item: (row) => row, key: ({ name, id }) => [name, id] });
  },
});
