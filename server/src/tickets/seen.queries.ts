import type { Fragment, Tx } from '../core/database/database.js';
import type { OwnPeople } from '../core/http/scope.js';
import { exposed, located } from './exposure.queries.js';

/**
 * The tickets, `seen`, that one of these people sees, each once, with what depends on the person: while a ticket is
 * internal, `internal_from` is the number of the event that made it so (0: it always was). `only` narrows by `t`, the
 * ticket, `k`, its template, and `l`, its place.
 */
export const seen = (sql: Tx, { sources, people }: OwnPeople, only: Fragment): Fragment => sql`
  seen as materialized (
    select distinct on (t.source_id, t.id)
      t.source_id, t.id, t.number, t.kind, t.title, t.created_at, t.initiator_id, t.comments, t.attachments,
      p.id as person_id, p.contact_id, k.name as template, k.visibility->a.audience as per_status, l.place,
      x.exposure, case when x.exposure = 'shown' and s.show_status then t.status end as status,
      s.show_status, s.show_change,
      case when x.exposure = 'internal' then coalesce((
        select max(e.no) from ticket_events e
        where e.source_id = t.source_id and e.ticket_id = t.id and e.kind = 'status'
          and k.visibility->a.audience->>e.from_value = 'shown'), 0) end as internal_from
    from unnest(${sources}::uuid[], ${people}::uuid[]) as mine (source_id, person_id)
    join ticket_people tp on tp.source_id = mine.source_id and tp.person_id = mine.person_id
    join tickets t on t.source_id = tp.source_id and t.id = tp.ticket_id
    join people p on p.source_id = tp.source_id and p.id = tp.person_id
    ${exposed(sql)}
    ${located(sql)}
    cross join lateral (
      select not coalesce(bool_or(value->'showStatus' = 'false'), false) as show_status,
        not coalesce(bool_or(value->'showChange' = 'false'), false) as show_change
      from settings where source_id = t.source_id and key = 'tickets'
    ) s
    where x.exposure <> 'hidden' and ${only}
    order by t.source_id, t.id, x.exposure desc, p.id
  )`;

/** Whether an event, `e`, is shown to the person who sees the ticket `seen`. */
export const visible = (sql: Tx): Fragment => sql`
  not e.internal
    and (e.kind in ('created', 'comment')
      or (e.kind = 'status' and seen.show_status and seen.per_status->>e.to_value = 'shown'))
    and (seen.internal_from is null or e.author = 'resident' or e.no < seen.internal_from)`;

/** What the shown events of the ticket `seen` come to, as `c`, and whether there are new ones for an account. */
export const counted = (sql: Tx, accountId: string): Fragment => sql`
  cross join lateral (
    select count(*) filter (where e.kind = 'comment')::int as comments,
      coalesce(sum(e.attached), 0)::int as attachments, max(e.created_at) as changed_at,
      coalesce(bool_or(e.person_id is distinct from seen.person_id and e.created_at > coalesce(r.at, '-infinity')), false)
        as unread
    from ticket_events e
    left join reads r on r.source_id = seen.source_id and r.account_id = ${accountId} and r.kind = 'ticket'
      and r.item_id = seen.id
    where e.source_id = seen.source_id and e.ticket_id = seen.id and ${visible(sql)}
  ) c`;
