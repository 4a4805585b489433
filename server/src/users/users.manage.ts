import { usersManageApi } from '@p24/sdk/api';
import * as z from 'zod';
import { decodeCursor, KeyText, toPage } from '../core/http/cursor.js';
import { serve } from '../core/http/serve.js';
import { searchPatterns } from '../core/search.js';
import * as users from './users.manage.queries.js';

const cursorKey = z.tuple([KeyText, z.uuid()]);

/** Managers' operations on the people of a data source. */
export const usersManageServed = serve(usersManageApi, {
  async recipients({ query }, { sql, source, now }) {
    const { limit, property } = query;
    const after = decodeCursor(query.cursor, cursorKey);
    const search = searchPatterns(query.search);
    const rows = await users.listRecipients(sql, source.sourceId, { after, search, property, limit, now });
    return toPage(rows, limit, { item: (row) => row, key: ({ name, id }) => [name, id] });
  },

  counts: (_input, { sql, source, now }) => users.countPeople(sql, source.sourceId, now),
});
