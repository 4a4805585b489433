import type { Audience, AudienceCount, Release } from '@p24/sdk/api';
import type { Fragment, Tx } from '../database/database.js';
import { reached } from './feed.queries.js';

/** Whether every property and contact that an audience names exists in the data source. */
export async function isAudienceKnown(
  sql: Tx,
  sourceId: string,
  { properties, contacts }: { properties: readonly string[]; contacts: readonly string[] },
): Promise<boolean> {
  const [unknown] = await sql<[{ count: number }]>`
    select (
      (select count(*) from unnest(${properties as string[]}::uuid[]) as named(id)
        where not exists (select from properties p where p.source_id = ${sourceId} and p.id = named.id)) +
      (select count(*) from unnest(${contacts as string[]}::uuid[]) as named(id)
        where not exists (select from contacts c where c.source_id = ${sourceId} and c.id = named.id))
    )::int as count`;
  return unknown.count === 0;
}

/**
 * Who is told by mail of what is `reached`, as `recipients`, each person once: those with an address, and who acts for
 * them as far as the feature was granted; `wanted` unless they have chosen its mails away.
 */
const recipients = (sql: Tx, sourceId: string, feature: string): Fragment => sql`
  told as (
    select p.id as person_id, p.contact_id, null::uuid as delegate_id, p.email, min(r.visible_from) as visible_from
    from reached r
    join people p on p.source_id = ${sourceId} and p.contact_id = r.contact_id
    where p.email is not null
    group by p.id, p.contact_id, p.email
    union all
    select a.id, d.contact_id, d.id, a.email, min(r.visible_from)
    from live_delegates d
    join reached r on r.contact_id = d.contact_id
    join people a on a.source_id = d.source_id and a.id = d.person_id
    where d.source_id = ${sourceId} and ${feature} = any (d.grants) and a.email is not null
    group by a.id, d.contact_id, d.id, a.email
  ),
  recipients as (
    select distinct on (person_id) *, not ${chosenAway(sql, feature, sql`told`, sourceId)} as wanted
    from told order by person_id, delegate_id nulls first
  )`;

/** Whether the person of a row has chosen away the mails that it stands for: about a feature, or as who acts for somebody. */
export const chosenAway = (sql: Tx, feature: string, row: Fragment, sourceId: string): Fragment => sql`exists (
  select from memberships m
  join notification_choices n on n.source_id = m.source_id and n.membership_id = m.id
  where m.source_id = ${sourceId} and m.person_id = ${row}.person_id and n.channel = 'mail' and not n.wanted
    and n.kind = case when ${row}.delegate_id is null then ${feature} else 'delegated' end)`;

/** Counts whom an audience would reach now, and by mail, without releasing anything. */
export async function countAudience(
  sql: Tx,
  { sourceId, feature, now }: { sourceId: string; feature: string; now: Date },
  audience: Audience,
): Promise<AudienceCount> {
  const { groups, ...rest } = audience;
  const stored = groups.length > 0 ? { ...rest, groups } : rest;
  const [counted] = await sql<[AudienceCount]>`
    with live as (
      select null::uuid as id, 'any' as kind, null::uuid as item_id, ${sql.json(stored)}::jsonb as audience,
        ${now}::timestamptz as visible_from, null::timestamptz as visible_until
    ),
    ${reached(sql, sourceId, null)},
    who as (
      select c.id, c.name, c.sort_name, r.visible_from > ${now} as later
      from (select contact_id, min(visible_from) as visible_from from reached group by contact_id) r
      join contacts c on c.source_id = ${sourceId} and c.id = r.contact_id
    ),
    people_of as (
      select p.contact_id, bool_or(m.state = 'active') as active
      from people p
      left join memberships m on m.source_id = p.source_id and m.person_id = p.id
      where p.source_id = ${sourceId} and p.contact_id in (select id from who)
      group by p.contact_id
    ),
    ${recipients(sql, sourceId, feature)},
    mails as (select person_id, visible_from <= ${now} as at_once from recipients where wanted),
    -- Whoever acts for somebody and gets a mail of their own is not told twice.
    mailed as (
      select t.contact_id, bool_or(m.at_once) as at_once from told t join mails m on m.person_id = t.person_id
      group by t.contact_id
    )
    select
      (select count(*) from who)::int as contacts,
      (select count(*) from people_of where active)::int as "signedUp",
      (select count(*) from mailed where at_once)::int as mailable,
      (select count(*) from mailed where not at_once)::int as "mailableLater",
      (select count(*) from mails where at_once)::int as mails,
      (select count(*) from who where later)::int as later,
      (select coalesce(array_agg(name), '{}') from (select name from who order by sort_name, id limit 10) first) as names`;
  return counted;
}

/**
 * The people with an address whom a release reaches, and from when they see the item; those who act for them along with
 * them, as far as the feature was granted.
 */
export const listRecipients = (sql: Tx, sourceId: string, releaseId: string, feature: string) => sql<
  { personId: string; contactId: string; delegateId: string | null; email: string; visibleFrom: string }[]
>`
  with live as (
    select id, item_kind as kind, item_id, audience, visible_from, visible_until
    from releases where source_id = ${sourceId} and id = ${releaseId}
  ),
  ${reached(sql, sourceId, null)},
  ${recipients(sql, sourceId, feature)}
  select person_id as "personId", contact_id as "contactId", delegate_id as "delegateId", email,
    visible_from as "visibleFrom"
  from recipients`;

/** The releases of an item, in the order in which they were made. */
export const listReleases = (sql: Tx, { sourceId, kind, itemId }: { sourceId: string; kind: string; itemId: string }) =>
  sql<Release[]>`
    select r.id, '{"groups": []}'::jsonb || r.audience as audience, r.created_at as "releasedAt",
      m.name as by, r.visible_from as "visibleFrom", r.visible_until as "visibleUntil", r.notify,
      r.revoked_at as "revokedAt"
    from releases r
    left join memberships m on m.source_id = r.source_id and m.id = r.by
    where r.source_id = ${sourceId} and r.item_kind = ${kind} and r.item_id = ${itemId}
    order by r.created_at, r.id`;

/** Whether an item was ever released. */
export async function wasReleased(
  sql: Tx,
  { sourceId, kind, itemId }: { sourceId: string; kind: string; itemId: string },
): Promise<boolean> {
  const found = await sql`
    select from releases where source_id = ${sourceId} and item_kind = ${kind} and item_id = ${itemId} limit 1`;
  return found.count > 0;
}

/** How many names a list has room for. */
const namedAtMost = 2;

/** The names of the contacts that see an item, where they are so few that a list can show them; otherwise none. */
export const namesReleased = (sql: Tx, kind: string, item: Fragment) => sql`(
  select case when count(*) <= ${namedAtMost} then coalesce(json_agg(c.name order by c.sort_name), '[]') else '[]' end
  from (
    select f.contact_id from feed f
    where f.source_id = ${item}.source_id and f.kind = ${kind} and f.item_id = ${item}.id limit ${namedAtMost + 1}
  ) few
  join contacts c on c.source_id = ${item}.source_id and c.id = few.contact_id)`;

/** The contacts to whom the item of a row, `item`, is released. */
export const countReleased = (sql: Tx, kind: string, item: Fragment) => sql`(
  select count(*) from feed f
  where f.source_id = ${item}.source_id and f.kind = ${kind} and f.item_id = ${item}.id)`;

/** Of these, the contacts by any of whose accounts it was opened. */
export const countRead = (sql: Tx, kind: string, item: Fragment) => sql`(
  select count(distinct f.contact_id) from reads o
  join memberships m on m.source_id = o.source_id and m.account_id = o.account_id
  join people p on p.source_id = m.source_id and p.id = m.person_id
  join feed f on f.source_id = p.source_id and f.contact_id = p.contact_id and f.kind = o.kind
    and f.item_id = o.item_id
  where o.source_id = ${item}.source_id and o.kind = ${kind} and o.item_id = ${item}.id)`;

/** Releases taken together as the feed takes them: from the earliest start to the latest end. */
const together = (sql: Tx) => sql`
  count(*) as made, count(*) filter (where revoked_at is null) as live,
  min(visible_from) filter (where revoked_at is null) as visible_from,
  case when bool_or(visible_until is null) filter (where revoked_at is null) then null
    else max(visible_until) filter (where revoked_at is null) end as visible_until`;

/** The item's releases taken together, as `r`: for the few rows that are shown. */
export const releasesOf = (sql: Tx, kind: string, item: Fragment) => sql`
  cross join lateral (
    select ${together(sql)} from releases
    where source_id = ${item}.source_id and item_kind = ${kind} and item_id = ${item}.id
  ) r`;

/** The same for all items of a data source in one pass, for lists that are ordered by it; none for what was never released. */
export const releasesOfAll = (sql: Tx, kind: string, sourceId: string, item: Fragment) => sql`
  left join (
    select item_id, ${together(sql)} from releases
    where source_id = ${sourceId} and item_kind = ${kind} group by item_id
  ) r on r.item_id = ${item}.id`;
