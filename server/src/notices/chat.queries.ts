import type { NoticeType } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { OwnContacts } from '../core/http/scope.js';

/** A notice as the assistant names it. */
export interface ChatNotice {
  id: string;
  sourceId: string;
  title: string;
  type: NoticeType;
  category: string;
  /** ISO 8601, as all times here. */
  visibleFrom: string;
  startsAt: string | null;
  endsAt: string | null;
}

/** The notices that the contacts see now, the newest first; only those whose appointment is still to come where asked. */
export const findForChat = (
  sql: Tx,
  { sources, contacts }: OwnContacts,
  { upcoming, now, limit }: { upcoming: boolean; now: Date; limit: number },
) => sql<ChatNotice[]>`
  with seen as (
    select f.source_id, f.item_id, max(f.visible_from) as visible_from
    from unnest(${sources}::uuid[], ${contacts}::uuid[]) as mine(source_id, contact_id)
    join feed f on f.source_id = mine.source_id and f.contact_id = mine.contact_id
    where f.kind = 'notice' and f.visible_from <= ${now} and (f.visible_until is null or f.visible_until > ${now})
    group by f.source_id, f.item_id
  )
  select n.id, n.source_id as "sourceId", n.title, n.type, c.name as category, seen.visible_from as "visibleFrom",
    n.starts_at as "startsAt", n.ends_at as "endsAt"
  from seen
  join notices n on n.source_id = seen.source_id and n.id = seen.item_id
  join categories c on c.source_id = n.source_id and c.id = n.category_id
  where ${upcoming ? sql`coalesce(n.ends_at, n.starts_at + interval '1 hour') > ${now}` : sql`true`}
  order by ${upcoming ? sql`n.starts_at, n.id` : sql`seen.visible_from desc, n.id desc`}
  limit ${limit}`;
