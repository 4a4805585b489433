import { auditApi } from '@p24/sdk/api';
import * as z from 'zod';
import { decodeCursor, Micros, toPage } from '../core/http/cursor.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import * as audit from './audit.queries.js';

const cursorKey = z.tuple([Micros, z.uuid()]);

/** What happened with the signed-in person's access. */
export const auditServed = serve(auditApi, {
  async own({ query: { cursor, limit } }, { sql, caller }) {
    // A session that a foreign page was handed out is not the place to learn of the others.
    if (caller.kind !== 'portal' && caller.kind !== 'page') throw problem('forbidden');
    const { accountId, memberships } = caller;
    const oneself = {
      accountId,
      sources: [...new Set(memberships.map(({ sourceId }) => sourceId))],
      people: memberships.flatMap(({ id, personId }) => (personId ? [id, personId] : [id])),
    };
    const rows = await audit.listOwn(sql, oneself, { after: decodeCursor(cursor, cursorKey), limit });
    return toPage(rows, limit, { item: (row) => row, key: ({ micros, id }) => [micros, id] });
  },
});
