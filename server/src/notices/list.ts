import type { noticesApi, Parsed } from '@p24/sdk/api';
import * as z from 'zod';
import type { Entered } from '../core/http/caller.js';
import { type StatementContext, statement } from '../core/http/context.js';
import { decodeCursor, encodeCursor } from '../core/http/cursor.js';
import { problem } from '../core/http/problem.js';
import { inSource, reachOf } from '../core/http/scope.js';
import { searchPatterns } from '../core/search.js';
import * as list from './list.queries.js';

type List = typeof noticesApi.list;
type Query = Parsed<List>['query'];

/** Unread ones are a section of their own, never longer than this. */
const maxUnread = 50;

const residents = new Set(['resident', 'provider']);

/** The start as PostgreSQL keeps it, in microseconds, so that no key is lost to rounding. */
const cursorKey = z.tuple([z.iso.datetime({ precision: 6 }).regex(/^(?!0000)/), z.uuid()]);

const limitOf = ({ limit, unread }: Query) => (unread ? Math.min(limit, maxUnread) : limit);

const orderOf = (query: Query, now: Date): list.ListOrder => ({
  filter: {
    after: decodeCursor(query.cursor, cursorKey),
    unread: query.unread,
    category: query.category,
    search: searchPatterns(query.search),
  },
  limit: limitOf(query),
  now,
});

/** The memberships that count: one's own as a resident, and those for whom one was granted to read notices. */
const readersOf = ({ memberships }: Pick<Entered, 'memberships'>) =>
  memberships.filter(({ role, acting }) => residents.has(role) && (acting?.grants.includes('notices') ?? true));

/** What only the transaction can answer: whether a property or a contract is the caller's, before anything is listed. */
function listNarrowed(query: Query, { presented, services, now }: StatementContext) {
  const { tokenHash, origin } = presented;
  return services.database.enter({ tokenHash, origin }, async (sql, entered): Promise<(Entered & list.ListRow)[]> => {
    if (!entered) return [];
    const memberships = readersOf(entered);
    const reach = await reachOf(sql, { ...entered, memberships }, query);
    const row = await list.listReached(sql, { ...reach, accountId: entered.accountId }, orderOf(query, now));
    return [{ ...entered, ...row }];
  });
}

/** The hot list: one statement, except where it is narrowed to a property or a contract. */
export const noticeList = statement<List, Entered & list.ListRow>({
  query({ query }, context) {
    const { presented, services, now } = context;
    if (query.property !== undefined || query.contract !== undefined) return listNarrowed(query, context);
    const order = { ...orderOf(query, now), source: query.source?.toLowerCase() };
    return list.listEntering(services.database.statement, presented, order);
  },

  answer({ items, next, memberships }, { query }) {
    const own = readersOf({ memberships });
    if (query.source !== undefined && !own.some(inSource(query.source))) throw problem('not-found');
    return `{"items":${items},"nextCursor":${next ? `"${encodeCursor(next)}"` : null}}`;
  },
});
