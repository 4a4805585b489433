import type { Tx } from '../core/database/database.js';
import type { OwnContacts } from '../core/http/scope.js';
import type { ChatDocument } from './documents.port.js';

/** The documents that the contacts see now, ranked by how many of the patterns their title or category matches. */
export async function findForChat(
  sql: Tx,
  { sources, contacts }: OwnContacts,
  { patterns, now, limit }: { patterns: readonly string[]; now: Date; limit: number },
): Promise<ChatDocument[]> {
  return sql<ChatDocument[]>`
    with seen as (
      select f.source_id, f.item_id, max(f.visible_from) as visible_from
      from unnest(${sources}::uuid[], ${contacts}::uuid[]) as mine(source_id, contact_id)
      join feed f on f.source_id = mine.source_id and f.contact_id = mine.contact_id
      where f.kind = 'document' and f.visible_from <= ${now} and (f.visible_until is null or f.visible_until > ${now})
      group by f.source_id, f.item_id
    )
    select d.id, d.source_id as "sourceId", d.title, c.name as category, d.dated_on as "datedOn",
      seen.visible_from as "releasedAt"
    from seen
    join documents d on d.source_id = seen.source_id and d.id = seen.item_id
    join categories c on c.source_id = d.source_id and c.id = d.category_id
    cross join lateral (
      select count(*) as count from unnest(${patterns as string[]}::text[]) as word(pattern)
      where (d.title || ' ' || c.name) collate "und-x-icu" ilike word.pattern
    ) hits
    where hits.count > 0 or ${patterns.length === 0}
    order by hits.count desc, seen.visible_from desc, d.id desc
    limit ${limit}`;
}
