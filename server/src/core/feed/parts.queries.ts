import type { AudienceMember, AudiencePart } from '@p24/sdk/api';
import type { Fragment, Tx } from '../database/database.js';
import { chosenAway } from './audience.queries.js';
import type { FeedItem } from './feed.js';
import { reached } from './feed.queries.js';

/** The mails about an item: of which topic they are, and the kind of what they are kept under where that is an order. */
export interface MailsAbout {
  topic: string;
  orders?: string;
}

/** A member, with what the next page begins after. */
export type MemberRow = AudienceMember & { sortName: string };

/** A row of the parts, with what the next page begins after. */
export type PartRow = AudiencePart & { rank: string };

/** The item's releases that were not revoked, one row for each part of what they name, as `parts`. */
const parts = (sql: Tx, { sourceId, kind, itemId }: FeedItem): Fragment => sql`
  parts as (
    select r.id as release_id, r.visible_from, r.visible_until, p.part, p.rank,
      jsonb_strip_nulls(p.audience || jsonb_build_object('groups', r.audience->'groups')) as audience
    from releases r
    cross join lateral (
      select 'all' as part, '0' as rank, '{"all": true, "properties": [], "contacts": []}'::jsonb as audience
        where (r.audience->>'all')::boolean
      union all
      select id, '1', jsonb_build_object('all', false, 'properties', jsonb_build_array(id), 'contacts', '[]'::jsonb)
        from jsonb_array_elements_text(r.audience->'properties') as named(id)
      union all
      select 'contacts', '2', jsonb_build_object('all', false, 'properties', '[]'::jsonb, 'contacts', r.audience->'contacts')
        where r.audience->'contacts' <> '[]'
    ) p
    where r.source_id = ${sourceId} and r.item_kind = ${kind} and r.item_id = ${itemId} and r.revoked_at is null
  )`;

const signedUp = (sql: Tx, sourceId: string, contact: Fragment) => sql`exists (
  select from people p join memberships m on m.source_id = p.source_id and m.person_id = p.id and m.state = 'active'
  where p.source_id = ${sourceId} and p.contact_id = ${contact})`;

/** The parts of whom an item is released to, everybody first, then properties by name; one row more than asked for. */
export const listParts = (
  sql: Tx,
  item: FeedItem,
  query: { after: readonly [rank: string, name: string, part: string] | null; limit: number; now: Date },
) => sql<PartRow[]>`
  with ${parts(sql, item)},
  page as (
    select p.part, p.rank, o.name, min(p.visible_from) as visible_from,
      case when bool_or(p.visible_until is null) then null else max(p.visible_until) end as visible_until,
      -- Released to everybody there once, whatever else was narrowed.
      bool_or(p.part = 'contacts' or not p.audience ? 'groups') as whole
    from parts p
    left join properties o on o.source_id = ${item.sourceId} and o.id::text = p.part
    ${query.after ? sql`where (p.rank, coalesce(o.name, ''), p.part) > (${query.after[0]}, ${query.after[1]}, ${query.after[2]})` : sql``}
    group by p.part, p.rank, o.name
    order by p.rank, coalesce(o.name, ''), p.part limit ${query.limit + 1}
  ),
  live as (
    select release_id as id, part as kind, null::uuid as item_id, audience, visible_from, visible_until
    from parts where part in (select part from page)
  ),
  ${reached(sql, item.sourceId, null)},
  counted as (
    select e.part, count(*)::int as contacts,
      (count(*) filter (where e.active and e.starts <= greatest(page.visible_from, ${query.now})))::int as readable
    from (
      select kind as part, contact_id, min(visible_from) as starts,
        ${signedUp(sql, item.sourceId, sql`reached.contact_id`)} as active
      from reached group by kind, contact_id
    ) e join page on page.part = e.part
    group by e.part
  )
  select page.part as id, page.name, page.rank, page.visible_from as "visibleFrom", page.visible_until as "visibleUntil",
    coalesce(c.contacts, 0) as contacts, coalesce(c.readable, 0) as readable,
    case when page.whole then '[]'::jsonb else (
      select jsonb_agg(distinct g) from parts p cross join lateral jsonb_array_elements(p.audience->'groups') g
      where p.part = page.part) end as groups
  from page left join counted c on c.part = page.part
  order by page.rank, coalesce(page.name, ''), page.part`;

/**
 * What became of the mails about an item, for each contact that was to get one, or for whom somebody acts who was: the best
 * of them. Those of releases that were revoked do not count; a revocation ends all that were made before.
 */
const mailed = (sql: Tx, { sourceId, kind, itemId }: FeedItem, { topic, orders }: MailsAbout): Fragment => sql`
  standing as (
    select order_id, created_at from releases
    where source_id = ${sourceId} and item_kind = ${kind} and item_id = ${itemId} and revoked_at is null
  ),
  made as (
    select * from deliveries d
    where d.source_id = ${sourceId} and d.channel = 'mail' and d.item_kind = ${orders ?? kind} and ${
      orders
        ? sql`d.item_id in (select order_id from standing)`
        : sql`d.item_id = ${itemId} and d.created_at >= (select min(created_at) from standing)`
    }
  ),
  mailed as (
    select d.contact_id, max(d.sent_at) as sent_at,
      case when bool_or(d.state = 'sent') then 'sent' when bool_or(d.state in ('pending', 'sending')) then 'waiting'
        when bool_or(d.state = 'failed') then 'failed'
        when bool_or(${chosenAway(sql, topic, sql`d`, sourceId)}) then 'declined' end as state
    from (
      select contact_id, person_id, delegate_id, state, sent_at from made
      union all
      select a.contact_id, m.person_id, m.delegate_id, m.state, m.sent_at
      from made m join live_delegates a on a.source_id = ${sourceId} and a.person_id = m.person_id
      where ${topic} = any (a.grants)
    ) d
    group by d.contact_id
  )`;

/** The contacts who see an item through a part of its audience, by last name; one row more than asked for. */
export const listMembers = (
  sql: Tx,
  item: FeedItem,
  {
    part,
    after,
    limit,
  }: { part: string; after: readonly [place: string, name: string, id: string] | null; limit: number },
  mails: MailsAbout,
) => sql<MemberRow[]>`
  with ${parts(sql, item)},
  live as (
    select release_id as id, part as kind, null::uuid as item_id, audience, visible_from, visible_until
    from parts where part = ${part}
  ),
  ${reached(sql, item.sourceId, null)},
  who as (select contact_id, min(visible_from) as visible_from from reached group by contact_id),
  ${mailed(sql, item, mails)}
  select c.id, c.name, c.sort_name as "sortName", who.visible_from as "visibleFrom", ${signedUp(sql, item.sourceId, sql`c.id`)} as "signedUp",
    mailed.state as mail, case when mailed.state = 'sent' then mailed.sent_at end as "mailedAt"
  from who join contacts c on c.source_id = ${item.sourceId} and c.id = who.contact_id
  left join mailed on mailed.contact_id = c.id
  ${after ? sql`where (c.sort_name, c.id) > (${after[1]}, ${after[2]}::uuid)` : sql``}
  order by c.sort_name, c.id limit ${limit + 1}`;

/** Whom the item of a row, `item`, is released to, short enough for a list. */
export const audienceNames = (sql: Tx, kind: string, item: Fragment) => sql`(
  with live as (
    select audience from releases
    where source_id = ${item}.source_id and item_kind = ${kind} and item_id = ${item}.id and revoked_at is null
  ),
  houses as (
    select o.id, o.name from properties o
    where o.source_id = ${item}.source_id
      and o.id in (select jsonb_array_elements_text(audience->'properties')::uuid from live)
  )
  select jsonb_build_object(
    'all', exists (select from live where (audience->>'all')::boolean),
    'properties', (
      select coalesce(jsonb_agg(name order by name, id), '[]') from (select id, name from houses order by name, id limit 2) f),
    'more', (select greatest(count(*) - 2, 0) from houses),
    'contacts', (select count(distinct c) from live cross join lateral jsonb_array_elements(audience->'contacts') c)))`;
