import type { Fragment, Tx } from '../database/database.js';
import type { OwnContacts } from '../http/scope.js';
import type { FeedScope, NewRelease } from './feed.js';

/** More contacts than this are not named one by one. */
export const namedContacts = 151;

/** Makes releases and rebuilds of a data source wait for each other, so that neither misses what the other commits. */
export async function lockFeed(sql: Tx, sourceId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`feed ${sourceId}`}, 0))`;
}

/** Inserts a release; false when its id is taken. */
export async function insertRelease(sql: Tx, release: NewRelease): Promise<boolean> {
  const { sourceId, id, kind, itemId, audience, visibleFrom, visibleUntil, notify } = release;
  const inserted = await sql`
    insert into releases (source_id, id, item_kind, item_id, audience, category_id, type, visible_from, visible_until,
      notify, notify_at, by, order_id)
    values (${sourceId}, ${id}, ${kind}, ${itemId}, ${sql.json({ ...audience })}, ${release.categoryId}, ${release.type},
      ${visibleFrom}, ${visibleUntil}, ${notify}, ${notify ? visibleFrom : null}, ${release.by},
      ${release.orderId ?? null})
    on conflict (source_id, id) do nothing`;
  return inserted.count === 1;
}

/** Whether the release that holds this id is the same order: its start may differ where the order named none. */
export async function isSameRelease(sql: Tx, release: NewRelease): Promise<boolean> {
  const { sourceId, id, kind, itemId, audience, visibleUntil, notify } = release;
  const found = await sql`
    select from releases
    where source_id = ${sourceId} and id = ${id} and item_kind = ${kind} and item_id = ${itemId}
      and audience = ${sql.json({ ...audience })} and notify = ${notify}
      and visible_until is not distinct from ${visibleUntil}::timestamptz
      and visible_from = coalesce(${release.startGiven ? release.visibleFrom : null}::timestamptz, visible_from)`;
  return found.count === 1;
}

/** Ends all releases of an item, removes its rows, and returns the contacts that lose it. */
export async function revoke(sql: Tx, item: { sourceId: string; kind: string; itemId: string }, now: Date) {
  await sql`
    update releases set revoked_at = ${now}
    where source_id = ${item.sourceId} and item_kind = ${item.kind} and item_id = ${item.itemId}
      and revoked_at is null`;
  return sql<{ contactId: string }[]>`
    with gone as (
      delete from feed where source_id = ${item.sourceId} and kind = ${item.kind} and item_id = ${item.itemId}
      returning contact_id
    )
    select contact_id as "contactId" from gone limit ${namedContacts}`;
}

/** Carries what lists filter by to an item's releases and rows, and returns the contacts that see the item. */
export async function changeShown(
  sql: Tx,
  item: { sourceId: string; kind: string; itemId: string; categoryId: string | null; type: string | null },
) {
  const { sourceId, kind, itemId, categoryId, type } = item;
  await sql`
    update releases set category_id = ${categoryId}, type = ${type}
    where source_id = ${sourceId} and item_kind = ${kind} and item_id = ${itemId}
      and (category_id, type) is distinct from (${categoryId}::uuid, ${type}::text)`;
  await sql`
    update feed set category_id = ${categoryId}, type = ${type}
    where source_id = ${sourceId} and kind = ${kind} and item_id = ${itemId}
      and (category_id, type) is distinct from (${categoryId}::uuid, ${type}::text)`;
  return sql<{ contactId: string }[]>`
    select contact_id as "contactId" from feed
    where source_id = ${sourceId} and kind = ${kind} and item_id = ${itemId} limit ${namedContacts}`;
}

/** The contacts that a scope names; null when it is the whole data source. */
export function contactsIn(sql: Tx, sourceId: string, scope: FeedScope): Fragment | null {
  if (scope.contacts) return sql`select unnest(${scope.contacts as string[]}::uuid[]) as contact_id`;
  if (scope.contracts) {
    return sql`
      select contact_id from contract_parties
      where source_id = ${sourceId} and contract_id in (select unnest(${scope.contracts as string[]}::uuid[]))`;
  }
  if (scope.properties) {
    return sql`
      select p.contact_id from contracts c
      join contract_parties p on p.source_id = c.source_id and p.contract_id = c.id
      where c.source_id = ${sourceId} and c.property_id in (select unnest(${scope.properties as string[]}::uuid[]))`;
  }
  return null;
}

/** Says the house anew of what is released to these contacts by name, whose contracts changed; null: to anybody. */
export async function rehouse(sql: Tx, sourceId: string, contacts: Fragment | null): Promise<void> {
  await sql`select rehouse_addressed(${sourceId}, ${contacts ? sql`array(${contacts})` : null})`;
}

/** Providers have no contract: a release reaches them by its group, in a property as contact persons there. */
const providers = (sql: Tx, sourceId: string, among: Fragment) => sql`
  select distinct l.id, l.kind, l.item_id, p.contact_id, l.visible_from, l.visible_until
  from live l
  join sources s on s.id = ${sourceId}
  join memberships m on m.source_id = s.id and m.role = 'provider'
  join people p on p.source_id = m.source_id and p.id = m.person_id ${among}
  where l.audience->'groups' ? 'provider' and ((l.audience->>'all')::boolean or exists (
    select from contact_persons cp
    join properties o on o.source_id = cp.source_id and o.id = cp.property_id and o.online
    where cp.source_id = p.source_id and cp.contact_id = p.contact_id
      and l.audience->'properties' ? cp.property_id::text
      and (cp.valid_from is null or l.visible_from >= timezone(s.time_zone, cp.valid_from::timestamp))
      and (cp.valid_until is null or l.visible_from < timezone(s.time_zone, (cp.valid_until + 1)::timestamp))))`;

/**
 * The contacts whom the releases in `live` reach, and when (docs/decisions/0004-feed.md). A day begins in the source's
 * time zone; a contract reaches to the end of its last day. One about a property that is offline reaches nowhere.
 */
export function reached(sql: Tx, sourceId: string, contacts: Fragment | null): Fragment {
  const among = contacts ? sql`and p.contact_id in (select contact_id from affected)` : sql``;
  return sql`
    affected as materialized (${contacts ?? sql`select null::uuid as contact_id where false`}),
    terms as (
      select c.property_id, p.contact_id,
        case c.kind when 'tenancy' then 'tenant' when 'ownership' then 'owner' else 'house-owner' end as party,
        timezone(s.time_zone, c.starts_on::timestamp) as starts,
        timezone(s.time_zone, (c.ends_on + 1)::timestamp) as ends
      from sources s
      join contracts c on c.source_id = s.id
      join properties o on o.source_id = c.source_id and o.id = c.property_id and o.online
      join contract_parties p on p.source_id = c.source_id and p.contract_id = c.id
      where s.id = ${sourceId} ${among}
    ),
    reached as (
      select l.id, l.kind, l.item_id, t.contact_id, greatest(l.visible_from, t.starts) as visible_from, l.visible_until
      from live l
      cross join lateral (
        select jsonb_array_elements_text(l.audience->'properties')::uuid as property_id
        union
        select id from properties where source_id = ${sourceId} and (l.audience->>'all')::boolean
      ) a
      join terms t on t.property_id = a.property_id
      where coalesce(l.audience->'groups' ? t.party, true) and (t.ends is null or l.visible_from < t.ends)
        and (l.visible_until is null or t.starts < l.visible_until)
      union all
      select l.id, l.kind, l.item_id, p.id, l.visible_from, l.visible_until
      from live l
      cross join lateral (select jsonb_array_elements_text(l.audience->'contacts')::uuid as contact_id) a
      join contacts p on p.source_id = ${sourceId} and p.id = a.contact_id
      ${contacts ? sql`where p.id in (select contact_id from affected)` : sql``}
      union all
      ${providers(sql, sourceId, among)}
    )`;
}

/**
 * Brings the rows of some items or of some contacts in line with the releases, notes when time alone will change what is
 * seen, and returns the contacts whose rows moved.
 */
export function project(
  sql: Tx,
  {
    sourceId,
    items,
    contacts,
    now,
  }: {
    sourceId: string;
    items: { kind: string; ids: readonly string[]; feature: string } | null;
    contacts: Fragment | null;
    now: Date;
  },
) {
  const ofItems = items
    ? sql`and item_kind = ${items.kind} and item_id = any(${items.ids as string[]}::uuid[])`
    : sql``;
  return sql<{ contactId: string }[]>`
    with live as (
      select id, item_kind as kind, item_id, audience, visible_from, visible_until, category_id, type
      from releases where source_id = ${sourceId} and revoked_at is null ${ofItems}
    ),
    ${reached(sql, sourceId, contacts)},
    ranked as (
      select *, coalesce(visible_until <= ${now}, false) as over from reached
    ),
    merged as (
      select contact_id, kind, item_id,
        (array_agg(id order by over, visible_from, id))[1] as release_id,
        coalesce(min(visible_from) filter (where not over), min(visible_from)) as visible_from,
        case when bool_or(visible_until is null) then null else max(visible_until) end as visible_until
      from ranked group by contact_id, kind, item_id
    ),
    wanted as materialized (
      select m.*, l.category_id, l.type from merged m join live l on l.id = m.release_id
    ),
    gone as (
      delete from feed f
      where f.source_id = ${sourceId}
        ${items ? sql`and f.kind = ${items.kind} and f.item_id = any(${items.ids as string[]}::uuid[])` : sql``}
        ${contacts ? sql`and f.contact_id in (select contact_id from affected)` : sql``}
        and not exists (
          select from wanted w where w.contact_id = f.contact_id and w.kind = f.kind and w.item_id = f.item_id)
      returning f.contact_id
    ),
    put as (
      insert into feed (source_id, contact_id, kind, item_id, release_id, visible_from, visible_until, category_id, type)
      select ${sourceId}, contact_id, kind, item_id, release_id, visible_from, visible_until, category_id, type
      from wanted w
      -- Most rows of a rebuild are right already: leaving them out is far cheaper than a conflict each.
      where not exists (
        select from feed f
        where f.source_id = ${sourceId} and f.contact_id = w.contact_id and f.kind = w.kind and f.item_id = w.item_id
          and (f.release_id, f.visible_from, f.visible_until, f.category_id, f.type) is not distinct from
            (w.release_id, w.visible_from, w.visible_until, w.category_id, w.type))
      on conflict (source_id, contact_id, kind, item_id) do update
        set release_id = excluded.release_id, visible_from = excluded.visible_from,
          visible_until = excluded.visible_until, category_id = excluded.category_id, type = excluded.type
      returning contact_id, kind, item_id, visible_from, visible_until
    ),
    to_come as (
      insert into moments (source_id, id, at, feature, item_kind, item_id)
      select ${sourceId}, gen_random_uuid(), at, ${items?.feature ?? null}, kind, item_id
      from (
        select distinct at, ${items ? sql`kind, item_id` : sql`null as kind, null::uuid as item_id`}
        from put cross join lateral (values (visible_from), (visible_until)) as boundary(at)
        where at > ${now}
      ) soon
      on conflict do nothing
    )
    select distinct contact_id as "contactId" from (select contact_id from gone union all select contact_id from put) moved
    limit ${namedContacts}`;
}

/** The next time at which the passing of time alone changes what these contacts see of a kind. */
export async function nextBoundary(sql: Tx, { sources, contacts }: OwnContacts, kind: string, now: Date) {
  const [found] = await sql<[{ at: string | null }]>`
    select min(at) as at
    from unnest(${sources}::uuid[], ${contacts}::uuid[]) as mine(source_id, contact_id)
    cross join lateral (
      (select visible_from as at from feed f
        where f.source_id = mine.source_id and f.contact_id = mine.contact_id and f.kind = ${kind}
          and f.visible_from > ${now}
        order by f.visible_from limit 1)
      union all
      (select visible_until from feed f
        where f.source_id = mine.source_id and f.contact_id = mine.contact_id and f.kind = ${kind}
          and f.visible_until > ${now}
        order by f.visible_until limit 1)
    ) boundary`;
  return found.at;
}

/** The caller's contact that sees an item now, with the item's data source; undefined when none does. */
export async function findVisible(
  sql: Tx,
  { sources, contacts }: OwnContacts,
  { kind, itemId, now }: { kind: string; itemId: string; now: Date },
) {
  const [found] = await sql<{ sourceId: string; contactId: string }[]>`
    select f.source_id as "sourceId", f.contact_id as "contactId"
    from unnest(${sources}::uuid[], ${contacts}::uuid[]) as mine(source_id, contact_id)
    join feed f on f.source_id = mine.source_id and f.contact_id = mine.contact_id
    where f.kind = ${kind} and f.item_id = ${itemId} and f.visible_from <= ${now}
      and (f.visible_until is null or f.visible_until > ${now})
    order by f.visible_from desc, f.contact_id limit 1`;
  return found;
}
