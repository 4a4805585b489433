import { __featureName__Api } from '@p24/sdk/api';
import * as z from 'zod';
import { decodeCursor, Micros, toPage } from '../core/http/cursor.js';
import { ownContacts } from '../core/http/scope.js';
import { serve } from '../core/http/serve.js';
import * as __featureName__ from './__feature-name__.queries.js';

const cursorKey = z.tuple([Micros, z.uuid()]);

/** Residents' operations on __words__. */
export const __featureName__Served = serve(__featureName__Api, {
  async list({ query: { source, cursor, limit } }, { sql, caller }) {
    const after = decodeCursor(cursor, cursorKey);
    const rows = await __featureName__.list(sql, ownContacts(caller, source), { after, limit });
    return toPage(rows, limit, { item: (row) => row, key: ({ micros, id }) => [micros, id] });
  },
});
