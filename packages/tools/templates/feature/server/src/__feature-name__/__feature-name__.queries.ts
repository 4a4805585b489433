import type { __ItemName__ } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { OwnContacts } from '../core/http/scope.js';

/** A row with its place in the list. */
export interface __ItemName__Row extends __ItemName__ {
  micros: string;
}

/** One row more than asked for, so that the caller knows whether there is a next page. */
export const list = (
  sql: Tx,
  { sources, contacts }: OwnContacts,
  { after, limit }: { after: readonly [micros: string, id: string] | null; limit: number },
) => sql<__ItemName__Row[]>`
  select own.id, own.source_id as "sourceId", own.title, own.created_at as "createdAt",
    (extract(epoch from own.created_at) * 1000000)::bigint::text as micros
  from unnest(${sources}::uuid[], ${contacts}::uuid[]) as mine(source_id, contact_id)
  join __feature_name__ own on own.source_id = mine.source_id and own.contact_id = mine.contact_id
  where true
    ${after ? sql`and (own.created_at, own.id) < ('epoch'::timestamptz + ${after[0]}::bigint * interval '1 microsecond', ${after[1]}::uuid)` : sql``}
  order by own.created_at desc, own.id desc limit ${limit + 1}`;
