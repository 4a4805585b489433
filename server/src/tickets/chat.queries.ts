import type { Tx } from '../core/database/database.js';
import type { OwnPeople } from '../core/http/scope.js';
import { seen, visible } from './seen.queries.js';
import type { FoundTicket } from './tickets.port.js';

/** Tickets that these people see and that match one of the patterns, those that match most first. */
export function find(
  sql: Tx,
  own: OwnPeople,
  { patterns, now, limit }: { patterns: readonly string[]; now: Date; limit: number },
) {
  const said = sql`t.number || ' ' || t.title || ' ' || k.name || ' ' || coalesce(l.place, '')`;
  const hits = sql`
    (select count(*) from unnest(${patterns as string[]}::text[]) as word (pattern)
      where (${said}) collate "und-x-icu" ilike word.pattern)`;
  const lately = sql`(t.status in ('new', 'in-progress', 'waiting') or t.changed_at > ${now}::timestamptz - interval '90 days')`;
  const matching = patterns.length > 0 ? sql`${lately} and ${hits} > 0` : lately;
  return sql<FoundTicket[]>`
    with ${seen(sql, own, matching)}
    select t.id, t.source_id as "sourceId", t.number, t.title, seen.status,
      case when seen.exposure = 'shown' and seen.show_change then (
        select max(e.created_at) from ticket_events e
        where e.source_id = seen.source_id and e.ticket_id = seen.id and ${visible(sql)}) end as "changedAt"
    from seen
    join tickets t on t.source_id = seen.source_id and t.id = seen.id
    left join ticket_templates k on k.source_id = t.source_id and k.id = t.template_id
    cross join lateral (select seen.place) l
    order by ${hits} desc, t.created_at desc, t.id desc
    limit ${limit}`;
}
